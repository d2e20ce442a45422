// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/references.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/dischargecase.h"
#include "core/domain/patient.h"
#include "core/services/storerules.h"
#include "core/storage/mergelookup.h"
#include "core/storage/numberlookup.h"

namespace madobe {

namespace {

QString withoutZeros(const QString& number) {
    qsizetype zeros = 0;
    while (zeros < number.size() - 1 && number[zeros] == u'0') ++zeros;
    return number.mid(zeros);
}

/// What is named by an owner and one more column, both called alike on either side. The family's
/// store rules tell what does not resolve.
struct Link {
    const EntityType& (*from)();
    const EntityType& (*to)();
    const char* owner;
    const char* column;
    IssueKind unresolved;
};
constexpr Link kLinks[] = {
    {&dischargeCaseType, &admissionStatusType, "patient_id", "admitted_on", IssueKind::NoSuchStay},
    {&planDeliveryType, &planVersionType, "discharge_case_id", "version", IssueKind::NoSuchVersion},
};

QString linkKey(const Link& link, const EntityType& type, const Entity& entity) {
    return type.value(entity, QString::fromLatin1(link.owner)).toString() + QLatin1Char('\n') +
           type.value(entity, QString::fromLatin1(link.column)).toString();
}

}  // namespace

qint64 References::idOf(const char* table, const QString& number) {
    QHash<QString, qint64>& known = m_ids[QByteArrayView(table)];
    const auto it = known.constFind(number);
    if (it != known.cend()) return *it;
    qint64 id = m_store.of(QString::fromLatin1(table)).findId({number});
    if (id == 0 && QLatin1StringView(table) == QLatin1StringView(patientType().table))
        id = survivorOf(number);
    if (id != 0) known.insert(number, id);
    return id;
}

qint64 References::survivorOf(const QString& number) {
    if (!m_survivors) m_survivors = readSurvivors(m_store.database());
    return m_survivors->value(number);
}

QString References::numberOf(const QString& table, qint64 id) {
    if (id == 0) return {};
    QHash<qint64, QString>& known = m_numbers[table];
    const auto it = known.constFind(id);
    if (it != known.cend()) return *it;
    m_store.flush();
    const QString number = findNumber(m_store.database(), table, id);
    known.insert(id, number);
    return number;
}

void References::noteBadRow(const EntityType& type, const Entity& entity, const QString& file,
                            qint64 line) {
    const QString number = type.numberField().get(entity).toString();
    const auto table = QString::fromLatin1(type.table);
    if (!number.isEmpty()) m_bad[table].insert(number, {file, line});
    for (const Link& link : kLinks) {
        if (&link.to() != &type) continue;
        m_badLinks[table].insert(linkKey(link, type, entity), {file, line});
    }
}

Issues References::linksToBadRows(const EntityType& type, const Entity& entity) {
    Issues issues;
    for (const Link& link : kLinks) {
        if (&link.from() != &type) continue;
        const auto rows = m_badLinks.constFind(QString::fromLatin1(link.to().table));
        if (rows == m_badLinks.cend()) continue;
        const auto bad = rows->constFind(linkKey(link, type, entity));
        if (bad == rows->cend()) continue;
        for (const Issue& told : checkStoreRules(m_store, type, entity)) {
            if (told.kind != link.unresolved) continue;
            issues.append({told.column,
                           IssueKind::ReferenceToBadRow,
                           {bad->file, QString::number(bad->line)},
                           told.value});
        }
    }
    return issues;
}

Issue References::explainMissing(const Field& field, const QString& number) {
    const auto table = QString::fromLatin1(field.target);
    const auto column = QString::fromLatin1(field.column);
    const auto bad = m_bad[table].constFind(number);
    if (bad != m_bad[table].cend()) {
        return {
            column, IssueKind::ReferenceToBadRow, {bad->file, QString::number(bad->line)}, number};
    }
    const QString similar = withOtherZeros(table, number);
    if (!similar.isEmpty()) {
        return {column, IssueKind::ReferenceOnlyZerosDiffer, {similar}, number};
    }
    return {column, IssueKind::UnknownReference, {}, number};
}

QString References::withOtherZeros(const QString& table, const QString& number) {
    if (!m_stripped.contains(table)) {
        QHash<QString, QString>& stripped = m_stripped[table];
        m_store.flush();
        forEachNumber(m_store.database(), table, [&](const QString& stored) {
            stripped.insert(withoutZeros(stored), stored);
        });
    }
    const QString found = m_stripped[table].value(withoutZeros(number));
    return found == number ? QString() : found;
}

}  // namespace madobe
