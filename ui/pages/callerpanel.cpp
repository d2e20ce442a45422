// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/callerpanel.h"

#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/domain/patientalert.h"
#include "core/services/personreferences.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastEntries = 5;
constexpr int kShownSummary = 80;

}  // namespace

QWidget* makeAlertBand(PageContext& context, qint64 patient) {
    RecordList list(context.office.store(), patientAlertType());
    ListQuery query;
    query.filters = {{u"patient_id"_s, ListFilter::Kind::Is, patient}};
    const QString today = context.office.clock().today().toString(Qt::ISODate);
    QStringList lines;
    for (const auto& row : list.rows(list.keys(query))) {
        const auto& alert = static_cast<const PatientAlert&>(*row);
        if (!alert.expiresOn.isEmpty() && alert.expiresOn < today) continue;
        lines.append(u"⚠ %1: %2"_s.arg(context.office.codes().label(alert.kind), alert.text));
    }
    if (lines.isEmpty()) return nullptr;
    auto* band = new QFrame;
    band->setObjectName(u"alerts"_s);
    auto* text = new QLabel(lines.join(u'\n'));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(band);
    layout->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium,
                               spacing::kSmall);
    layout->addWidget(text);
    return band;
}

CallerPanel::CallerPanel(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_layout(new QVBoxLayout) {
    auto* content = new QWidget;
    content->setLayout(m_layout);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    showPersons({});
}

void CallerPanel::showPersons(const QList<qint64>& patients) {
    if (patients == m_patients && !m_isEmpty) return;
    m_patients = patients;
    m_isEmpty = false;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const qint64 patient : patients) addPerson(patient);
    if (patients.isEmpty()) addHint();
    m_layout->addStretch();
}

void CallerPanel::addHint() {
    m_layout->addWidget(introLabel(
        m_isStored
            ? tr("匿名の相談です。だれか分かったら、対象者を選んで保存すると、その人の経過に入りま"
                 "す。")
            : tr("対象者を選ぶと、注意することと最近の記録がここに出ます。選ばなければ匿名の相談と"
                 "して残ります。")));
    if (!m_isStored || !m_context.office.session().may(Right::Write)) return;
    auto* link = new QPushButton(tr("人に結び付ける"));
    link->setAutoDefault(false);
    connect(link, &QPushButton::clicked, this, &CallerPanel::linkRequested);
    m_layout->addWidget(link, 0, Qt::AlignLeft);
}

void CallerPanel::addPerson(qint64 id) {
    const auto person = m_context.office.store().of(patientType()).find(id);
    if (!person) {
        // Merged since; what is to be minded stands with the one who stayed.
        const qint64 survivor = survivorOf(m_context.office.store(), id);
        if (survivor != 0) addPerson(survivor);
        return;
    }
    const auto& patient = static_cast<const Patient&>(*person);
    auto* name = new QLabel(patient.name);
    name->setWordWrap(true);
    setTextRole(*name, TextRole::Heading);
    m_layout->addWidget(name);
    QStringList facts{patient.kana, formatDate(patient.bornOn, m_context.texts.dateStyle())};
    const int age = ageOn(patient.bornOn, m_context.office.clock().today().toString(Qt::ISODate));
    if (age >= 0) facts.append(tr("%1歳").arg(age));
    facts.append(patient.phone);
    facts.removeAll(QString());
    auto* detail = new QLabel(facts.join(u"・"_s));
    detail->setWordWrap(true);
    m_layout->addWidget(detail);
    if (QWidget* alerts = makeAlertBand(m_context, id)) m_layout->addWidget(alerts);

    RecordList list(m_context.office.store(), consultationType());
    ListQuery query;
    query.filters = {{u"persons"_s, ListFilter::Kind::Is, id}};
    const auto entries = list.rows(list.keys(query, kLastEntries));
    for (const auto& row : entries) {
        const auto& entry = static_cast<const Consultation&>(*row);
        auto* line = new QLabel(u"<b>%1 %2</b>　%3<br>%4"_s.arg(
            formatDate(entry.receivedOn, m_context.texts.dateStyle()), entry.receivedAt,
            m_context.office.codes().label(entry.method).toHtmlEscaped(),
            entry.summary.simplified().left(kShownSummary).toHtmlEscaped()));
        line->setWordWrap(true);
        m_layout->addWidget(line);
    }
    auto* open = new QPushButton(tr("この人のページを開く"));
    open->setProperty("flat", true);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this,
            [this, id] { m_context.navigator.openRecord(patientType(), id); });
    m_layout->addWidget(open);
}

}  // namespace madobe
