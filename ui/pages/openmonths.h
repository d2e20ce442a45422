// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/closingbacklog.h"
#include "ui/pages/page.h"

#include <QSet>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace madobe {

/// The part of 今日 with the months that are over and not closed: a line for each month and ward,
/// under it what stands in the way. Who closes months sees all wards, others their own.
class OpenMonths final : public QWidget {
    Q_OBJECT
public:
    OpenMonths(PageContext& context, MessageBar& bar, QWidget* parent = nullptr);

    void refresh();
    /// False where there is nothing to put the keyboard on.
    bool activate();

private:
    void show(const ClosingBacklog& backlog);
    void addMonth(int index, bool isExpanded);
    void openItem(QTreeWidgetItem* item);

    PageContext& m_context;
    MessageBar& m_bar;
    QLabel* m_heading;
    QTreeWidget* m_tree;
    ClosingBacklog m_backlog;
    QSet<QString> m_expanded;  // month and ward
    bool m_isFilled = false;
};

}  // namespace madobe
