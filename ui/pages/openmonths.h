// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/closingbacklog.h"
#include "ui/pages/page.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace madobe {

/// The part of 今日 with the months that are over and not closed: a line for each month and ward,
/// under it what stands in the way. Who closes months sees all wards, others their own. To look
/// what stands in the way counts, so it is done for a line when it is unfolded.
class OpenMonths final : public QWidget {
    Q_OBJECT
public:
    OpenMonths(PageContext& context, MessageBar& bar, QWidget* parent = nullptr);

    void refresh();
    /// The next refresh() looks again at every unfolded line, whatever changed and when.
    void doubtChecks();
    /// False where there is nothing to put the keyboard on.
    bool activate();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Found = QHash<QString, QList<ClosingObstacle>>;  // by month and ward
    struct Check {
        QList<ClosingObstacle> obstacles;
        int age = 0;  // m_age when it began
        QElapsedTimer sinceMade = {};
    };

    /// Month and ward of a line or what stands under it; empty for the other lines.
    QString keyAt(const QTreeWidgetItem* item) const;
    void remember(const QTreeWidgetItem* item, bool isExpanded);
    void show(const ClosingBacklog& backlog);
    void fill(QTreeWidgetItem& line);
    QString summary(const OpenMonth& month) const;
    void checkExpanded();
    QList<OpenMonth> nextToCheck();
    void hurryChecks();
    void take(const Found& found, int age);
    void openItem(QTreeWidgetItem* item);
    /// 月の締め at the first of all months that are not closed.
    void openFirst();

    PageContext& m_context;
    MessageBar& m_bar;
    QLabel* m_heading;
    QTreeWidget* m_tree;
    ClosingBacklog m_backlog;
    // By month and ward.
    QSet<QString> m_expanded;
    QHash<QString, Check> m_checks;
    /// Rises with every change that bears on checks.
    int m_age = 0;
    bool m_isChecking = false;
    QTimer m_again;
    bool m_isFilled = false;
};

}  // namespace madobe
