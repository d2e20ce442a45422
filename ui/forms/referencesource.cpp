// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/referencesource.h"

#include "core/domain/patient.h"
#include "core/services/personreferences.h"
#include "core/services/usualward.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

ReferenceSource::ReferenceSource(Office& office, RecordTexts& texts, const EntityType& type)
    : m_office(office), m_texts(texts), m_type(type), m_list(office.store(), type) {}

ReferenceChoice ReferenceSource::describe(const Entity& entity) {
    QStringList details;
    for (const char* column : {"kana", "born_on", "kind_id", "ward_id", "profession"}) {
        const Field* field = m_type.find(QString::fromLatin1(column));
        if (!field) continue;
        QString text = m_texts.text(*field, entity);
        const int age = field->kind == FieldKind::PartialDate
                            ? ageOn(field->get(entity).toString(),
                                    m_office.clock().today().toString(Qt::ISODate))
                            : -1;
        if (age >= 0) text += QCoreApplication::translate("reference", "（%1歳）").arg(age);
        if (!text.isEmpty()) details.append(text);
    }
    details.append(m_texts.text(m_type.numberField(), entity));
    return {entity.id, m_texts.title(m_type, entity), details.join(u"・"_s)};
}

QList<ReferenceChoice> ReferenceSource::search(const QString& text, int limit) {
    QList<qint64> ids;
    const auto add = [&](const ListQuery& query) {
        for (const qint64 id : m_list.keys(query, limit)) {
            if (ids.size() < limit && !ids.contains(id)) ids.append(id);
        }
    };
    ListQuery query;
    query.text = text;
    // A whole number means that record, whoever has it in a phone number.
    if (const qint64 whole = m_list.numbered(query)) ids.append(whole);
    // Whose name begins so comes before whose name merely holds it.
    query.fromStart = true;
    add(query);
    query.fromStart = false;
    add(query);
    QList<ReferenceChoice> choices;
    for (const auto& entity : m_list.rows(ids)) {
        choices.append(describe(*entity));
    }
    return choices;
}

ReferenceChoice ReferenceSource::choice(qint64 id) {
    auto rows = m_list.rows({id});
    // Somebody who was merged since it was chosen is shown as the one who stayed.
    if (rows.empty() && &m_type == &patientType()) {
        rows = m_list.rows({survivorOf(m_office.store(), id)});
    }
    if (rows.empty()) return {id, QString::number(id), {}};
    ReferenceChoice choice = describe(*rows.front());
    choice.id = id;
    return choice;
}

bool ReferenceSource::canMakeProvisional() const {
    return m_offersNew && &m_type == &patientType();
}

qint64 ReferenceSource::makeProvisional(const QString& description) {
    Patient patient;
    patient.name = description.trimmed();
    patient.isProvisional = true;
    patient.residence = m_office.codes().id("ward", "unknown");
    patient.ward = usualWard(m_office.session(), m_office.codes(), *patientType().find(u"ward_id"));
    patient.sex = m_office.codes().id("sex", "unknown");
    m_office.records().save(patientType(), patient);
    return patient.id;
}

}  // namespace madobe
