// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sheetservice.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace madobe {

class QuietComboBox;
class SheetEditor;

/// The 自治体状況共有シート of a 年度: edited, carried over, printed.
class SheetPage final : public Page {
    Q_OBJECT
public:
    explicit SheetPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    bool keepDrafts() override;

private:
    void fillYears(int chosen);
    int year() const;
    int nextYear() const;
    void load();
    void show(const SheetContent& content);
    /// Puts what a colleague has stored meanwhile together with what was typed, and says so.
    void merge(const SheetContent& mine, const SheetContent& theirs);
    /// Figures and remarks, from the background.
    void compute();
    void save();
    void startNext();
    void exportSheet();
    void print();
    /// What was typed last time, over what is stored now; false for nothing.
    bool restoreDraft(const SheetContent& stored);
    void updateState();

    MessageBar* m_bar;
    QuietComboBox* m_year;
    QLabel* m_state;
    QPushButton* m_start;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_export;
    SheetEditor* m_editor;
    QTimer m_timer;
    bool m_isDirty = false;
    bool m_hasSheet = false;
    /// The stored sheet from which the typed one was begun.
    SheetContent m_base;
};

}  // namespace madobe
