// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/codeuse.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// For each field of the family that takes codes of the list: whether it names the code.
QStringList conditions(const EntityType& type, const QString& list) {
    QStringList result;
    for (const Field& field : type.fields) {
        if (!field.isCode() || QLatin1StringView(field.target) != list) continue;
        result.append(field.isSet()
                          ? u"id IN (SELECT %1_id FROM %2 WHERE %3 = ?)"_s.arg(
                                QLatin1StringView(type.table), QLatin1StringView(field.child),
                                QLatin1StringView(field.childColumn))
                          : u"%1 = ?"_s.arg(QLatin1StringView(field.column)));
    }
    return result;
}

/// `farthest` chooses among days, in SQL.
CodeUse countUse(Database& database, const EntityType& type, const CodeEntry& code,
                 const QString& comparison, const QString& farthest, const QString& day) {
    const QStringList named = conditions(type, code.list);
    if (named.isEmpty() || *type.date == '\0') return {};
    Statement row(database,
                  u"SELECT count(*), coalesce(%1(%2), '') FROM %3"
                  " WHERE %2 <> '' AND %2 %4 ? AND (%5)"_s.arg(
                      farthest, QLatin1StringView(type.date), QLatin1StringView(type.table),
                      comparison, named.join(u" OR "_s)));
    row.bind(day);
    for (qsizetype i = 0; i < named.size(); ++i) row.bind(code.id);
    row.step();
    return {row.integer(0), row.text(1)};
}

/// Of all families.
CodeUse countAll(Database& database, const Catalogue& catalogue, const CodeEntry& code,
                 const QString& comparison, const QString& farthest, const QString& day) {
    CodeUse sum;
    for (const EntityType* type : catalogue.types()) {
        const CodeUse use = countUse(database, *type, code, comparison, farthest, day);
        if (use.records == 0) continue;
        const bool isFarther = farthest == u"min"_s ? use.day < sum.day : use.day > sum.day;
        if (sum.records == 0 || isFarther) sum.day = use.day;
        sum.records += use.records;
    }
    return sum;
}

}  // namespace

CodeUse countCodeUseBefore(Database& database, const Catalogue& catalogue, const CodeEntry& code,
                           const QString& day) {
    return countAll(database, catalogue, code, u"<"_s, u"min"_s, day);
}

CodeUse countCodeUseFrom(Database& database, const Catalogue& catalogue, const CodeEntry& code,
                         const QString& day) {
    return countAll(database, catalogue, code, u">="_s, u"max"_s, day);
}

}  // namespace madobe
