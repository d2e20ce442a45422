// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sealstore.h"

#include "core/domain/consultation.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kIdsAtOnce = 500;

QString placeholders(qsizetype count) {
    return u"?"_s + u", ?"_s.repeated(count - 1);
}

/// Runs once for every few hundred ids; `%1` stands for their placeholders.
template <class Visit>
void forIds(Database& database, const QString& sql, const QList<qint64>& ids, const Visit& visit) {
    for (qsizetype at = 0; at < ids.size(); at += kIdsAtOnce) {
        const QList<qint64> part = ids.mid(at, kIdsAtOnce);
        Statement rows(database, sql.arg(placeholders(part.size())));
        for (const qint64 id : part) rows.bind(id);
        while (rows.step()) visit(rows);
    }
}

/// The family's records of a month, with placeholders for bindMonth().
QString ofMonth(const EntityType& type, std::optional<qint64> ward) {
    const auto day = QString::fromLatin1(type.date);
    const QString sql = u"%1 WHERE %2 >= ? AND %2 <= ?"_s.arg(QString::fromLatin1(type.table), day);
    return ward ? sql + u" AND "_s + QString::fromLatin1(type.ward) + u" = ?"_s : sql;
}

void bindMonth(Statement& statement, std::optional<qint64> ward, const QString& month) {
    statement.bindAll(month + u"-01"_s, month + u"-31"_s);
    if (ward) statement.bind(*ward);
}

/// Desks and months with finished consultations. Each is looked up in the index of contact work,
/// since to group them would read them all; LIMIT keeps a server from doing so.
void addFinishedConsultations(Database& database, QDate firstMonth, QDate lastMonth,
                              QHash<WardAndMonth, qint64>& work) {
    QStringList months;
    for (QDate month = firstMonth; month <= lastMonth; month = month.addMonths(1)) {
        months.append(u"SELECT %1 AS month"_s.arg(month.toString(u"yyyyMM"_s)));
    }
    Statement rows(database,
                   u"SELECT w.id, m.month FROM code w CROSS JOIN (%1) m WHERE w.list = 'ward'"
                   " AND (SELECT r.desk_id FROM consultation r WHERE r.desk_id = w.id"
                   " AND r.year_month = m.month AND r.is_finished = 1 AND r.cancel_reason = ''"
                   " LIMIT 1) IS NOT NULL"_s.arg(months.join(u" UNION ALL "_s)));
    while (rows.step()) {
        const QString month = rows.text(1);
        work[{rows.integer(0), month.left(4) + u'-' + month.mid(4)}] += 0;
    }
}

}  // namespace

QList<ClosingInForce> readClosingsInForce(Database& database) {
    QList<ClosingInForce> closings;
    Statement rows(database,
                   u"SELECT id, ward_id, month, closed_on FROM month_closing WHERE reopened_on = ''"
                   " ORDER BY month, ward_id"_s);
    while (rows.step()) {
        closings.append({rows.integer(0), rows.integer(1), rows.text(2), rows.text(3)});
    }
    return closings;
}

QString firstClosedMonth(Database& database) {
    Statement row(database, u"SELECT min(month) FROM month_closing"_s);
    return row.step() ? row.text(0) : QString();
}

void writeSealedContent(Database& database, qint64 closing, const SealedContent& content) {
    Statement(database,
              u"INSERT INTO sealed_month (closing_id, figures, records, marks)"
              " VALUES (?, ?, ?, ?)"_s)
        .bindAll(closing, content.figures, content.records, content.marks)
        .run();
}

SealedContent readSealedContent(Database& database, qint64 closing) {
    Statement row(database,
                  u"SELECT figures, records, marks FROM sealed_month WHERE closing_id = ?"_s);
    row.bind(closing);
    if (!row.step()) return {};
    return {row.blob(0), row.blob(1), row.blob(2)};
}

QList<CorrectedFigure> readCorrections(Database& database, qint64 closing) {
    QList<CorrectedFigure> corrections;
    Statement rows(database,
                   u"SELECT table_code, row_code, column_code, new_value"
                   " FROM figure_correction WHERE closing_id = ? ORDER BY id"_s);
    rows.bind(closing);
    while (rows.step()) {
        corrections.append({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
    }
    return corrections;
}

QList<FigureCorrection> readFigureCorrections(Database& database, const QString& table) {
    QList<FigureCorrection> corrections;
    Statement rows(database,
                   u"SELECT id, ward_id, month, figure, old_value, new_value, reason, corrected_on,"
                   " corrected_by, row_code, column_code, uid FROM figure_correction"
                   " WHERE table_code = ? ORDER BY id"_s);
    rows.bind(table);
    const TextSeal* seal = database.textSeal();
    while (rows.step()) {
        FigureCorrection correction;
        correction.id = rows.integer(0);
        correction.ward = rows.integer(1);
        correction.month = rows.text(2);
        correction.figure = rows.text(3);
        correction.oldValue = rows.text(4);
        correction.newValue = rows.text(5);
        correction.uid = rows.blob(11);
        correction.reason = rows.text(6);
        if (seal) {
            const auto text = seal->unseal(correction.reason, correction.uid, "reason", true);
            correction.reason = text ? *text : damagedTextMark();
        }
        correction.correctedOn = rows.text(7);
        correction.correctedBy = rows.text(8);
        correction.table = table;
        correction.row = rows.text(9);
        correction.column = rows.text(10);
        corrections.append(correction);
    }
    return corrections;
}

QString firstCountedDay(Database& database, const QSet<qint64>& patients) {
    QString first;
    const QString sql =
        u"SELECT min(x.received_on) FROM consultation_person x WHERE x.patient_id IN (%1)"
        "@SELECT min(x.admitted_on) FROM admission_status x WHERE x.patient_id IN (%1)"
        "@SELECT min(x.started_on) FROM transition_benefit x WHERE x.patient_id IN (%1)"_s;
    for (const QString& select : sql.split(u'@')) {
        forIds(database, select, patients.values(), [&](const Statement& row) {
            const QString day = row.text(0);
            if (!day.isEmpty() && (first.isEmpty() || day < first)) first = day;
        });
    }
    return first;
}

QStringList recordMarks(Database& database, const QString& table, const QSet<qint64>& ids) {
    QStringList marks;
    forIds(database, u"SELECT uid, revision FROM "_s + table + u" WHERE id IN (%1)"_s, ids.values(),
           [&](const Statement& row) {
               marks.append(QString::fromLatin1(row.blob(0).toHex()) + u' ' +
                            QString::number(row.integer(1)));
           });
    std::sort(marks.begin(), marks.end());
    return marks;
}

QHash<qint64, QByteArray> uidsOfRows(Database& database, const QString& table,
                                     const QSet<qint64>& ids) {
    QHash<qint64, QByteArray> uids;
    forIds(database, u"SELECT id, uid FROM "_s + table + u" WHERE id IN (%1)"_s, ids.values(),
           [&](const Statement& row) { uids.insert(row.integer(0), row.blob(1)); });
    return uids;
}

QList<qint64> unfinishedOfMonth(Database& database, const EntityType& type,
                                std::optional<qint64> ward, const QString& month) {
    const auto day = QString::fromLatin1(type.date);
    Statement rows(database,
                   u"SELECT id FROM %1 AND is_finished = 0 AND cancel_reason = ''"
                   " ORDER BY %2, id"_s.arg(ofMonth(type, ward), day));
    bindMonth(rows, ward, month);
    QList<qint64> ids;
    while (rows.step()) ids.append(rows.integer(0));
    return ids;
}

QHash<WardAndMonth, qint64> readWorkDone(Database& database, const EntityType& type,
                                         QDate firstMonth, QDate lastMonth) {
    const auto day = QString::fromLatin1(type.date);
    const bool isConsultation = &type == &consultationType();
    const auto unfinished =
        type.find(u"is_finished") ? u"count(CASE WHEN is_finished = 0 THEN 1 END)"_s : u"0"_s;
    QString sql = u"SELECT %1, substr(%2, 1, 7), %3 FROM %4 WHERE %2 >= ? AND %2 <= ?"_s.arg(
        QString::fromLatin1(type.ward), day, unfinished, QString::fromLatin1(type.table));
    if (type.find(u"cancel_reason")) sql += u" AND cancel_reason = ''"_s;
    if (isConsultation) sql += u" AND is_finished = 0"_s;
    Statement rows(database, sql + u" GROUP BY 1, 2"_s);
    rows.bindAll(firstMonth.toString(u"yyyy-MM-01"_s), lastMonth.toString(u"yyyy-MM-31"_s));
    QHash<WardAndMonth, qint64> work;
    while (rows.step()) work.insert({rows.integer(0), rows.text(1)}, rows.integer(2));
    if (isConsultation) addFinishedConsultations(database, firstMonth, lastMonth, work);
    return work;
}

bool isAnyOfMonth(Database& database, const EntityType& type, std::optional<qint64> ward,
                  const QString& month) {
    QString sql = u"SELECT 1 FROM "_s + ofMonth(type, ward);
    if (type.find(u"cancel_reason")) sql += u" AND cancel_reason = ''"_s;
    Statement row(database, sql + u" LIMIT 1"_s);
    bindMonth(row, ward, month);
    return row.step();
}

// min() would read all records to leave the cancelled ones out.
QString firstDayOf(Database& database, const EntityType& type) {
    const auto day = QString::fromLatin1(type.date);
    QString sql = u"SELECT %1 FROM %2 WHERE %1 <> ''"_s.arg(day, QString::fromLatin1(type.table));
    if (type.find(u"cancel_reason")) sql += u" AND cancel_reason = ''"_s;
    Statement row(database, sql + u" ORDER BY %1 LIMIT 1"_s.arg(day));
    return row.step() ? row.text(0) : QString();
}

}  // namespace madobe
