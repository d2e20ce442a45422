// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

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
    void verify();

    PageContext& m_context;
    MessageBar* m_bar;
    QTableWidget* m_table;
    QList<JournalEntry> m_entries;
};

/// An action of the journal in words.
QString journalActionText(const QString& action, const Catalogue& catalogue);

}  // namespace madobe
