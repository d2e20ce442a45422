// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/suppressiontable.h"

#include <algorithm>

namespace madobe {

namespace {

/// Lines that one of the grids alone has go to the end.
QList<CountHeading> allLines(const QList<const CountGrid*>& grids,
                             QList<CountHeading> CountGrid::*lines) {
    QList<CountHeading> all;
    for (const CountGrid* grid : grids) {
        for (const CountHeading& line : grid->*lines) {
            const bool isKnown =
                std::any_of(all.begin(), all.end(),
                            [&](const CountHeading& known) { return known.code == line.code; });
            if (!isKnown) all.append(line);
        }
    }
    all.append(CountHeading{});
    return all;
}

}  // namespace

SuppressionTable::SuppressionTable(const QList<const CountGrid*>& grids,
                                   const QList<Period>& periods, const QList<CountHeading>& wards)
    : m_table(grids.front()->table),
      m_grids(periods.size(), nullptr),
      m_wards(wards + QList{CountHeading{}}),
      m_rows(allLines(grids, &CountGrid::rows)),
      m_columns(allLines(grids, &CountGrid::columns)),
      m_sizes{static_cast<int>(periods.size()), static_cast<int>(m_wards.size()),
              static_cast<int>(m_rows.size()), static_cast<int>(m_columns.size())},
      m_carried(*m_table, periods, m_rows) {
    for (const CountGrid* grid : grids) m_grids[periods.indexOf(grid->period)] = grid;
    for (const bool adds : {false, true}) {
        if (adds) m_sums[kPeriod][adds] = LineSums::ofPeriods(periods);
        m_sums[kWard][adds] =
            LineSums::ofWards(*m_table, m_wards, adds || addUpOverWards(), hasWardsTotal());
        m_sums[kRow][adds] = LineSums::of(m_table->rows, m_rows, adds);
        m_sums[kColumn][adds] = LineSums::of(m_table->columns, m_columns, adds);
        for (int dimension = 0; dimension < kDimensions; ++dimension) {
            for (int line = 0; line < size(dimension); ++line) {
                m_moves[at(dimension)][adds].push_back(sums(dimension, adds).moves(line));
            }
        }
    }
}

const QList<CountHeading>& SuppressionTable::headings(int dimension) const {
    if (dimension == kWard) return m_wards;
    return dimension == kRow ? m_rows : m_columns;
}

const CountItem* SuppressionTable::item(int dimension, int line) const {
    return findItem(dimension == kRow ? m_table->rows : m_table->columns, code(dimension, line));
}

int SuppressionTable::lineOf(int dimension, const QString& code) const {
    const QList<CountHeading>& lines = headings(dimension);
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const CountHeading& line) { return line.code == code; });
    return found == lines.end() ? -1 : static_cast<int>(found - lines.begin());
}

/// Nobody belongs to two wards; in a roll-up what counts persons once is summed all the same.
bool SuppressionTable::addUpOverWards() const {
    return m_table->isPersonsWard ||
           std::any_of(m_grids.begin(), m_grids.end(), [](const CountGrid* grid) {
               return grid && std::any_of(grid->special.begin(), grid->special.end(),
                                          [](const Figure& figure) {
                                              return figure.note.contains(kSumOfWards);
                                          });
           });
}

/// A roll-up has it in tables in which an office has not.
bool SuppressionTable::hasWardsTotal() const {
    return std::any_of(m_grids.begin(), m_grids.end(), [](const CountGrid* grid) {
        return grid &&
               std::any_of(grid->wards.begin(), grid->wards.end(),
                           [](const CountHeading& ward) { return ward.code == kWardsTotal; });
    });
}

bool SuppressionTable::countsEvents(const LineTerms& rows) const {
    return std::any_of(rows.begin(), rows.end(), [this](const LineTerm& term) {
        return madobe::countsEvents(*m_table, item(kRow, term.line));
    });
}

}  // namespace madobe
