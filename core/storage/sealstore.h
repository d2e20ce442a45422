// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/monthclosing.h"
#include "core/storage/database.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <utility>

namespace madobe {

/// A closing that is in force.
struct ClosingInForce {
    qint64 id = 0;
    qint64 ward = 0;  // row id of the code
    QString month;    // 2021-08
    QString closedOn;
};

QList<ClosingInForce> readClosingsInForce(Database& database);
/// The first month that was ever closed, reopened or not; empty for none.
QString firstClosedMonth(Database& database);

/// What was sealed when the month was closed, as the caller packed it.
struct SealedContent {
    QByteArray figures;
    QByteArray records;
    QByteArray marks;
};
/// Inside a transaction.
void writeSealedContent(Database& database, qint64 closing, const SealedContent& content);
SealedContent readSealedContent(Database& database, qint64 closing);

struct CorrectedFigure {
    QString table, row, column, value;
};
/// What sealed figures have become since, in the order in which it happened.
QList<CorrectedFigure> readCorrections(Database& database, qint64 closing);
/// Every correction of a table of counts, of reopened months too, in the order in which it
/// happened.
QList<FigureCorrection> readFigureCorrections(Database& database, const QString& table);

/// The first day on which a record that counts is about one of the persons; empty for none.
QString firstCountedDay(Database& database, const QSet<qint64>& patients);

/// `<uid in hex> <revision>` of each row, in the order of the uids: what a fingerprint is made of.
QStringList recordMarks(Database& database, const QString& table, const QSet<qint64>& ids);

/// By row id; those that are no more are left out.
QHash<qint64, QByteArray> uidsOfRows(Database& database, const QString& table,
                                     const QSet<qint64>& ids);

/// Unfinished, not cancelled records of a family that belong to a ward or desk, or to any, and to a
/// month.
QList<qint64> unfinishedOfMonth(Database& database, const EntityType& type,
                                std::optional<qint64> ward, const QString& month);

/// A row id of the list `ward`, 0 for none, and `2021-08`.
using WardAndMonth = std::pair<qint64, QString>;
/// Where a family has records, cancelled ones aside, and how many of them are unfinished. From the
/// first month to the last, in few statements.
QHash<WardAndMonth, qint64> readWorkDone(Database& database, const EntityType& type,
                                         QDate firstMonth, QDate lastMonth);
/// Whether there is any record of the family in a month, cancelled ones aside.
bool isAnyOfMonth(Database& database, const EntityType& type, std::optional<qint64> ward,
                  const QString& month);
/// The first day of a record of the family, cancelled ones aside; empty for none.
QString firstDayOf(Database& database, const EntityType& type);

}  // namespace madobe
