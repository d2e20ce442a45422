// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recordlist.h"

#include "core/base/fold.h"
#include "core/base/width.h"
#include "core/domain/patient.h"
#include "core/storage/ledgerorder.h"
#include "core/storage/timelimit.h"

#include <QSet>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kChunk = 20'000;
constexpr qsizetype kFewOthers = 1000;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

/// A text is sought among all patients.
bool isForPeople(const ListQuery& query, const EntityType& type) {
    return !query.only && &type == &patientType() && !fold(query.text).isEmpty();
}

/// Nothing but the text says what comes, in the family's order.
bool hasOwnOrder(const ListQuery& query) {
    return query.filters.isEmpty() && query.orderBy.isEmpty();
}

}  // namespace

RecordList::RecordList(RecordStore& store, const EntityType& type)
    : m_store(store), m_type(type), m_table(latin(type.table)), m_texts(store, type) {}

Condition RecordList::byOthers(const QString& text) const {
    Condition others;
    for (const SearchTerm& term : otherPatientTerms(text)) {
        others.parts.append(u"SELECT o.patient_id FROM %1 o WHERE %2"_s.arg(
            term.table, m_store.database().dialect().contains(u"o."_s + term.column)));
        others.values.append(term.needle);
    }
    return {{others.parts.join(u" UNION ALL "_s)}, others.values};
}

// Few others are asked for apart: one question with OR would look up every patient among them.
// Where they are many, the first page is full before that matters.
QList<qint64> RecordList::withOthers(const ListQuery& query, int limit) {
    const Condition asked = byOthers(query.text);
    Statement rows(m_store.database(), asked.parts.first() + u" LIMIT %1"_s.arg(kFewOthers + 1));
    for (const QVariant& value : asked.values) rows.bind(value);
    QSet<qint64> others;
    qsizetype found = 0;
    for (; rows.step(); ++found) others.insert(rows.integer(0));
    if (found > kFewOthers) return fetch(query, {}, limit, Others::Too);
    const QList<qint64> ids = fetch(query, {}, limit);
    for (const qint64 id : ids) others.remove(id);
    ListQuery plain = query;
    plain.text.clear();
    plain.only = others.values();
    const QList<qint64> more = others.isEmpty() ? QList<qint64>() : keys(plain, limit);
    if (more.isEmpty()) return ids;
    // Both are in order and fit the filters: only their common order is left.
    plain.filters.clear();
    plain.withCancelled = true;
    plain.only = ids + more;
    return keys(plain, limit);
}

void RecordList::addFilter(const ListFilter& filter, Condition& condition) const {
    const Field* field = m_type.find(filter.column);
    if (!field) return;
    const QString column = m_table + u'.' + latin(field->column);
    if (field->isSet()) {
        condition.parts.append(
            u"EXISTS (SELECT 1 FROM %1 s WHERE s.%2_id = %2.id AND s.%3 = ?)"_s.arg(
                latin(field->child), m_table, latin(field->childColumn)));
        condition.values.append(filter.value);
        return;
    }
    switch (filter.kind) {
        case ListFilter::Kind::Is:
            condition.parts.append(column + u" = ?"_s);
            condition.values.append(filter.value);
            break;
        case ListFilter::Kind::From:
            condition.parts.append(column + u" >= ?"_s);
            condition.values.append(filter.value);
            break;
        case ListFilter::Kind::Until:
            condition.parts.append(u"(%1 <= ? AND %1 <> '')"_s.arg(column));
            condition.values.append(filter.value);
            break;
        case ListFilter::Kind::IsEmpty:
            condition.parts.append(field->isCode() || field->isReference() ? column + u" IS NULL"_s
                                                                           : column + u" = ''"_s);
            break;
    }
}

QString RecordList::orderOf(const Field& field) const {
    const QString column = m_table + u'.' + latin(field.column);
    if (field.kind == FieldKind::Code) {
        return u"(SELECT o.sort_order FROM code o WHERE o.id = %1)"_s.arg(column);
    }
    if (field.kind == FieldKind::Reference) {
        const EntityType* target = m_store.catalogue().byTable(latin(field.target));
        const bool hasKana = target && target->find(u"kana");
        return u"(SELECT o.%1 FROM %2 o WHERE o.id = %3)"_s.arg(hasKana ? u"kana"_s : u"number"_s,
                                                                latin(field.target), column);
    }
    if (field.isSet()) {
        return u"(SELECT min(o.%1) FROM %2 o WHERE o.%3_id = %3.id)"_s.arg(
            latin(field.childColumn), latin(field.child), m_table);
    }
    // A reading orders as 五十音.
    if (field.kind == FieldKind::Kana && m_type.find(u"kana_order"))
        return m_table + u".kana_order"_s;
    return column;
}

QString RecordList::order(const ListQuery& query) const {
    const Field* field = m_type.find(query.orderBy);
    if (field && !m_texts.isSealed(*field)) {
        const QString direction = query.descending ? u" DESC"_s : QString();
        return orderOf(*field) + direction + u", "_s + m_table + u".id"_s + direction;
    }
    if (m_type.find(u"kana_order")) return m_table + u".kana_order, "_s + m_table + u".id"_s;
    const Field* date = m_type.find(latin(m_type.date));
    if (!date) return ledgerOrder(m_type);
    QString newestFirst = m_table + u'.' + latin(date->column) + u" DESC, "_s;
    const int next = m_type.indexOf(latin(m_type.date)) + 1;
    if (static_cast<size_t>(next) < m_type.fields.size() &&
        m_type.fields[static_cast<size_t>(next)].kind == FieldKind::Time) {
        newestFirst +=
            m_table + u'.' + latin(m_type.fields[static_cast<size_t>(next)].column) + u" DESC, "_s;
    }
    return newestFirst + m_table + u".id DESC"_s;
}

QList<qint64> RecordList::fetch(const ListQuery& query, const QString& more, int limit,
                                Others others) {
    Condition condition;
    if (!more.isEmpty()) condition.parts.append(more);
    if (query.fromStart) {
        m_texts.addStarting(query.text, condition);
    } else {
        Condition orElse;
        if (others == Others::Too) {
            orElse = byOthers(query.text);
            orElse.parts.first() = u"patient.id IN (%1)"_s.arg(orElse.parts.first());
        }
        m_texts.addHolding(
            query.text, orElse,
            limit < 0 ? TextCondition::Extent::All : TextCondition::Extent::FirstPage, condition);
    }
    for (const ListFilter& filter : query.filters) addFilter(filter, condition);
    if (!query.withCancelled && m_type.find(u"cancel_reason")) {
        condition.parts.append(m_table + u".cancel_reason = ''"_s);
    }
    QString sql = u"SELECT %1.id FROM %1"_s.arg(m_table);
    if (!condition.parts.isEmpty()) sql += u" WHERE "_s + condition.parts.join(u" AND "_s);
    sql += u" ORDER BY "_s + order(query);
    if (limit >= 0) sql += u" LIMIT "_s + QString::number(limit);
    Statement rows(m_store.database(), sql);
    for (const QVariant& value : std::as_const(condition.values)) rows.bind(value);
    QList<qint64> ids;
    while (rows.step()) ids.append(rows.integer(0));
    return ids;
}

const SearchIndex* RecordList::indexFor(const ListQuery& query) const {
    return isForPeople(query, m_type) ? m_store.searchIndex() : nullptr;
}

qint64 RecordList::numbered(const ListQuery& query) {
    const auto isKey = [](const Field& field) { return field.isKey; };
    if (std::count_if(m_type.fields.begin(), m_type.fields.end(), isKey) != 1) return 0;
    const QString number = toHalfWidth(trimmedBlanks(query.text));
    const qint64 id = number.isEmpty() ? 0 : m_store.of(m_type).findId({number});
    if (id == 0 || (query.only && !query.only->contains(id))) return 0;
    ListQuery exact = query;
    exact.text.clear();
    exact.only = QList{id};
    return keys(exact, 1).value(0);
}

bool RecordList::isQuick(const ListQuery& query) const {
    return indexFor(query) && hasOwnOrder(query);
}

QList<qint64> RecordList::fromIndex(const SearchIndex& index, const ListQuery& query, int limit) {
    const int most = hasOwnOrder(query) ? limit : -1;
    const QList<qint64> ids =
        query.fromStart ? index.findStart(query.text, most) : index.find(query.text, most);
    if (hasOwnOrder(query) || ids.isEmpty()) return ids;
    ListQuery rest = query;
    rest.text.clear();
    rest.only = ids;
    return keys(rest, limit);
}

QList<qint64> RecordList::keys(const ListQuery& query, int limit) {
    if (const SearchIndex* index = indexFor(query)) return fromIndex(*index, query, limit);
    if (isForPeople(query, m_type) && !query.fromStart) return withOthers(query, limit);
    if (!query.only) return fetch(query, {}, limit);
    if (query.only->isEmpty()) return {};
    if (query.only->size() <= kChunk) {
        return fetch(query, m_table + u".id IN ("_s + idList(*query.only) + u')', limit);
    }
    // Too many for one statement: order all of the family, then keep the wanted.
    QList<qint64> wanted = *query.only;
    std::sort(wanted.begin(), wanted.end());
    ListQuery all = query;
    all.only.reset();
    QList<qint64> ids = fetch(all, {}, -1);
    ids.removeIf([&](qint64 id) { return !std::binary_search(wanted.begin(), wanted.end(), id); });
    return limit >= 0 ? ids.mid(0, limit) : ids;
}

std::optional<QList<qint64>> RecordList::firstKeys(const ListQuery& query, int limit,
                                                   int milliseconds) {
    try {
        const TimeLimit brief(m_store.database(), milliseconds);
        return keys(query, limit);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled) throw;
        return std::nullopt;
    }
}

std::vector<std::unique_ptr<Entity>> RecordList::rows(const QList<qint64>& ids) {
    return m_store.of(m_type).findAll(ids);
}

std::vector<std::unique_ptr<Entity>> RecordList::rows(const QList<qint64>& ids,
                                                      const QList<const Field*>& columns) {
    return m_store.of(m_type).findShown(ids, columns);
}

QHash<qint64, QString> recordNames(RecordStore& store, const EntityType& type,
                                   const QList<qint64>& ids) {
    QHash<qint64, QString> names;
    if (ids.isEmpty()) return names;
    const QString column = type.find(u"name") ? u"name"_s : latin(type.numberField().column);
    Statement rows(store.database(), u"SELECT id, %1 FROM %2 WHERE id IN (%3)"_s.arg(
                                         column, latin(type.table), idList(ids)));
    while (rows.step()) names.insert(rows.integer(0), rows.text(1));
    return names;
}

}  // namespace madobe
