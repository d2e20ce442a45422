// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/timelinelist.h"

#include "core/storage/statement.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

/// `r` is the record; one placeholder, the person.
QString recordsOf(const EntityType& type, const Field& subject) {
    if (!subject.isSet())
        return u"%1 r WHERE r.%2 = ?"_s.arg(latin(type.table), latin(subject.column));
    return u"%1 s JOIN %2 r ON r.id = s.%2_id WHERE s.%3 = ?"_s.arg(
        latin(subject.child), latin(type.table), latin(subject.childColumn));
}

void addMoments(Database& database, const EntityType& type, qint64 patient,
                QList<TimelineEntry>& entries) {
    const Field* const subject = type.find(latin(type.subject));
    for (const Moment& moment : type.moments) {
        const QString time = *moment.time == '\0' ? u"''"_s : u"r."_s + latin(moment.time);
        QString sql = u"SELECT r.id, r.%1, %2 FROM %3 AND r.%1 <> ''"_s.arg(
            latin(moment.day), time, recordsOf(type, *subject));
        const auto compare = [&](const char* operation, const char* column) {
            if (*column == '\0') return;
            sql += u" AND r.%1 %2 r.%3"_s.arg(latin(moment.day), latin(operation), latin(column));
        };
        compare("=", moment.onDayOf);
        compare("<>", moment.notOnDayOf);
        Statement rows(database, sql);
        rows.bind(patient);
        QSet<QString> told;
        while (rows.step()) {
            const QString day = rows.text(1);
            if (moment.isOnceADay && told.contains(day)) continue;
            told.insert(day);
            entries.append({&type, &moment, day, rows.text(2), rows.integer(0)});
        }
    }
}

// A row says from when its value held; it was given up on the day of the next row.
void addFieldChanges(Database& database, qint64 patient, QList<TimelineEntry>& entries) {
    Statement rows(database,
                   u"SELECT field, valid_from, value FROM field_history WHERE entity = 'patient'"
                   " AND entity_id = ? ORDER BY field, valid_from, id"_s);
    rows.bind(patient);
    QString field;
    QString before;
    while (rows.step()) {
        if (rows.text(0) == field && !rows.text(1).isEmpty()) {
            entries.append({nullptr, nullptr, rows.text(1), {}, patient, field, before});
        }
        field = rows.text(0);
        before = rows.text(2);
    }
}

}  // namespace

QList<TimelineEntry> readTimeline(Database& database, const Catalogue& catalogue, qint64 patient) {
    QList<TimelineEntry> entries;
    for (const EntityType* type : catalogue.types()) addMoments(database, *type, patient, entries);
    addFieldChanges(database, patient, entries);
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.time, a.id) > std::tie(b.date, b.time, b.id);
    });
    return entries;
}

}  // namespace madobe
