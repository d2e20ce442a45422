// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/codebook.h"
#include "core/reports/countengine.h"

#include <QMap>

#include <compare>

namespace madobe {

/// One figure of a ward's month.
struct FigureKey {
    QString table, row, column;

    // clang-tidy 14 takes its own comparison with 0 for a pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    std::strong_ordering operator<=>(const FigureKey&) const = default;
    bool operator==(const FigureKey&) const = default;
};

/// Figures of a ward's month as they are written; what is not there is 0.
using SealedFigures = QMap<FigureKey, QString>;
/// The records behind figures that are no totals: row ids in the table's recordTable.
using SealedRecords = QMap<FigureKey, QList<qint64>>;

/// Tables that are closed month by month.
QList<const CountTable*> closedTables();
/// Those of them that a line closes: a ward all that have wards, 全市 those that have none.
QList<const CountTable*> closedTables(const QString& line);

/// What closes months: wards and desks where work was done, and 全市 where there is a record for
/// its own tables. nullptr of findClosingLine() for a line that closes nothing.
QList<const CodeEntry*> closingLines(CountEngine& engine);
const CodeEntry* findClosingLine(const CodeBook& codes, const QString& line);
/// Families by which a line has work of its own in a month.
QList<const EntityType*> closingFamilies(const Catalogue& catalogue, const QString& line);

/// Adds the figures of a ward in a grid of one month.
void addFigures(const CountGrid& grid, const QString& ward, SealedFigures& figures);
/// Figures that differ, old first, of lines that the tables have.
QMap<FigureKey, std::pair<QString, QString>> differences(const SealedFigures& before,
                                                         const SealedFigures& now);
SealedRecords recordsBehind(CountEngine& engine, const CountTable& table, const Period& month,
                            const QString& ward, const SealedFigures& figures);

QByteArray packFigures(const SealedFigures& figures);
SealedFigures unpackFigures(const QByteArray& packed);
QByteArray packRecords(const SealedRecords& records);
SealedRecords unpackRecords(const QByteArray& packed);
QByteArray packMarks(const QStringList& marks);
QStringList unpackMarks(const QByteArray& packed);

}  // namespace madobe
