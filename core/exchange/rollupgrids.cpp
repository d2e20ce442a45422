// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rollupgrids.h"

#include "core/exchange/countfile.h"

#include <algorithm>

namespace madobe {

namespace {

/// What only one office has goes behind what stands before it there, so that 計 stays the last.
void merge(QList<CountHeading>& headings, const QList<CountHeading>& more) {
    qsizetype at = 0;
    for (const CountHeading& heading : more) {
        const auto known =
            std::find_if(headings.begin(), headings.end(),
                         [&](const CountHeading& each) { return each.code == heading.code; });
        if (known == headings.end()) {
            headings.insert(at++, heading);
        } else {
            at = known - headings.begin() + 1;
        }
    }
}

CountGrid joined(const CountSheetKey& key, const QList<OfficeCounts>& offices) {
    CountGrid city;
    for (const OfficeCounts& office : offices) {
        const auto found = office.sheets.find(key);
        if (found == office.sheets.end()) continue;
        const CountGrid& own = found->second;
        city.table = own.table;
        city.period = own.period;
        city.wards.append(office.ward);
        merge(city.rows, own.rows);
        merge(city.columns, own.columns);
        city.values.insert(own.values);
        city.special.insert(own.special);
    }
    return city;
}

/// A figure that one ward has not is none of the city's either.
Figure sum(const QList<Figure>& parts, const CountMeasure& measure) {
    if (measure.decimals > 0) return {std::nullopt, 0, kNotComputable};
    qint64 value = 0;
    bool isWhole = true;
    bool isCollected = true;
    QStringList notes;
    if (!measure.adds) notes.append(kSumOfWards);
    for (const Figure& part : parts) {
        value += part.value.value_or(0);
        isWhole = isWhole && part.value;
        isCollected = isCollected && !part.note.contains(kNotCollected);
        if (part.note.contains(kProvisional) && !notes.contains(kProvisional)) {
            notes.append(kProvisional);
        }
    }
    if (!isWhole) return {std::nullopt, 0, isCollected ? kNotComputable : kNotCollected};
    return {value, 0, notes.join(u';')};
}

/// formats.md section 3.3 has 区計 in every table of a sum, section 3.1 in some of an office's.
void addTotals(CountGrid& grid) {
    const CountTable& table = *grid.table;
    const QList<CountHeading> wards = grid.wards;
    const auto put = [&](const CountHeading& total, bool withCentre, const CountHeading& row,
                         const CountHeading& column) {
        QList<Figure> parts;
        for (const CountHeading& ward : wards) {
            if (withCentre || ward.code != kCentre) {
                parts.append(grid.figure(ward.code, row.code, column.code));
            }
        }
        grid.special.insert(CountGrid::key(total.code, row.code, column.code),
                            sum(parts, measureOf(table, row.code, column.code)));
    };
    grid.wards += {wardsTotalHeading(), cityHeading()};
    for (const CountHeading& row : std::as_const(grid.rows)) {
        for (const CountHeading& column : std::as_const(grid.columns)) {
            put(wardsTotalHeading(), false, row, column);
            put(cityHeading(), true, row, column);
        }
    }
}

}  // namespace

QList<CountGrid> sumOffices(const QList<OfficeCounts>& offices) {
    std::map<CountSheetKey, CountGrid> grids;
    for (const OfficeCounts& office : offices) {
        for (const auto& [key, sheet] : office.sheets) grids.try_emplace(key);
    }
    QList<CountGrid> result;
    for (auto& [key, grid] : grids) {
        grid = joined(key, offices);
        addTotals(grid);
        result.append(std::move(grid));
    }
    return result;
}

}  // namespace madobe
