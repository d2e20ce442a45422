// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/openmonths.h"

#include "ui/pages/closingpage.h"
#include "ui/support/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using Kind = ClosingObstacle::Kind;

/// Of an item: which month it is about, and which obstacle; -1 for none.
constexpr int kMonthRole = Qt::UserRole;
constexpr int kObstacleRole = Qt::UserRole + 1;

QString keyOf(const OpenMonth& month) {
    return month.month + u' ' + month.ward.code;
}

QTreeWidgetItem* lineOf(const QString& text, int month, int obstacle) {
    auto* item = new QTreeWidgetItem({text});
    item->setToolTip(0, text);
    item->setData(0, kMonthRole, month);
    item->setData(0, kObstacleRole, obstacle);
    return item;
}

}  // namespace

OpenMonths::OpenMonths(PageContext& context, MessageBar& bar, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bar(bar),
      m_heading(new QLabel(this)),
      m_tree(new QTreeWidget(this)) {
    setTextRole(*m_heading, TextRole::Heading);
    m_tree->setAccessibleName(tr("締めていない月と、締める前に見ること"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTabKeyNavigation(false);
    // Enter and a double click do the same, once.
    m_tree->setExpandsOnDoubleClick(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_heading);
    layout->addWidget(m_tree);
    hide();
    connect(m_tree, &QTreeWidget::itemActivated, this, &OpenMonths::openItem);
    const auto remember = [this](const QTreeWidgetItem* item, bool isExpanded) {
        const int month = item->data(0, kMonthRole).toInt();
        if (month < 0 || month >= m_backlog.months.size()) return;
        const QString key = keyOf(m_backlog.months[month]);
        if (isExpanded) {
            m_expanded.insert(key);
        } else {
            m_expanded.remove(key);
        }
    };
    connect(m_tree, &QTreeWidget::itemExpanded, this,
            [remember](const QTreeWidgetItem* item) { remember(item, true); });
    connect(m_tree, &QTreeWidget::itemCollapsed, this,
            [remember](const QTreeWidgetItem* item) { remember(item, false); });
}

void OpenMonths::refresh() {
    const bool closes = m_context.office.session().may(Right::CloseMonths);
    m_context.background.run<ClosingBacklog>(
        this, u"open months"_s,
        [today = m_context.office.clock().today(), closes](Office& office) {
            ClosingBacklog backlog =
                readClosingBacklog(office.store(), today, closes ? QString() : office.ward());
            // Where nothing is left to write, the rest is up to those who close.
            if (!closes) {
                backlog.months.removeIf(
                    [](const OpenMonth& month) { return month.obstacles.isEmpty(); });
            }
            return backlog;
        },
        [this](const ClosingBacklog& backlog) { show(backlog); },
        [this](const Error& error) { m_bar.showError(error); });
}

void OpenMonths::show(const ClosingBacklog& backlog) {
    QTreeWidgetItem* current = m_tree->currentItem();
    if (current && current->parent()) current = current->parent();
    const int chosen = std::max(0, m_tree->indexOfTopLevelItem(current));
    m_backlog = backlog;
    const bool isOnly = !m_isFilled && backlog.months.size() == 1;
    m_isFilled = true;
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        if (backlog.older > 0) {
            m_tree->addTopLevelItem(lineOf(
                tr("これより前にも締めていない月があります　%1件").arg(backlog.older), -1, -1));
        }
        for (int i = 0; i < backlog.months.size(); ++i) {
            addMonth(i, isOnly || m_expanded.contains(keyOf(backlog.months[i])));
        }
        for (int i = 0; i < backlog.drafts.size(); ++i) {
            m_tree->addTopLevelItem(lineOf(obstacleText(backlog.drafts[i]), -1, i));
        }
        m_tree->setCurrentItem(
            m_tree->topLevelItem(std::min(chosen, m_tree->topLevelItemCount() - 1)));
    }
    if (isOnly) m_expanded.insert(keyOf(backlog.months.front()));
    m_heading->setText(tr("締めていない月　%1件").arg(backlog.months.size() + backlog.older));
    setVisible(!backlog.months.isEmpty() || backlog.older > 0);
}

void OpenMonths::addMonth(int index, bool isExpanded) {
    const OpenMonth& month = m_backlog.months[index];
    qint64 unfinished = 0;
    qint64 jumps = 0;
    QStringList parts;
    for (const ClosingObstacle& obstacle : month.obstacles) {
        if (obstacle.kind == Kind::Unfinished) unfinished += obstacle.amount;
        if (obstacle.kind == Kind::Jump) ++jumps;
        if (obstacle.kind == Kind::LargeOther) parts.append(tr("「その他」が多い"));
        if (obstacle.kind == Kind::NotReported) parts.append(tr("報告なし"));
    }
    if (jumps > 0) parts.prepend(tr("前の月との違い %1件").arg(jumps));
    if (unfinished > 0) parts.prepend(tr("未完成 %1件").arg(unfinished));
    if (parts.isEmpty()) parts.append(tr("締める用意ができています"));
    const QDate day = QDate::fromString(month.month + u"-01"_s, Qt::ISODate);
    auto* line = lineOf(tr("%1　%2　%3").arg(eraMonth(day), month.ward.label, parts.join(tr("・"))),
                        index, -1);
    for (int i = 0; i < month.obstacles.size(); ++i) {
        line->addChild(lineOf(obstacleText(month.obstacles[i]), index, i));
    }
    m_tree->addTopLevelItem(line);
    line->setExpanded(isExpanded);
}

void OpenMonths::openItem(QTreeWidgetItem* item) {
    if (item->childCount() > 0) return item->setExpanded(!item->isExpanded());
    const int at = item->data(0, kMonthRole).toInt();
    const int obstacle = item->data(0, kObstacleRole).toInt();
    // What is opened may fill the list anew.
    const ClosingBacklog backlog = m_backlog;
    guarded(m_bar, [&] {
        if (at < 0 && obstacle >= 0) return openObstacle(m_context, backlog.drafts[obstacle]);
        if (at < 0) return openClosing(m_context, {}, {});
        const OpenMonth& month = backlog.months[at];
        if (obstacle < 0 || month.obstacles[obstacle].kind == Kind::NotReported) {
            return openClosing(m_context, month.month, month.ward.code);
        }
        openObstacle(m_context, month.obstacles[obstacle]);
    });
}

bool OpenMonths::activate() {
    if (!isVisibleTo(parentWidget())) return false;
    m_tree->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace madobe
