// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/timelinelist.h"

#include "core/storage/statement.h"

#include <algorithm>
#include <tuple>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using Kind = TimelineEntry::Kind;

void addConsultations(Database& database, qint64 patient, QList<TimelineEntry>& entries) {
    Statement rows(database,
                   u"SELECT c.id, c.received_on, c.received_at FROM consultation_person p"
                   " JOIN consultation c ON c.id = p.consultation_id WHERE p.patient_id = ?"_s);
    rows.bind(patient);
    while (rows.step()) {
        entries.append({Kind::Consultation, rows.text(1), rows.text(2), rows.integer(0), {}, {}});
    }
}

void addCases(Database& database, qint64 patient, QList<TimelineEntry>& entries) {
    Statement rows(database,
                   u"SELECT id, opened_on, closed_on FROM case_file WHERE patient_id = ?"_s);
    rows.bind(patient);
    while (rows.step()) {
        entries.append({Kind::CaseOpened, rows.text(1), {}, rows.integer(0), {}, {}});
        if (rows.text(2).isEmpty()) continue;
        entries.append({Kind::CaseClosed, rows.text(2), {}, rows.integer(0), {}, {}});
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
            entries.append({Kind::FieldChanged, rows.text(1), {}, patient, field, before});
        }
        field = rows.text(0);
        before = rows.text(2);
    }
}

}  // namespace

QList<TimelineEntry> readTimeline(Database& database, qint64 patient) {
    QList<TimelineEntry> entries;
    addConsultations(database, patient, entries);
    addCases(database, patient, entries);
    addFieldChanges(database, patient, entries);
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.time, a.id) > std::tie(b.date, b.time, b.id);
    });
    return entries;
}

}  // namespace madobe
