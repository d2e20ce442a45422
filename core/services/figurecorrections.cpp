// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/figurecorrections.h"

#include "core/services/sealedfigures.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <tuple>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using Line = QString FigureCorrection::*;
using Change = std::span<const FigureCorrection>;

/// What one change of a record did to a month is written in the order of rows and columns.
bool isSameChange(const FigureCorrection& correction, const FigureCorrection& next) {
    const auto from = [](const FigureCorrection& of) {
        return std::tie(of.ward, of.month, of.reason, of.correctedOn, of.correctedBy);
    };
    return from(correction) == from(next) &&
           std::tie(correction.row, correction.column) < std::tie(next.row, next.column);
}

qint64 movedBy(const FigureCorrection& correction) {
    const auto value = [](const QString& text) {
        return Figure::read(text).value_or(Figure{}).value.value_or(0);
    };
    return value(correction.newValue) - value(correction.oldValue);
}

/// Whether a change of a total is that of its lines together. Where the table adds them up they
/// can miss it too: a record may stand in none of them.
bool isToldByLines(const FigureCorrection& total, Change change, const CountDimension& dimension,
                   Line line, Line other) {
    if (total.*line != kTotalCode || !hasSummedTotal(dimension)) return false;
    qint64 rest = movedBy(total);
    for (const FigureCorrection& part : change) {
        if (part.*line == kTotalCode || part.*other != total.*other) continue;
        if (isPartOfTotal(dimension, findItem(dimension, part.*line))) rest -= movedBy(part);
    }
    return rest == 0;
}

bool isTold(const FigureCorrection& correction, Change change, const CountTable& table) {
    const Line row = &FigureCorrection::row;
    const Line column = &FigureCorrection::column;
    return measureOf(table, correction.row, correction.column).adds &&
           (isToldByLines(correction, change, table.rows, row, column) ||
            isToldByLines(correction, change, table.columns, column, row));
}

QList<FigureCorrection> withoutTold(const QList<FigureCorrection>& corrections,
                                    const CountTable& table) {
    QList<FigureCorrection> rest;
    for (auto begin = corrections.begin(); begin != corrections.end();) {
        const auto last = std::adjacent_find(begin, corrections.end(), std::not_fn(isSameChange));
        const auto end = last == corrections.end() ? last : last + 1;
        std::copy_if(begin, end, std::back_inserter(rest), [&](const FigureCorrection& each) {
            return !isTold(each, Change(begin, end), table);
        });
        begin = end;
    }
    return rest;
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
    return withoutTold(corrections, table);
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
