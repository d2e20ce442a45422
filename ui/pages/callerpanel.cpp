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

/// The alerts of a person that have not expired, a line each.
QString alertText(const PageContext& context, qint64 patient) {
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
    return lines.join(u'\n');
}

QWidget* bandOf(const QString& alerts) {
    if (alerts.isEmpty()) return nullptr;
    auto* band = new QFrame;
    band->setObjectName(u"alerts"_s);
    auto* text = new QLabel(alerts);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(band);
    layout->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium,
                               spacing::kSmall);
    layout->addWidget(text);
    return band;
}

QString shortened(const QString& text) {
    return text.size() <= kShownSummary ? text : text.left(kShownSummary - 1) + u'…';
}

}  // namespace

QWidget* makeAlertBand(PageContext& context, qint64 patient) {
    return bandOf(alertText(context, patient));
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
    fill({});
}

void CallerPanel::showPersons(const QList<qint64>& patients) {
    if (patients == m_patients) return;
    m_patients = patients;
    // Nobody stands for those who cannot be read.
    fill({});
    fill(read());
}

void CallerPanel::refresh() {
    // What is the same stays, with the keyboard in it and the text that is marked.
    const QList<Caller> now = read();
    if (now != m_shown) fill(now);
}

void CallerPanel::setStored() {
    if (m_isStored) return;
    m_isStored = true;
    fill(m_shown);
}

QList<CallerPanel::Caller> CallerPanel::read() const {
    RecordStore& store = m_context.office.store();
    QList<Caller> callers;
    for (const qint64 id : m_patients) {
        auto person = store.of(patientType()).find(id);
        // Merged since; what is to be minded stands with the one who stayed.
        if (!person) person = store.of(patientType()).find(survivorOf(store, id));
        if (person) callers.append(readCaller(static_cast<const Patient&>(*person)));
    }
    return callers;
}

CallerPanel::Caller CallerPanel::readCaller(const Patient& patient) const {
    const DateStyle style = m_context.texts.dateStyle();
    QStringList facts{patient.kana, formatDate(patient.bornOn, style)};
    const int age = ageOn(patient.bornOn, m_context.office.clock().today().toString(Qt::ISODate));
    if (age >= 0) facts.append(tr("%1歳").arg(age));
    facts.append(patient.phone);
    facts.removeAll(QString());

    RecordList list(m_context.office.store(), consultationType());
    ListQuery query;
    query.filters = {{u"persons"_s, ListFilter::Kind::Is, patient.id}};
    QStringList entries;
    for (const auto& row : list.rows(list.keys(query, kLastEntries))) {
        const auto& entry = static_cast<const Consultation&>(*row);
        entries.append(u"<b>%1 %2</b>　%3<br>%4"_s.arg(
            formatDate(entry.receivedOn, style), entry.receivedAt,
            m_context.office.codes().label(entry.method).toHtmlEscaped(),
            shortened(entry.summary.simplified()).toHtmlEscaped()));
    }
    return {patient.id, patient.name, facts.join(u"・"_s), alertText(m_context, patient.id),
            entries};
}

void CallerPanel::fill(const QList<Caller>& callers) {
    m_shown = callers;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const Caller& caller : callers) addCaller(caller);
    if (m_patients.isEmpty()) addHint();
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

void CallerPanel::addCaller(const Caller& caller) {
    const auto addLabel = [this](const QString& text) {
        auto* label = new QLabel(text);
        label->setWordWrap(true);
        m_layout->addWidget(label);
        return label;
    };
    setTextRole(*addLabel(caller.name), TextRole::Heading);
    addLabel(caller.facts);
    if (QWidget* alerts = bandOf(caller.alerts)) m_layout->addWidget(alerts);
    for (const QString& entry : caller.entries) addLabel(entry);
    auto* open = new QPushButton(tr("この人のページを開く"));
    open->setProperty("flat", true);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this,
            [this, id = caller.id] { m_context.navigator.openRecord(patientType(), id); });
    m_layout->addWidget(open);
}

}  // namespace madobe
