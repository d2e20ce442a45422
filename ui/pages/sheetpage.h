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
    void keepDrafts() override;

private:
    void fillYears(int chosen);
    int year() const;
    int nextYear() const;
    void load();
    void show(const SheetContent& content);
    /// Figures and remarks, from the background.
    void compute();
    void save();
    void startNext();
    void exportSheet();
    void print();
    bool restoreDraft(SheetContent& content);
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
    QByteArray m_uid;
};

}  // namespace madobe
