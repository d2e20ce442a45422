// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/support/longchange.h"

class QPushButton;
class QTableWidget;

namespace madobe {

/// Who did what, from the journal; an import can be taken back from here.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(PageContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    void undo();
    /// Tells it in the list, where the keyboard goes on.
    void endUndo();
    void verify();

    PageContext& m_context;
    MessageBar* m_bar;
    QTableWidget* m_table;
    QPushButton* m_undo;
    QPushButton* m_cancel;
    LongChange* m_undoing;
    QList<JournalEntry> m_entries;
};

/// An action of the journal in words.
QString journalActionText(const QString& action, const Catalogue& catalogue);

}  // namespace madobe
