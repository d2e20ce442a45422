// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/figurecorrections.h"

#include "core/storage/sealstore.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Row ids of the wards and desks that a line of a grid is made of.
QSet<qint64> wardsOf(const CodeBook& codes, const QString& line) {
    QSet<qint64> ids;
    for (const CodeEntry* entry : codes.list(u"ward"_s)) {
        const bool isIn =
            line == kCity || entry->code == line || (line == kWardsTotal && entry->code != kCentre);
        if (isIn) ids.insert(entry->id);
    }
    return ids;
}

/// When a month was closed, by ward.
QHash<qint64, QString> closingDays(Database& database, int yearMonth) {
    const QString month = monthCode(yearMonth);
    QHash<qint64, QString> days;
    for (const ClosingInForce& closing : readClosingsInForce(database)) {
        if (closing.month == month) days.insert(closing.ward, closing.closedOn);
    }
    return days;
}

}  // namespace

QList<FigureCorrection> correctionsToReport(CountEngine& engine, const CountTable& table,
                                            const Period& period, const QString& ward) {
    Database& database = engine.database();
    QList<FigureCorrection> corrections =
        readFigureCorrections(database, QString::fromLatin1(table.code));
    if (corrections.isEmpty()) return {};
    const QSet<qint64> wards = wardsOf(engine.codes(), ward);
    const QHash<qint64, QString> before =
        closingDays(database, Period::month(period.firstMonth).previous().firstMonth);
    const QHash<qint64, QString> now = closingDays(database, period.lastMonth);
    corrections.removeIf([&](const FigureCorrection& correction) {
        if (!wards.contains(correction.ward)) return true;
        const int month = monthNumber(correction.month);
        if (month >= period.firstMonth) return month > period.lastMonth;
        // Without a report before, whatever happened since the period began.
        if (correction.correctedOn < before.value(correction.ward, period.firstDay())) return true;
        const auto reported = now.constFind(correction.ward);
        return reported != now.constEnd() && correction.correctedOn > *reported;
    });
    return corrections;
}

QList<FigureCorrection> correctionsOfFigure(CountEngine& engine, const CountTable& table,
                                            const Period& period, const QString& ward,
                                            const QString& row, const QString& column) {
    QList<FigureCorrection> corrections =
        readFigureCorrections(engine.database(), QString::fromLatin1(table.code));
    const QSet<qint64> wards = wardsOf(engine.codes(), ward);
    corrections.removeIf([&](const FigureCorrection& correction) {
        const int month = monthNumber(correction.month);
        return !wards.contains(correction.ward) || correction.row != row ||
               correction.column != column || month < period.firstMonth || month > period.lastMonth;
    });
    return corrections;
}

}  // namespace madobe
