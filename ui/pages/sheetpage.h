// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sheetblocks.h"
#include "core/services/sheetservice.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace madobe {

class OthersLabel;
class SheetDraftKeeper;
class SheetEditor;
class SheetHead;
struct MergedSheetDraft;
struct SheetDraft;

/// The 自治体状況共有シート of a 年度: edited, carried over, printed. The newest version is edited
/// as long as it is not final; the others are read.
class SheetPage final : public Page {
    Q_OBJECT
public:
    explicit SheetPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    std::optional<Right> outputRight(ActionId id) const override;
    bool keepDrafts() override;

private:
    bool mayWrite() const { return office().session().may(Right::Write); }
    bool mayReopen() const { return mayWrite() && office().session().may(Right::CloseMonths); }
    int year() const { return static_cast<int>(m_base.cover.fiscalYear.value_or(0)); }
    int nextYear() const;
    /// Nothing of it can be changed.
    bool isLocked() const;
    void choose(qint64 sheet);
    /// The newest one where that sheet is not.
    void load(qint64 sheet);
    /// Which versions there are by now.
    void lookAtSheets();
    void show(const SheetContent& content, const QList<RemovedBlocks>& removed = {});
    /// Puts what a colleague has stored meanwhile together with what was typed, and says so. What
    /// was removed can be brought back as before.
    void merge(const SheetContent& theirs);
    /// Shows what was put together; `isOwn` where it was all typed by this account.
    void showMerged(const MergedSheetDraft& merged, bool isOwn);
    /// Figures and remarks, from the background.
    void compute();
    void save();
    void discard();
    void start(int fiscalYear);
    /// Of whatever 年度 the user says, past ones too.
    void startOther();
    void startVersion();
    void exportSheet();
    void print();
    /// What was typed last time, over what is stored now; false for nothing.
    bool restoreDraft(const SheetContent& stored);
    SheetDraft draft() const;
    void showDraftState();
    void updateState();
    QString hint() const;

    MessageBar* m_bar;
    SheetHead* m_head;
    OthersLabel* m_others;
    QLabel* m_hint;
    QLabel* m_state;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_version;
    QPushButton* m_export;
    QPushButton* m_start;
    QPushButton* m_startOther;
    SheetEditor* m_editor;
    SheetDraftKeeper* m_drafts;
    QList<SituationSheet> m_sheets;
    bool m_isDirty = false;
    bool m_hasSheet = false;
    /// The stored sheet from which the typed one was begun.
    SheetContent m_base;
};

}  // namespace madobe
