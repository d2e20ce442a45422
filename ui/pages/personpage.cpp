// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/personpage.h"

#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/text/issuetext.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/callerpanel.h"
#include "ui/pages/listpanel.h"
#include "ui/pages/recordpage.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

PersonPage::PersonPage(PageContext& context, qint64 patient)
    : Page(context),
      m_patient(patient),
      m_name(new QLabel),
      m_facts(new QLabel),
      m_alerts(new QVBoxLayout),
      m_bar(new MessageBar),
      m_tabs(new QTabWidget),
      m_timeline(new TimelineModel(context.office, context.texts, this)) {
    auto entity = context.office.records().open(patientType(), patient);
    setTextRole(*m_name, TextRole::Title);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setWordWrap(true);
    m_facts->setWordWrap(true);
    auto* head = new QHBoxLayout;
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_facts);
    head->addLayout(names, 1);
    if (context.office.session().may(Right::Write)) {
        auto* record = new QPushButton(tr("この人の相談を記録（F2）"));
        setPrimary(*record);
        record->setAutoDefault(false);
        head->addWidget(record, 0, Qt::AlignTop);
        connect(record, &QPushButton::clicked, this, [this] { handle(ActionId::NewConsultation); });
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addLayout(head);
    layout->addLayout(m_alerts);
    layout->addWidget(m_tabs, 1);

    m_timelineView = makeTimeline();
    m_tabs->addTab(m_timelineView, tr("経過"));
    m_form = new RecordForm(context, patientType(), std::move(entity));
    m_tabs->addTab(m_form, tr("基本情報"));
    addChildren();
    connect(m_form, &RecordForm::saved, this, [this] { refresh(); });
    connect(m_form, &RecordForm::closed, this, [this] { m_tabs->setCurrentIndex(0); });
    refresh();
    if (m_form->controller().restoreDraft()) m_tabs->setCurrentIndex(1);
}

QTableView* PersonPage::makeTimeline() {
    auto* view = new QTableView;
    view->setModel(m_timeline);
    setUpTable(*view, tr("経過の一覧"));
    view->setColumnWidth(TimelineModel::When, 130);
    view->setColumnWidth(TimelineModel::What, 170);
    view->setColumnWidth(TimelineModel::How, 70);
    view->setColumnWidth(TimelineModel::Text, 520);
    connect(view, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { openEntry(index.row()); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(QKeySequence(key), view);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this,
                [this, view] { openEntry(view->currentIndex().row()); });
    }
    return view;
}

void PersonPage::openEntry(int row) {
    if (row < 0) return;
    const TimelineEntry& entry = m_timeline->entryAt(row);
    switch (entry.kind) {
        case TimelineEntry::Kind::Consultation:
            return context().navigator.openRecord(consultationType(), entry.id);
        case TimelineEntry::Kind::CaseOpened:
        case TimelineEntry::Kind::CaseClosed:
            return context().navigator.openRecord(caseType(), entry.id);
        case TimelineEntry::Kind::FieldChanged:
            return m_tabs->setCurrentIndex(1);
    }
}

void PersonPage::addChildren() {
    for (const auto& [family, parent] : childFamilies(context().catalogue, patientType())) {
        auto* panel = new ListPanel(
            context(), *family,
            {{QString::fromLatin1(parent->column), ListFilter::Kind::Is, m_patient}}, true);
        panel->setPreset([this, &type = *family, &field = *parent](Entity& entity) {
            fillSerial(office().store(), type, field, entity);
        });
        panel->setQuery({});
        m_tabs->addTab(panel, entityTitle(*family));
        m_children.append(panel);
    }
}

QString PersonPage::mainWorker() const {
    RecordList cases(office().store(), caseType());
    ListQuery open;
    open.filters = {{u"patient_id"_s, ListFilter::Kind::Is, m_patient},
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
    const auto& patient = static_cast<const Patient&>(m_form->controller().entity());
    const CodeBook& codes = office().codes();
    QString name = patient.name;
    if (!patient.kana.isEmpty()) name += u"　（"_s + patient.kana + u'）';
    m_name->setText(name);
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
    while (QLayoutItem* item = m_alerts->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    if (QWidget* band = makeAlertBand(context(), m_patient)) m_alerts->addWidget(band);
}

QString PersonPage::title() const {
    return static_cast<const Patient&>(m_form->controller().entity()).name;
}

void PersonPage::activate() {
    if (m_tabs->currentWidget() == m_timelineView) {
        m_timelineView->setFocus(Qt::OtherFocusReason);
        if (!m_timelineView->selectionModel()->hasSelection()) m_timelineView->selectRow(0);
    } else if (m_tabs->currentWidget() == m_form) {
        m_form->controller().focusLast();
    }
}

void PersonPage::refresh() {
    guarded(*m_bar, [this] {
        m_form->controller().refresh();
        m_timeline->setPatient(m_patient);
        showHeader();
    });
    for (ListPanel* child : std::as_const(m_children)) child->refresh();
}

bool PersonPage::handle(ActionId id) {
    if (id == ActionId::NewConsultation) {
        context().navigator.openNew(consultationType(), [this](Entity& entity) {
            static_cast<Consultation&>(entity).persons = {m_patient};
        });
        return true;
    }
    if (id == ActionId::Refresh) {
        refresh();
        return true;
    }
    if (m_tabs->currentWidget() == m_form) return m_form->handle(id);
    for (ListPanel* child : std::as_const(m_children)) {
        if (m_tabs->currentWidget() == child) return child->handle(id);
    }
    return false;
}

void PersonPage::keepDrafts() {
    m_form->controller().keepDraft();
}

QJsonObject PersonPage::route() const {
    return {{u"page"_s, u"record"_s}, {u"table"_s, u"patient"_s}, {u"id"_s, m_patient}};
}

}  // namespace madobe
