// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/textcondition.h"

#include "core/base/fold.h"
#include "core/base/width.h"
#include "core/domain/patient.h"
#include "core/storage/searchterms.h"
#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewPeople = 1000;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

bool isShown(const EntityType& type, const Field& field) {
    const QStringList columns = latin(type.list).split(u' ', Qt::SkipEmptyParts);
    return columns.isEmpty() ? field.isInList : columns.contains(latin(field.column));
}

// Some families have nothing that text could be looked for in.
void addAny(const Condition& any, Condition& condition) {
    condition.parts.append(any.parts.isEmpty() ? u"1 = 0"_s
                                               : u'(' + any.parts.join(u" OR "_s) + u')');
    condition.values += any.values;
}

}  // namespace

QString idList(const QList<qint64>& ids) {
    QStringList texts;
    texts.reserve(ids.size());
    for (const qint64 id : ids) texts.append(QString::number(id));
    return texts.join(u',');
}

TextCondition::TextCondition(RecordStore& store, const EntityType& type)
    : m_store(store), m_type(type), m_table(latin(type.table)) {}

bool TextCondition::isSealed(const Field& field) const {
    return field.isConfidential && m_store.database().textSeal() != nullptr;
}

void TextCondition::addHolding(const QString& text, const Condition& orElse, Extent extent,
                               Condition& condition) const {
    const QString folded = fold(trimmedBlanks(text));
    if (folded.isEmpty()) return;
    Condition any;
    for (const SearchTerm& term : searchTerms(m_type, text)) {
        // It would be found by chance alone.
        if (isSealed(*m_type.find(term.column))) continue;
        any.parts.append(m_store.database().dialect().contains(m_table + u'.' + term.column));
        any.values.append(term.needle);
    }
    addThroughReferences(folded, extent, any);
    any.parts += orElse.parts;
    any.values += orElse.values;
    addAny(any, condition);
}

void TextCondition::addStarting(const QString& text, Condition& condition) const {
    Condition any;
    for (const SearchTerm& term : nameTerms(m_type, text)) {
        any.parts.append(u"substr(%1.%2, 1, ?) = ?"_s.arg(m_table, term.column));
        any.values << term.needle.size() << term.needle;
    }
    addAny(any, condition);
}

void TextCondition::addThroughReferences(const QString& folded, Extent extent,
                                         Condition& any) const {
    for (const Field& field : m_type.fields) {
        if (!field.isReference()) continue;
        const EntityType* target = m_store.catalogue().byTable(latin(field.target));
        if (!target) continue;
        if (target->find(u"name_fold")) {
            addPeople(field, *target, folded, extent, any);
        } else if (isShown(m_type, field)) {
            addNamed(field, *target, folded, any);
        }
    }
}

QString TextCondition::namesHold() const {
    const Dialect& dialect = m_store.database().dialect();
    return u"(%1 OR %2)"_s.arg(dialect.contains(u"p.kana_fold"_s),
                               dialect.contains(u"p.name_fold"_s));
}

// One more than a few tells that they are many.
QList<qint64> TextCondition::peopleNamed(const EntityType& people, const QString& folded) const {
    if (const SearchIndex* index = m_store.searchIndex(); index && &people == &patientType()) {
        return index->findNamed(folded, kFewPeople + 1);
    }
    Statement rows(m_store.database(), u"SELECT p.id FROM %1 p WHERE %2 LIMIT %3"_s
                                           .arg(latin(people.table), namesHold())
                                           .arg(kFewPeople + 1));
    rows.bind(folded);
    rows.bind(folded);
    QList<qint64> ids;
    while (rows.step()) ids.append(rows.integer(0));
    return ids;
}

// Few people are known before the many records are looked at, whose people are not looked up one by
// one then. Where they are many, a first page is full before that matters.
void TextCondition::addPeople(const Field& field, const EntityType& people, const QString& folded,
                              Extent extent, Condition& any) const {
    const QList<qint64> ids = peopleNamed(people, folded);
    if (ids.isEmpty()) return;
    const bool areFew = ids.size() <= kFewPeople;
    const QString found = areFew ? u"p.id IN (%1)"_s.arg(idList(ids)) : namesHold();
    const QString table = latin(people.table);
    const QString column = latin(field.isSet() ? field.childColumn : field.column);
    if (areFew || extent == Extent::All) {
        any.parts.append(
            field.isSet()
                ? u"%1.id IN (SELECT x.%1_id FROM %2 p JOIN %3 x ON x.%4 = p.id WHERE %5)"_s.arg(
                      m_table, table, latin(field.child), column, found)
                : u"%1.%2 IN (SELECT p.id FROM %3 p WHERE %4)"_s.arg(m_table, column, table,
                                                                     found));
    } else {
        any.parts.append(
            field.isSet()
                ? u"EXISTS (SELECT 1 FROM %3 x JOIN %2 p ON p.id = x.%4 WHERE x.%1_id = %1.id AND %5)"_s
                      .arg(m_table, table, latin(field.child), column, found)
                : u"EXISTS (SELECT 1 FROM %3 p WHERE p.id = %1.%2 AND %4)"_s.arg(m_table, column,
                                                                                 table, found));
    }
    if (!areFew) any.values << folded << folded;
}

// They are few: institutions, staff.
void TextCondition::addNamed(const Field& field, const EntityType& target, const QString& folded,
                             Condition& any) const {
    const QList<qint64> ids = idsByName(target, folded);
    if (ids.isEmpty()) return;
    any.parts.append(
        field.isSet() ? u"EXISTS (SELECT 1 FROM %1 x WHERE x.%2_id = %2.id AND x.%3 IN (%4))"_s.arg(
                            latin(field.child), m_table, latin(field.childColumn), idList(ids))
                      : u"%1.%2 IN (%3)"_s.arg(m_table, latin(field.column), idList(ids)));
}

QList<qint64> TextCondition::idsByName(const EntityType& target, const QString& folded) const {
    QStringList columns;
    for (const QString& column : {u"name"_s, u"kana"_s}) {
        const Field* field = target.find(column);
        if (field && !isSealed(*field)) columns.append(column);
    }
    QList<qint64> ids;
    if (columns.isEmpty()) return ids;
    Statement rows(m_store.database(),
                   u"SELECT id, %1 FROM %2"_s.arg(columns.join(u", "_s), latin(target.table)));
    while (rows.step()) {
        for (int i = 1; i <= columns.size(); ++i) {
            if (!fold(rows.text(i)).contains(folded)) continue;
            ids.append(rows.integer(0));
            break;
        }
    }
    return ids;
}

}  // namespace madobe
