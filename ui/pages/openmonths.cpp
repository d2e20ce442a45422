// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/openmonths.h"

#include "ui/pages/closingpage.h"
#include "ui/pages/monthchoice.h"
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

const QString kCheckJob = u"open month checks"_s;
const QString kFirstJob = u"first open month"_s;
/// While the page is looked at, colleagues' saves make it look again no more often.
constexpr int kRecheckAfter = 30'000;

/// Of an item: which month it is about, and which obstacle; -1 for none.
constexpr int kMonthRole = Qt::UserRole;
constexpr int kObstacleRole = Qt::UserRole + 1;

/// Whose months are told: empty for all.
QStringList wardsInQuestion(Office& office) {
    const Session& session = office.session();
    return session.may(Right::CloseMonths) ? QStringList() : session.workWards();
}

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
    connect(m_tree, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem* item) {
        remember(item, true);
        checkExpanded();
    });
    connect(m_tree, &QTreeWidget::itemCollapsed, this,
            [this](const QTreeWidgetItem* item) { remember(item, false); });
    connect(&context.office.notifier(), &ChangeNotifier::changed, this,
            [this](const ChangeSet& changes) {
                if (bearsOnChecks(m_context.catalogue, changes.ids.keys())) ++m_age;
            });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &OpenMonths::checkExpanded);
}

QString OpenMonths::keyAt(const QTreeWidgetItem* item) const {
    const int month = item ? item->data(0, kMonthRole).toInt() : -1;
    if (month < 0 || month >= m_backlog.months.size()) return {};
    return keyOf(m_backlog.months[month]);
}

void OpenMonths::remember(const QTreeWidgetItem* item, bool isExpanded) {
    const QString key = keyAt(item);
    if (key.isEmpty()) return;
    if (isExpanded) {
        m_expanded.insert(key);
    } else {
        m_expanded.remove(key);
    }
}

void OpenMonths::refresh() {
    const bool closes = m_context.office.session().may(Right::CloseMonths);
    m_context.background.run<ClosingBacklog>(
        this, u"open months"_s,
        [today = m_context.office.clock().today(), closes](Office& office) {
            ClosingBacklog backlog =
                readClosingBacklog(office.store(), today, wardsInQuestion(office));
            // Where nothing is left to write, the rest is up to those who close.
            if (!closes) {
                backlog.months.removeIf([](const OpenMonth& month) {
                    return month.unfinished == 0 && month.isReported();
                });
            }
            return backlog;
        },
        [this](const ClosingBacklog& backlog) { show(backlog); },
        [this](const Error& error) { m_bar.showError(error); });
}

void OpenMonths::doubtChecks() {
    ++m_age;
    hurryChecks();
}

void OpenMonths::hurryChecks() {
    for (Check& check : m_checks) check.sinceMade.invalidate();
}

void OpenMonths::show(const ClosingBacklog& backlog) {
    QTreeWidgetItem* current = m_tree->currentItem();
    const QString month = keyAt(current);
    int below = -1;
    if (current && current->parent()) {
        below = current->parent()->indexOfChild(current);
        current = current->parent();
    }
    const int chosen = std::max(0, m_tree->indexOfTopLevelItem(current));
    m_backlog = backlog;
    if (!m_isFilled && backlog.months.size() == 1) {
        m_expanded.insert(keyOf(backlog.months.front()));
    }
    m_isFilled = true;
    // A folded line tells nothing that may be wrong by now.
    m_checks.removeIf([this](const QHash<QString, Check>::iterator& check) {
        return check->age != m_age && !m_expanded.contains(check.key());
    });
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        if (backlog.older > 0) {
            m_tree->addTopLevelItem(lineOf(
                tr("これより前にも締めていない月があります　%1件").arg(backlog.older), -1, -1));
        }
        for (int i = 0; i < backlog.months.size(); ++i) {
            auto* line = lineOf({}, i, -1);
            m_tree->addTopLevelItem(line);
            fill(*line);
        }
        for (int i = 0; i < backlog.drafts.size(); ++i) {
            m_tree->addTopLevelItem(lineOf(obstacleText(backlog.drafts[i]), -1, i));
        }
        QTreeWidgetItem* line =
            m_tree->topLevelItem(std::min(chosen, m_tree->topLevelItemCount() - 1));
        // A month that is closed by now leaves its place to the next one, as a whole.
        if (line && below >= 0 && line->isExpanded() && keyAt(line) == month) {
            line = line->child(std::min(below, line->childCount() - 1));
        }
        m_tree->setCurrentItem(line);
    }
    m_heading->setText(tr("締めていない月　%1件").arg(backlog.months.size() + backlog.older));
    setVisible(!backlog.months.isEmpty() || backlog.older > 0);
    checkExpanded();
}

/// What is known of the line. Its old children go last, so that it stays unfolded.
void OpenMonths::fill(QTreeWidgetItem& line) {
    const int index = line.data(0, kMonthRole).toInt();
    const OpenMonth& month = m_backlog.months[index];
    const QString text = summary(month);
    line.setText(0, text);
    line.setToolTip(0, text);
    const int old = line.childCount();
    const int chosen = line.indexOfChild(m_tree->currentItem());
    const auto check = m_checks.constFind(keyOf(month));
    if (check == m_checks.cend()) {
        line.addChild(lineOf(tr("調べています…"), index, -1));
    } else {
        for (int i = 0; i < check->obstacles.size(); ++i) {
            line.addChild(lineOf(obstacleText(check->obstacles[i]), index, i));
        }
    }
    if (chosen >= 0) {
        const int last = line.childCount() - 1;
        m_tree->setCurrentItem(last < old ? &line : line.child(std::min(old + chosen, last)));
    }
    for (int i = 0; i < old; ++i) delete line.takeChild(0);
    line.setExpanded(m_expanded.contains(keyOf(month)));
}

QString OpenMonths::summary(const OpenMonth& month) const {
    const auto check = m_checks.constFind(keyOf(month));
    const bool isChecked = check != m_checks.cend();
    qint64 jumps = 0;
    bool isOtherLarge = false;
    for (const ClosingObstacle& each : isChecked ? check->obstacles : QList<ClosingObstacle>()) {
        if (each.kind == Kind::Jump) ++jumps;
        if (each.kind == Kind::LargeOther) isOtherLarge = true;
    }
    QStringList parts;
    if (month.unfinished > 0) parts.append(tr("未完成 %1件").arg(month.unfinished));
    if (jumps > 0) parts.append(tr("前の月との違い %1件").arg(jumps));
    if (isOtherLarge) parts.append(tr("「その他」が多い"));
    if (!month.isReported()) parts.append(tr("報告なし"));
    if (isChecked && parts.isEmpty()) parts.append(tr("締める用意ができています"));
    const QDate day = QDate::fromString(month.month + u"-01"_s, Qt::ISODate);
    QStringList texts{eraMonth(day), month.ward.label};
    if (!parts.isEmpty()) texts.append(parts.join(tr("・")));
    return texts.join(u'　');
}

/// Those of one month together: they share what is counted. Empty: nothing, or not yet.
QList<OpenMonth> OpenMonths::nextToCheck() {
    QList<OpenMonth> next;
    for (const OpenMonth& month : std::as_const(m_backlog.months)) {
        if (!m_expanded.contains(keyOf(month))) continue;
        if (!next.isEmpty() && next.front().month != month.month) continue;
        const auto check = m_checks.constFind(keyOf(month));
        const bool isNew = check == m_checks.cend();
        if (!isNew && check->age == m_age) continue;
        if (isNew || !check->sinceMade.isValid() || check->sinceMade.hasExpired(kRecheckAfter)) {
            next.append(month);
        } else if (!m_again.isActive()) {
            m_again.start(kRecheckAfter - static_cast<int>(check->sinceMade.elapsed()) + 1);
        }
    }
    return next;
}

void OpenMonths::checkExpanded() {
    if (m_isChecking || !isVisible()) return;
    const QList<OpenMonth> months = nextToCheck();
    if (months.isEmpty()) return;
    m_isChecking = true;
    m_context.background.run<Found>(
        this, kCheckJob,
        [months](Office& office) {
            Found found;
            ClosingChecks checks(office.store());
            for (const OpenMonth& month : months) {
                found.insert(keyOf(month), checks.of(month.ward, month.month));
            }
            return found;
        },
        [this, age = m_age](const Found& found) { take(found, age); },
        [this](const Error& error) {
            m_isChecking = false;
            m_bar.showError(error);
        });
}

void OpenMonths::take(const Found& found, int age) {
    m_isChecking = false;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        m_checks.insert(it.key(), {it.value(), age}).value().sinceMade.start();
    }
    {
        const QSignalBlocker quiet(m_tree);
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem* line = m_tree->topLevelItem(i);
            const int month = line->data(0, kMonthRole).toInt();
            if (month >= 0 && found.contains(keyOf(m_backlog.months[month]))) fill(*line);
        }
    }
    checkExpanded();
}

// Whoever comes back may have changed something.
void OpenMonths::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    hurryChecks();
    checkExpanded();
}

void OpenMonths::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_again.stop();
    if (!m_isChecking) return;
    m_isChecking = false;
    m_context.background.cancel(kCheckJob);
}

void OpenMonths::openItem(QTreeWidgetItem* item) {
    if (item->childCount() > 0) return item->setExpanded(!item->isExpanded());
    const int at = item->data(0, kMonthRole).toInt();
    const int obstacle = item->data(0, kObstacleRole).toInt();
    // What is opened may fill the list anew.
    const ClosingBacklog backlog = m_backlog;
    guarded(m_bar, [&] {
        if (at < 0 && obstacle >= 0) return openObstacle(m_context, backlog.drafts[obstacle]);
        if (at < 0) return openFirst();
        const OpenMonth& month = backlog.months[at];
        const ClosingObstacle found = m_checks.value(keyOf(month)).obstacles.value(obstacle);
        if (obstacle < 0 || found.kind == Kind::NotReported) {
            return openClosing(m_context, month.month, month.ward.code);
        }
        openObstacle(m_context, found);
    });
}

/// In the background, since nobody knows how far back that is.
void OpenMonths::openFirst() {
    m_context.background.run<std::optional<OpenPlace>>(
        this, kFirstJob,
        [today = m_context.office.clock().today()](Office& office) {
            return firstOpenPlace(office.store(), today, wardsInQuestion(office));
        },
        [this](const std::optional<OpenPlace>& first) {
            // Not over another page, to which the user went meanwhile.
            if (!isVisible()) return;
            if (!first) return refresh();
            guarded(m_bar, [&] { openClosing(m_context, first->month, first->ward); });
        },
        [this](const Error& error) { m_bar.showError(error); });
}

bool OpenMonths::activate() {
    if (!isVisibleTo(parentWidget())) return false;
    m_tree->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace madobe
