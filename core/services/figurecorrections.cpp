// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/figurecorrections.h"

#include "core/services/sealedfigures.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Totals move with the figures they are of.
void dropTotals(QList<FigureCorrection>& corrections) {
    const auto any = [&](auto column) {
        return std::any_of(
            corrections.begin(), corrections.end(),
            [&](const FigureCorrection& each) { return each.*column != kTotalCode; });
    };
    const bool hasRows = any(&FigureCorrection::row);
    const bool hasColumns = any(&FigureCorrection::column);
    corrections.removeIf([&](const FigureCorrection& each) {
        return (hasRows && each.row == kTotalCode) || (hasColumns && each.column == kTotalCode);
    });
}

}  // namespace

FigureCorrections::FigureCorrections(CountEngine& engine)
    : m_engine(engine), m_closings(readClosingsInForce(engine.database())) {}

QList<FigureCorrection> FigureCorrections::ofTable(const CountTable& table) {
    auto known = m_corrections.constFind(&table);
    if (known == m_corrections.cend()) {
        known = m_corrections.insert(
            &table, readFigureCorrections(m_engine.database(), QString::fromLatin1(table.code)));
    }
    return *known;
}

QSet<qint64> FigureCorrections::wardsOf(const QString& line) const {
    QSet<qint64> ids;
    const CodeEntry* const own = line == kCity ? findClosingLine(m_engine.codes(), line) : nullptr;
    if (own != nullptr) ids.insert(own->id);
    for (const CodeEntry* entry : m_engine.codes().list(u"ward"_s)) {
        const bool isIn =
            line == kCity || entry->code == line || (line == kWardsTotal && entry->code != kCentre);
        if (isIn) ids.insert(entry->id);
    }
    return ids;
}

QHash<qint64, QString> FigureCorrections::closingDays(int yearMonth) const {
    const QString month = monthCode(yearMonth);
    QHash<qint64, QString> days;
    for (const ClosingInForce& closing : m_closings) {
        if (closing.month == month) days.insert(closing.ward, closing.closedOn);
    }
    return days;
}

QList<FigureCorrection> FigureCorrections::toReport(const CountTable& table, const Period& period,
                                                    const QString& ward) {
    QList<FigureCorrection> corrections = ofTable(table);
    if (corrections.isEmpty()) return {};
    const QSet<qint64> wards = wardsOf(ward);
    const auto before = closingDays(Period::month(period.firstMonth).previous().firstMonth);
    const auto now = closingDays(period.lastMonth);
    corrections.removeIf([&](const FigureCorrection& correction) {
        if (!wards.contains(correction.ward)) return true;
        const int month = monthNumber(correction.month);
        if (month >= period.firstMonth) return month > period.lastMonth;
        // Without a report before, whatever happened since the period began.
        if (correction.correctedOn < before.value(correction.ward, period.firstDay())) return true;
        const auto reported = now.constFind(correction.ward);
        return reported != now.constEnd() && correction.correctedOn > *reported;
    });
    dropTotals(corrections);
    return corrections;
}

QList<FigureCorrection> FigureCorrections::ofFigure(const CountTable& table, const Period& period,
                                                    const QString& ward, const QString& row,
                                                    const QString& column) {
    QList<FigureCorrection> corrections = ofTable(table);
    const QSet<qint64> wards = wardsOf(ward);
    corrections.removeIf([&](const FigureCorrection& correction) {
        const int month = monthNumber(correction.month);
        return !wards.contains(correction.ward) || correction.row != row ||
               correction.column != column || month < period.firstMonth || month > period.lastMonth;
    });
    return corrections;
}

}  // namespace madobe
