// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/daynotices.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewPersons = 20;
constexpr qint64 kPageOfPersons = 1000;

QList<qint64> idsIn(const Field& reference, const Entity& entity) {
    const QVariant value = reference.get(entity);
    if (reference.isSet()) return value.value<QList<qint64>>();
    return {value.toLongLong()};
}

/// A birth may be known by its year or month alone.
bool isBefore(const QString& day, const QString& birth) {
    const bool isKnown = !birth.isEmpty() && birth != u"unknown";
    return isKnown && day.left(birth.size()) < birth;
}

}  // namespace

DayNotices::DayNotices(RecordStore& store, QDate today)
    : m_store(store), m_today(today.toString(Qt::ISODate)) {}

Issues DayNotices::of(const EntityType& type, const Entity& entity) {
    const Fields& fields = fieldsOf(type);
    const QString day = fields.day ? fields.day->get(entity).toString() : QString();
    const bool isCancelled =
        fields.cancelReason && !fields.cancelReason->get(entity).toString().isEmpty();
    if (day.isEmpty() || isCancelled) return {};
    const auto column = QString::fromLatin1(type.date);
    Issues issues;
    if (fields.persons) {
        for (const qint64 person : idsIn(*fields.persons, entity)) {
            const auto& [number, bornOn] = birthOf(person);
            if (!isBefore(day, bornOn)) continue;
            issues.append({column, IssueKind::BeforeBirth, {number, bornOn}, day});
        }
    }
    if (day > m_today && fields.isFinished && fields.isFinished->get(entity).toBool()) {
        issues.append({column, IssueKind::DayToCome, {}, day});
    }
    return issues;
}

const DayNotices::Fields& DayNotices::fieldsOf(const EntityType& type) {
    const auto known = m_fields.constFind(&type);
    if (known != m_fields.cend()) return *known;
    const Field* const subject = type.find(QString::fromLatin1(type.subject));
    return *m_fields.insert(&type, {type.find(QString::fromLatin1(type.date)),
                                    subject && subject->isReference() ? subject : nullptr,
                                    type.find(u"is_finished"), type.find(u"cancel_reason")});
}

const Birth& DayNotices::birthOf(qint64 person) {
    const auto known = m_births.constFind(person);
    if (known != m_births.cend()) return *known;
    // Who asks for many, as an import does, asks for those beside them next.
    const bool asksForMany = m_births.size() >= kFewPersons;
    const qint64 first = asksForMany ? person - person % kPageOfPersons : person;
    const qint64 last = asksForMany ? first + kPageOfPersons - 1 : person;
    m_births.insert(readBirths(m_store.database(), first, last));
    return m_births[person];
}

}  // namespace madobe
