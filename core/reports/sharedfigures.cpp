// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/sharedfigures.h"

#include "core/reports/countgrid.h"

namespace madobe {

namespace {

bool isSame(const char* a, const char* b) {
    return qstrcmp(a, b) == 0;
}

/// The counted rows, without what is joined to each of them for its age or the like.
QByteArray countedRows(const CountTable& table) {
    const QByteArray from(table.from);
    const qsizetype join = from.indexOf(" LEFT JOIN ");
    return join < 0 ? from : from.left(join);
}

bool isSame(const CountMeasure& a, const CountMeasure& b) {
    return isSame(a.sql, b.sql) && isSame(a.things, b.things) && a.decimals == b.decimals;
}

}  // namespace

bool countSameRecords(const CountTable& a, const CountTable& b) {
    return !a.compute && !b.compute && countedRows(a) == countedRows(b) &&
           isSame(a.kindFilter, b.kindFilter) && isSame(a.filter, b.filter) &&
           isSame(a.period, b.period) && isSame(a.ward, b.ward) && isSame(a.measure, b.measure) &&
           a.hasWardsTotal == b.hasWardsTotal && a.isCityOnly == b.isCityOnly;
}

bool isSameLine(const CountDimension& a, const CountDimension& b, QStringView code) {
    if (code == kTotalCode) return true;
    return isSame(a.list, b.list) && isSame(a.expression, b.expression) && isSame(a.join, b.join) &&
           a.items.data() == b.items.data() && a.includesChildren == b.includesChildren;
}

}  // namespace madobe
