// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/suppressor.h"

#include "core/reports/countslices.h"

#include <algorithm>
#include <limits>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

enum Dimension { kPeriod, kWard, kRow, kColumn };

constexpr qint64 kCostOfCell = 1000;
/// A total is missed more than one of its parts, a large figure more than a small one.
constexpr qint64 kCostOfTotal = 300;
constexpr qint64 kMostCostOfValue = 299;

const CountItem* itemOf(const CountDimension& dimension, const QString& code) {
    for (const CountItem& item : dimension.items) {
        if (code == QLatin1StringView(item.code)) return &item;
    }
    return nullptr;
}

std::vector<std::vector<LineTerms>> movesOf(const LineSums& sums, int lines) {
    std::vector<std::vector<LineTerms>> moves;
    for (int line = 0; line < lines; ++line) moves.push_back(sums.moves(line));
    return moves;
}

}  // namespace

Suppressor::Suppressor(const QList<const CountGrid*>& grids, qint64 threshold)
    : m_grids(grids), m_table(*grids.front()->table), m_threshold(threshold) {
    const CountHeading rest;
    m_wards = grids.front()->wards + QList{rest};
    m_rows = grids.front()->rows + QList{rest};
    m_columns = grids.front()->columns + QList{rest};
    m_sizes = {static_cast<int>(grids.size()), static_cast<int>(m_wards.size()),
               static_cast<int>(m_rows.size()), static_cast<int>(m_columns.size())};
    readSums();
    readCells();
    judge();
}

void Suppressor::run() {
    if (m_table.compute) {
        hideComputed();
        return;
    }
    protectSmall();
    dropNeedless();
    hideReached();
    hideRatios();
}

Suppression Suppressor::result(int grid) const {
    Suppression result;
    for (int i = 0; i < count(); ++i) {
        const Place place = placeOf(i);
        if (place[kPeriod] != grid || !at(i).isHidden || at(i).isRest) continue;
        const QString key = CountGrid::key(m_wards[place[kWard]].code, m_rows[place[kRow]].code,
                                           m_columns[place[kColumn]].code);
        (at(i).isSmall ? result.small : result.further).insert(key);
    }
    return result;
}

void Suppressor::readSums() {
    QList<Period> periods;
    for (const CountGrid* grid : m_grids) periods.append(grid->period);
    for (const bool adds : {false, true}) {
        const size_t i = adds ? 1 : 0;
        if (adds) m_sums[kPeriod][i] = LineSums::ofPeriods(periods);
        m_sums[kWard][i] = LineSums::ofWards(m_table, m_wards, adds || areWardsSummed());
        m_sums[kRow][i] = LineSums::of(m_table.rows, m_rows, adds);
        m_sums[kColumn][i] = LineSums::of(m_table.columns, m_columns, adds);
        for (size_t d = 0; d < kDimensions; ++d) {
            m_moves[d][i] = movesOf(m_sums[d][i], m_sizes[d]);
        }
    }
    for (const CountHeading& row : std::as_const(m_rows)) {
        m_isFlow.push_back(countsEvents(m_table, itemOf(m_table.rows, row.code)));
    }
}

/// In a roll-up what counts persons once is summed all the same.
bool Suppressor::areWardsSummed() const {
    return std::any_of(m_grids.begin(), m_grids.end(), [](const CountGrid* grid) {
        return std::any_of(grid->special.begin(), grid->special.end(),
                           [](const Figure& figure) { return figure.note.contains(kSumOfWards); });
    });
}

void Suppressor::readCells() {
    const int cells = size(kPeriod) * size(kWard) * size(kRow) * size(kColumn);
    for (int i = 0; i < cells; ++i) m_cells.push_back(readCell(placeOf(i)));
    for (const int dimension : {kWard, kRow, kColumn}) readRests(dimension);
}

Suppressor::Cell Suppressor::readCell(const Place& place) const {
    const CountGrid& grid = *m_grids[place[kPeriod]];
    const QString ward = m_wards[place[kWard]].code;
    const QString row = m_rows[place[kRow]].code;
    const QString column = m_columns[place[kColumn]].code;
    const CountSlice rowSlice{.code = row, .item = itemOf(m_table.rows, row)};
    const CountSlice columnSlice{.code = column, .item = itemOf(m_table.columns, column)};
    const CountMeasure measure = measureOf(m_table, rowSlice, columnSlice);
    const Figure figure = grid.figure(ward, row, column);
    Cell cell;
    cell.adds = measure.adds;
    cell.isRest = ward.isEmpty() || row.isEmpty() || column.isEmpty();
    const bool isNumber = measure.decimals == 0 && figure.decimals == 0;
    if (isNumber && !cell.isRest) cell.value = figure.value.value_or(0);
    int totals = grid.period.kind != Period::Kind::Month && size(kPeriod) > 1 ? 1 : 0;
    for (const bool isTotal :
         {ward == kCity || ward == kWardsTotal, row == kTotalCode, column == kTotalCode}) {
        if (isTotal) ++totals;
    }
    cell.cost = kCostOfCell + kCostOfTotal * totals + std::min(cell.value, kMostCostOfValue);
    return cell;
}

void Suppressor::readRests(int dimension) {
    const size_t d = static_cast<size_t>(dimension);
    const int rest = size(dimension) - 1;
    for (const LineTerms& sum : m_sums[d][1].sums()) {
        if (std::none_of(sum.begin(), sum.end(),
                         [rest](const LineTerm& term) { return term.line == rest; })) {
            continue;
        }
        for (int i = 0; i < count(); ++i) {
            Place place = placeOf(i);
            if (place[d] != rest || !at(i).adds) continue;
            qint64 value = 0;
            for (const LineTerm& term : sum) {
                place[d] = term.line;
                if (term.line != rest) value += term.sign * at(indexOf(place)).value;
            }
            at(i).value = value;
        }
    }
}

void Suppressor::judge() {
    for (Cell& cell : m_cells) {
        cell.isSmall = cell.value >= 1 && cell.value < m_threshold;
        cell.isHidden = cell.isSmall || (cell.isRest && cell.value >= 1);
    }
}

void Suppressor::protectSmall() {
    for (int i = 0; i < count(); ++i) {
        if (!at(i).isSmall || at(i).witness >= 0) continue;
        auto move = cheapest(i, true);
        // Figures of a last day do not add up over months, but those they are in a sum with may.
        if (!move) move = cheapest(i, true, false);
        if (move) adopt(*move);
    }
}

// Later witnesses may have made a cell of an earlier one needless; the dearest go first.
void Suppressor::dropNeedless() {
    std::vector<int> further;
    m_users.resize(m_cells.size());
    for (int i = 0; i < count(); ++i) {
        if (at(i).isHidden && !at(i).isSmall && !at(i).isRest) further.push_back(i);
        if (at(i).witness >= 0) noteUser(i);
    }
    std::stable_sort(further.begin(), further.end(),
                     [this](int a, int b) { return at(a).cost > at(b).cost; });
    for (const int cell : further) drop(cell);
    for (const int cell : further) {
        const auto& users = m_users[static_cast<size_t>(cell)];
        at(cell).isHidden =
            std::any_of(users.begin(), users.end(), [&](int user) { return uses(user, cell); });
    }
}

void Suppressor::noteUser(int user) {
    visit(m_witnesses[static_cast<size_t>(at(user).witness)], [&](int cell, int) {
        m_users[static_cast<size_t>(cell)].push_back(user);
        return true;
    });
}

bool Suppressor::uses(int user, int cell) const {
    return !visit(m_witnesses[static_cast<size_t>(at(user).witness)],
                  [cell](int used, int) { return used != cell; });
}

/// Shows a cell where all who need it find another witness among what is hidden.
void Suppressor::drop(int cell) {
    at(cell).isHidden = false;
    std::vector<std::pair<int, Move>> others;
    for (const int user : m_users[static_cast<size_t>(cell)]) {
        if (!uses(user, cell)) continue;
        const auto other = cheapest(user, false);
        if (!other) {
            at(cell).isHidden = true;
            return;
        }
        others.emplace_back(user, *other);
    }
    for (const auto& [user, move] : others) {
        at(user).witness = static_cast<int>(m_witnesses.size());
        m_witnesses.push_back(move);
        noteUser(user);
    }
}

// A total that does not add, such as 実人員, is at most the sum of its parts: where the small ones
// must all be as large as small ones can be to reach it, it is hidden.
void Suppressor::hideReached() {
    for (int dimension = 0; dimension < kDimensions; ++dimension) {
        const size_t d = static_cast<size_t>(dimension);
        for (const LineTerms& sum : m_sums[d][1].sums()) {
            for (int i = 0; i < count(); ++i) {
                Place place = placeOf(i);
                if (place[d] != sum.front().line || at(i).adds || at(i).isHidden) continue;
                qint64 most = 0;
                bool isLimited = true;
                bool hasHidden = false;
                for (size_t part = 1; part < sum.size(); ++part) {
                    place[d] = sum[part].line;
                    const Cell& cell = at(indexOf(place));
                    isLimited = isLimited && (!cell.isHidden || cell.isSmall);
                    hasHidden = hasHidden || cell.isHidden;
                    most += cell.isHidden ? m_threshold - 1 : cell.value;
                }
                if (hasHidden && isLimited && at(i).value >= most) hide(i);
            }
        }
    }
}

// A ratio over the records of a hidden figure would tell it.
void Suppressor::hideRatios() {
    for (const int dimension : {kRow, kColumn}) {
        const size_t d = static_cast<size_t>(dimension);
        const CountDimension& lines = dimension == kRow ? m_table.rows : m_table.columns;
        const auto& headings = dimension == kRow ? m_rows : m_columns;
        for (int i = 0; i < count(); ++i) {
            Place place = placeOf(i);
            const CountItem* ratio = itemOf(lines, headings[place[d]].code);
            if (!ratio || ratio->measure.decimals == 0) continue;
            for (int line = 0; line < size(dimension); ++line) {
                const CountItem* item = itemOf(lines, headings[line].code);
                if (!item || item->measure.decimals > 0 ||
                    QByteArrayView(item->condition) != QByteArrayView(ratio->condition)) {
                    continue;
                }
                place[d] = line;
                if (at(indexOf(place)).isHidden) hide(i);
            }
        }
    }
}

// The figures of a row follow from each other in ways that no declaration says.
void Suppressor::hideComputed() {
    for (int i = 0; i < count(); ++i) {
        if (!at(i).isSmall || at(i).isRest) continue;
        Place place = placeOf(i);
        for (int column = 0; column < size(kColumn); ++column) {
            place[kColumn] = column;
            hide(indexOf(place));
        }
    }
}

std::optional<Suppressor::Move> Suppressor::cheapest(int cell, bool mayHide,
                                                     bool overPeriods) const {
    const Place place = placeOf(cell);
    const size_t adds = at(cell).adds ? 1 : 0;
    const auto moves = [&](Dimension dimension, size_t kind) -> const std::vector<LineTerms>& {
        return m_moves[dimension][kind][static_cast<size_t>(place[dimension])];
    };
    const LineTerms period{{place[kPeriod], 1}};
    const LineTerms ward{{place[kWard], 1}};
    std::optional<Move> best;
    qint64 limit = std::numeric_limits<qint64>::max();
    for (const int sign : {1, -1}) {
        for (const LineTerms& rows : moves(kRow, adds)) {
            const size_t flow = overPeriods && hasFlow(rows) ? adds : 0;
            for (const LineTerms& columns : moves(kColumn, adds)) {
                // What is too dear in one ward and period is so in several.
                if (!cost({{&period, &ward, &rows, &columns}, sign}, mayHide, limit)) continue;
                for (const LineTerms& wards : moves(kWard, adds)) {
                    if (!cost({{&period, &wards, &rows, &columns}, sign}, mayHide, limit)) continue;
                    for (const LineTerms& periods : moves(kPeriod, flow)) {
                        const Move move{{&periods, &wards, &rows, &columns}, sign};
                        const auto price = cost(move, mayHide, limit);
                        if (!price) continue;
                        best = move;
                        limit = *price;
                        if (limit == 0) return best;
                    }
                }
            }
        }
    }
    return best;
}

bool Suppressor::hasFlow(const LineTerms& rows) const {
    return std::any_of(rows.begin(), rows.end(), [this](const LineTerm& term) {
        return m_isFlow[static_cast<size_t>(term.line)];
    });
}

std::optional<qint64> Suppressor::cost(const Move& move, bool mayHide, qint64 limit) const {
    qint64 sum = 0;
    const bool isPossible = visit(move, [&](int index, int change) {
        const Cell& cell = at(index);
        if (cell.value < 1 || cell.value + change < 1) return false;
        if (cell.isHidden) return true;
        sum += cell.cost;
        return mayHide && sum < limit;
    });
    if (!isPossible || sum >= limit) return std::nullopt;
    return sum;
}

template <class Visit>
bool Suppressor::visit(const Move& move, Visit&& see) const {
    for (const LineTerm& period : *move.along[kPeriod]) {
        for (const LineTerm& ward : *move.along[kWard]) {
            for (const LineTerm& row : *move.along[kRow]) {
                for (const LineTerm& column : *move.along[kColumn]) {
                    const int change = move.sign * period.sign * ward.sign * row.sign * column.sign;
                    if (!see(indexOf({period.line, ward.line, row.line, column.line}), change)) {
                        return false;
                    }
                }
            }
        }
    }
    return true;
}

void Suppressor::adopt(const Move& move) {
    const int witness = static_cast<int>(m_witnesses.size());
    m_witnesses.push_back(move);
    visit(move, [&](int cell, int) {
        hide(cell);
        if (at(cell).isSmall && at(cell).witness < 0) at(cell).witness = witness;
        return true;
    });
}

int Suppressor::indexOf(const Place& place) const {
    int index = 0;
    for (size_t d = 0; d < kDimensions; ++d) index = index * m_sizes[d] + place[d];
    return index;
}

Suppressor::Place Suppressor::placeOf(int cell) const {
    Place place{};
    for (size_t d = kDimensions; d-- > 0;) {
        place[d] = cell % m_sizes[d];
        cell /= m_sizes[d];
    }
    return place;
}

}  // namespace madobe
