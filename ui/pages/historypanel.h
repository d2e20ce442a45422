// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/support/longchange.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace madobe {

/// Who did what, from the journal; what can be taken back is from here.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(PageContext& context, QWidget* parent = nullptr);

    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// None where no row is chosen.
    const JournalEntry* chosen() const;
    /// Whether the chosen entry can be taken back, and why not.
    void showChosen();
    void undo();
    /// Tells it in the list, where the keyboard goes on.
    void endUndo();
    void verify();

    PageContext& m_context;
    MessageBar* m_bar;
    QTableWidget* m_table;
    QPushButton* m_undo;
    QPushButton* m_cancel;
    QLabel* m_whyNot;
    LongChange* m_undoing;
    QList<JournalEntry> m_entries;
};

}  // namespace madobe
