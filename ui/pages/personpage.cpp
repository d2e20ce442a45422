// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/personpage.h"

#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/reports/renewals.h"
#include "core/text/issuetext.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/callerpanel.h"
#include "ui/pages/listpanel.h"
#include "ui/pages/mergedpersons.h"
#include "ui/pages/mergepage.h"
#include "ui/pages/recordpage.h"
#include "ui/support/latetabs.h"
#include "ui/support/renewaltext.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

PersonPage::PersonPage(PageContext& context, qint64 patient)
    : Page(context),
      m_patient(
          static_cast<const Patient&>(*context.office.records().open(patientType(), patient))),
      m_name(new QLabel(this)),
      m_facts(new QLabel(this)),
      m_alerts(new QVBoxLayout),
      m_bar(new MessageBar(this)),
      m_merged(new MergedPersons(context, *m_bar, this)),
      m_timeline(new TimelineModel(context.office, context.texts, this)) {
    setTextRole(*m_name, TextRole::Title);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setWordWrap(true);
    m_facts->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    auto* head = new QHBoxLayout;
    layout->addLayout(head);
    auto* names = new QVBoxLayout;
    head->addLayout(names, 1);
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_facts);
    QPushButton* record = nullptr;
    if (context.office.session().may(Right::Write)) {
        record = new QPushButton(tr("この人の相談を記録（F2）"), this);
        setPrimary(*record);
        record->setAutoDefault(false);
        auto* merge = new QPushButton(tr("同じ人を統合…"), this);
        merge->setProperty("flat", true);
        merge->setAutoDefault(false);
        auto* buttons = new QVBoxLayout;
        head->addLayout(buttons);
        buttons->addWidget(record);
        buttons->addWidget(merge, 0, Qt::AlignRight);
        buttons->addStretch();
        connect(record, &QPushButton::clicked, this, [this] { handle(ActionId::NewConsultation); });
        connect(merge, &QPushButton::clicked, this, [this] { handle(ActionId::MergePersons); });
    }
    names->addWidget(m_merged);
    layout->addLayout(m_alerts);
    m_tabs = new LateTabs(*m_bar, this);
    layout->addWidget(m_tabs, 1);
    m_tabs->addLate(tr("経過"), [this](QWidget* parent) { return makeTimeline(parent); });
    const int facts =
        m_tabs->addLate(tr("基本情報"), [this](QWidget* parent) { return makeForm(parent); });
    if (record) {
        // The form has a first button of its own.
        connect(m_tabs, &QTabWidget::currentChanged, this,
                [record, facts](int tab) { setPrimary(*record, tab != facts); });
    }
    addChildren();
    refresh();
    if (!office().drafts().find(draftForm(patientType()), m_patient.uid).isEmpty()) {
        m_tabs->setCurrentIndex(facts);
    }
}

QWidget* PersonPage::makeForm(QWidget* parent) {
    auto form = std::make_unique<RecordForm>(
        context(), patientType(), patientType().copy(m_patient), QSet<QString>(), parent);
    connect(form.get(), &RecordForm::saved, this, [this] { refresh(); });
    connect(form.get(), &RecordForm::closed, this, [this] { m_tabs->setCurrentIndex(0); });
    form->controller().restoreDraft();
    return m_form = form.release();
}

QWidget* PersonPage::makeTimeline(QWidget* parent) {
    auto* view = new QTableView(parent);
    view->setModel(m_timeline);
    setUpTable(*view, tr("経過の一覧"));
    keepRow(*view);
    view->setColumnWidth(TimelineModel::When, 130);
    view->setColumnWidth(TimelineModel::What, 170);
    view->setColumnWidth(TimelineModel::How, 70);
    view->setColumnWidth(TimelineModel::Text, 520);
    connect(view, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { openEntry(index.row()); });
    onEnter(*view, [this, view] { openEntry(view->currentIndex().row()); });
    m_timelineView = view;
    return view;
}

void PersonPage::openEntry(int row) {
    if (row < 0) return;
    const TimelineEntry& entry = m_timeline->entryAt(row);
    if (entry.type == nullptr) return m_tabs->setCurrentIndex(1);
    context().navigator.openRecord(*entry.type, entry.id);
}

void PersonPage::addChildren() {
    for (const auto& [family, parent] : childFamilies(context().catalogue, patientType())) {
        m_tabs->addLate(
            entityTitle(*family), [this, &type = *family, &field = *parent](QWidget* holder) {
                auto* panel = new ListPanel(
                    context(), type,
                    {{QString::fromLatin1(field.column), ListFilter::Kind::Is, m_patient.id}}, true,
                    holder);
                panel->setPreset([this, &type, &field](Entity& entity) {
                    fillSerial(office().store(), type, field, entity);
                });
                panel->setQuery({});
                m_children.append(panel);
                return panel;
            });
    }
}

QString PersonPage::mainWorker() const {
    RecordList cases(office().store(), caseType());
    ListQuery open;
    open.filters = {{u"patient_id"_s, ListFilter::Kind::Is, m_patient.id},
                    {u"closed_on"_s, ListFilter::Kind::IsEmpty, {}}};
    const QList<qint64> ids = cases.keys(open, 1);
    if (ids.isEmpty()) return {};
    RecordList workers(office().store(), caseWorkerType());
    ListQuery now;
    now.filters = {{u"case_file_id"_s, ListFilter::Kind::Is, ids.first()},
                   {u"until_on"_s, ListFilter::Kind::IsEmpty, {}}};
    for (const auto& row : workers.rows(workers.keys(now))) {
        const auto& worker = static_cast<const CaseWorker&>(*row);
        if (office().codes().is(worker.role, "main")) {
            return context().texts.name(u"staff_member"_s, worker.staffMember);
        }
    }
    return {};
}

void PersonPage::showHeader() {
    QString name = m_patient.name;
    if (!m_patient.kana.isEmpty()) name += u"　（"_s + m_patient.kana + u'）';
    m_name->setText(name);
    showFacts();
    while (QLayoutItem* item = m_alerts->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    if (QWidget* band = makeAlertBand(context(), m_patient.id)) m_alerts->addWidget(band);
    m_merged->showThoseOf(m_patient.id);
    showRenewals();
}

// There all the time that it runs; what is to be done before, when it is time.
void PersonPage::showRenewals() {
    const QString today = office().clock().today().toString(Qt::ISODate);
    const DateStyle style = context().texts.dateStyle();
    const QList<CensusRow> stays = readCensusOf(office().database(), m_patient.id, today);
    if (stays.isEmpty()) return;
    for (const Renewal& renewal : renewals(stays, office().settings().read().renewal, today)) {
        QStringList parts{
            tr("医療保護入院の更新の期限　%1").arg(renewalDueText(renewal.clock, today, style))};
        if (renewal.clock.isNear(today)) parts += renewalSteps(renewal.clock, today, style);
        auto* line = new QLabel(parts.join(u"　"_s), this);
        line->setObjectName(u"renewal"_s);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_alerts->addWidget(line);
    }
}

void PersonPage::showFacts() {
    const Patient& patient = m_patient;
    const CodeBook& codes = office().codes();
    QStringList facts;
    if (patient.isProvisional) facts.append(tr("【仮登録】"));
    if (patient.isAddressProtected) facts.append(tr("【支援措置: 住所を伝えない】"));
    const int age = ageOn(patient.bornOn, office().clock().today().toString(Qt::ISODate));
    const Field* born = patientType().find(u"born_on");
    QString birth = context().texts.text(*born, patient);
    if (age >= 0) birth += tr("（%1歳）").arg(age);
    if (!birth.isEmpty()) facts.append(birth);
    facts.append(codes.label(patient.sex));
    if (patient.ward != 0) facts.append(tr("担当 %1").arg(codes.label(patient.ward)));
    const QString worker = mainWorker();
    if (!worker.isEmpty()) facts.append(tr("担当者 %1").arg(worker));
    facts.append(patient.phone);
    facts.append(patient.number);
    facts.removeAll(QString());
    m_facts->setText(facts.join(u"　"_s));
}

QString PersonPage::title() const {
    return m_patient.name;
}

void PersonPage::activate() {
    QWidget* content = m_tabs->currentContent();
    if (!content) return;
    if (content == m_timelineView) {
        m_timelineView->setFocus(Qt::OtherFocusReason);
        if (!m_timelineView->selectionModel()->hasSelection()) m_timelineView->selectRow(0);
    } else if (content == m_form) {
        m_form->controller().focusLast();
    }
}

void PersonPage::refresh() {
    guarded(*m_bar, [this] {
        m_patient =
            static_cast<const Patient&>(*office().store().of(patientType()).load(patient()));
        m_timeline->setPatient(patient());
        showHeader();
        if (m_form) m_form->controller().refresh();
    });
    for (ListPanel* child : std::as_const(m_children)) child->refresh();
}

bool PersonPage::handle(ActionId id) {
    if (id == ActionId::NewConsultation) {
        context().navigator.openNew(consultationType(), [this](Entity& entity) {
            static_cast<Consultation&>(entity).persons = {m_patient.id};
        });
        return true;
    }
    if (id == ActionId::MergePersons) {
        // What is begun here is seen by whoever merges.
        if (keepDrafts()) {
            context().navigator.openPage(std::make_unique<MergePage>(context(), m_patient.id));
        }
        return true;
    }
    if (id == ActionId::Refresh) {
        refresh();
        return true;
    }
    if (ListPanel* const child = shownChild()) return child->handle(id);
    return m_form && m_tabs->currentContent() == m_form && m_form->handle(id);
}

std::optional<Right> PersonPage::outputRight(ActionId id) const {
    const ListPanel* const child = shownChild();
    return child ? child->outputRight(id) : std::nullopt;
}

ListPanel* PersonPage::shownChild() const {
    return qobject_cast<ListPanel*>(m_tabs->currentContent());
}

bool PersonPage::keepDrafts() {
    return !m_form || m_form->controller().keepDraft();
}

QJsonObject PersonPage::route() const {
    return {{u"page"_s, u"record"_s},
            {u"table"_s, u"patient"_s},
            {u"id"_s, m_patient.id},
            {u"place"_s, m_form ? m_form->controller().place() : QJsonObject()}};
}

void PersonPage::resume(const QJsonObject& route) {
    // Made already where there is a draft; else what stands in front has the keyboard.
    if (m_form) m_form->controller().goTo(route.value(u"place"_s).toObject());
}

}  // namespace madobe
