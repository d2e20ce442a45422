// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/todaypage.h"

#include "core/domain/consultation.h"
#include "core/storage/followuplist.h"
#include "core/text/issuetext.h"
#include "ui/pages/firststeps.h"
#include "ui/pages/openmonths.h"
#include "ui/pages/renewallist.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysAhead = 7;
/// Of what stands below the people to call back, with its heading.
constexpr int kLowerRows = 8;
constexpr int kTableRole = Qt::UserRole;
constexpr int kUidRole = Qt::UserRole + 1;

}  // namespace

TodayPage::TodayPage(PageContext& context)
    : Page(context), m_bar(new MessageBar), m_date(new QLabel) {
    auto* layout = new QVBoxLayout(this);
    auto* heading = new QLabel(title());
    setTextRole(*heading, TextRole::Title);
    layout->addWidget(m_bar);
    layout->addWidget(heading);
    layout->addWidget(m_date);
    m_firstSteps = new FirstSteps(context, this);
    layout->addWidget(m_firstSteps);
    m_draftHeading = new QLabel;
    setTextRole(*m_draftHeading, TextRole::Heading);
    m_drafts = new QListWidget;
    m_drafts->setAccessibleName(tr("書きかけの一覧"));
    m_drafts->setMaximumHeight(4 * spacing::kListRow);
    layout->addWidget(m_draftHeading);
    layout->addWidget(m_drafts);
    connect(m_drafts, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const EntityType* type =
            this->context().catalogue.byTable(item->data(kTableRole).toString());
        if (type) {
            this->context().navigator.openDraft(*type, item->data(kUidRole).toByteArray());
        }
    });
    m_due = addSection(tr("次回対応の一覧"), tr("7日以内に連絡する人はいません。"),
                       u"follow_up_on follow_up_at persons summary follow_up_by_id method_id"_s,
                       *layout);
    m_unfinished =
        addSection(tr("未完成の記録の一覧"), tr("未完成の記録はありません。"),
                   u"received_on received_at persons summary workers desk_id"_s, *layout);
    m_renewals = new RenewalList(context, *m_bar, this);
    m_openMonths = new OpenMonths(context, *m_bar, this);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(spacing::kLarge);
    for (QWidget* part : {static_cast<QWidget*>(m_renewals), static_cast<QWidget*>(m_openMonths)}) {
        part->setMaximumHeight(kLowerRows * spacing::kListRow);
        lower->addWidget(part, 1);
    }
    layout->addLayout(lower);
    layout->addStretch();
    refresh();
}

TodayPage::Section TodayPage::addSection(const QString& name, const QString& nothing,
                                         const QString& columns, QVBoxLayout& layout) {
    Section section{};
    section.heading = new QLabel;
    setTextRole(*section.heading, TextRole::Heading);
    section.model = new RecordTableModel(office(), context().background, context().texts,
                                         consultationType(), this);
    section.model->setColumns(columns);
    section.table = new RecordTableView(*section.model);
    section.table->setAccessibleName(name);
    // Done with one, the next takes its place.
    section.table->setKeepsPlace(true);
    section.nothing = new QLabel(nothing);
    setTextRole(*section.nothing, TextRole::Muted);
    layout.addWidget(section.heading);
    layout.addWidget(section.nothing);
    layout.addWidget(section.table, 1);
    connect(section.table, &RecordTableView::opened, this,
            [this](qint64 id) { context().navigator.openRecord(consultationType(), id); });
    connect(section.model, &RecordTableModel::failed, m_bar, &MessageBar::showError);
    return section;
}

void TodayPage::show(Section& section, const QString& title, const QList<qint64>& ids,
                     const QString& orderBy) {
    ListQuery query;
    query.only = ids;
    query.orderBy = orderBy;
    section.model->setQuery(query);
    section.heading->setText(tr("%1　%2件").arg(title, QLocale().toString(ids.size())));
    section.table->setVisible(!ids.isEmpty());
    section.nothing->setVisible(ids.isEmpty());
}

void TodayPage::showDrafts() {
    const int row = m_drafts->currentRow();
    m_drafts->clear();
    for (const Draft& draft : office().drafts().all()) {
        const EntityType* type = context().catalogue.byTable(draft.form);
        if (!type) continue;
        const QJsonObject content = office().drafts().find(draft.form, draft.entityUid);
        const QJsonObject typed = content.value(u"typed"_s).toObject();
        QString hint = typed.value(u"summary"_s).toString();
        if (hint.isEmpty()) hint = typed.value(u"name"_s).toString();
        const QDateTime written =
            QDateTime::fromString(draft.writtenAt, Qt::ISODateWithMs).toLocalTime();
        auto* item = new QListWidgetItem(tr("%1　%2　%3")
                                             .arg(written.toString(u"M/d HH:mm"_s),
                                                  entityTitle(*type), hint.simplified().left(40)));
        item->setData(kTableRole, draft.form);
        item->setData(kUidRole, draft.entityUid);
        m_drafts->addItem(item);
    }
    m_drafts->setCurrentRow(std::min(row, m_drafts->count() - 1));
    m_draftHeading->setText(tr("書きかけ　%1件").arg(m_drafts->count()));
    m_draftHeading->setVisible(m_drafts->count() > 0);
    m_drafts->setVisible(m_drafts->count() > 0);
}

QString TodayPage::title() const {
    return tr("今日");
}

void TodayPage::activate() {
    // A form that was just left has kept its draft, which is no change of a record.
    guarded(*m_bar, [this] { showDrafts(); });
    if (m_drafts->isVisible()) {
        m_drafts->setFocus(Qt::OtherFocusReason);
        if (m_drafts->currentRow() < 0) m_drafts->setCurrentRow(0);
        return;
    }
    for (const Section& section : {m_due, m_unfinished}) {
        if (section.model->rowCount() == 0) continue;
        section.table->setFocus(Qt::OtherFocusReason);
        return section.table->selectSomething();
    }
    if (m_firstSteps->activate() || m_renewals->activate()) return;
    m_openMonths->activate();
}

void TodayPage::refresh() {
    const QDate today = office().clock().today();
    m_date->setText(echoDate(today.toString(Qt::ISODate)));
    guarded(*m_bar, [this] { showDrafts(); });
    showRecords();
    m_renewals->refresh();
    m_openMonths->refresh();
}

void TodayPage::showRecords() {
    struct Waiting {
        QList<qint64> due, unfinished;
        bool hasRecords = true;
    };
    const QDate until = office().clock().today().addDays(kDaysAhead);
    context().background.run<Waiting>(
        this, u"due"_s,
        [until = until.toString(Qt::ISODate)](Office& office) {
            return Waiting{readFollowUpsDue(office.database(), until),
                           readUnfinished(office.database()), office.hasRecords()};
        },
        [this](const Waiting& waiting) {
            m_firstSteps->setVisible(!waiting.hasRecords);
            show(m_due, tr("次回対応（7日以内と過ぎたもの）"), waiting.due, u"follow_up_on"_s);
            show(m_unfinished, tr("未完成の記録"), waiting.unfinished, u"received_on"_s);
            // Who opened the page had nothing to put the keyboard on.
            const QWidget* focus = QApplication::focusWidget();
            if (!m_isFilled && isVisible() && (!focus || !isAncestorOf(focus))) activate();
            m_isFilled = true;
        },
        [this](const Error& error) { m_bar->showError(error); });
}

bool TodayPage::handle(ActionId id) {
    if (id != ActionId::Refresh) return false;
    m_openMonths->doubtChecks();
    refresh();
    return true;
}

}  // namespace madobe
