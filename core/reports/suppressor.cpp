// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/suppressor.h"

#include <algorithm>
#include <limits>

namespace madobe {

using namespace Qt::StringLiterals;
using enum SuppressionTable::Dimension;

Suppressor::Suppressor(const QList<const CountGrid*>& grids, qint64 threshold)
    : m_threshold(threshold) {
    readTables(grids);
    readLinks();
    readCells();
    judge();
}

void Suppressor::run() {
    if (table(0).table().compute) {
        hideComputed();
        return;
    }
    protectSmall();
    dropNeedless();
    while (hideReached()) {
    }
    hideRatios();
    hideShared();
}

Suppression Suppressor::result(const CountGrid& grid) const {
    Suppression result;
    for (int i = 0; i < count(); ++i) {
        const auto& [index, lines] = placeOf(i);
        const SuppressionTable& of = table(index);
        if (of.grid(lines[kPeriod]) != &grid || !at(i).isHidden || at(i).isRest) continue;
        const QString key = CountGrid::key(of.code(kWard, lines[kWard]), of.code(kRow, lines[kRow]),
                                           of.code(kColumn, lines[kColumn]));
        (at(i).isSmall ? result.small : result.further).insert(key);
    }
    return result;
}

void Suppressor::protectSmall() {
    for (int i = 0; i < count(); ++i) {
        if (!at(i).isSmall || at(i).witness >= 0) continue;
        // Figures that do not fit the sums over time may fit the others.
        for (const Over over : {Over::LastDays, Over::Stocks, Over::Periods, Over::Nothing}) {
            const auto move = cheapest(i, true, over);
            if (!move) continue;
            adopt(*move);
            break;
        }
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
// must all be as large as small ones can be to reach it, it is hidden. In a roll-up it is in a sum
// over wards, and what hides it there may be the part of another total.
bool Suppressor::hideReached() {
    std::vector<int> reached;
    for (int dimension = 0; dimension < kDimensions; ++dimension) {
        for (int i = 0; i < tables(); ++i) {
            for (const LineTerms& sum : table(i).sums(dimension, true).sums()) {
                findReached(i, dimension, sum, reached);
            }
        }
    }
    for (const int cell : reached) {
        hide(cell);
        if (const auto move = cheapest(cell, true)) adopt(*move);
    }
    return !reached.empty();
}

void Suppressor::findReached(int index, int dimension, const LineTerms& sum,
                             std::vector<int>& reached) const {
    const size_t d = static_cast<size_t>(dimension);
    for (int i = firstCell(index); i < firstCell(index + 1); ++i) {
        if (at(i).adds || at(i).isHidden) continue;
        Place place = placeOf(i);
        if (place.lines[d] != sum.front().line) continue;
        qint64 most = 0;
        bool isLimited = true;
        bool hasHidden = false;
        for (size_t part = 1; part < sum.size(); ++part) {
            place.lines[d] = sum[part].line;
            const Cell& cell = at(indexOf(place));
            isLimited = isLimited && (!cell.isHidden || cell.isSmall);
            hasHidden = hasHidden || cell.isHidden;
            most += cell.isHidden ? m_threshold - 1 : cell.value;
        }
        if (hasHidden && isLimited && at(i).value >= most) reached.push_back(i);
    }
}

// Where figures that do not add were hidden, the other tables still show them.
void Suppressor::hideShared() {
    for (const Link& link : m_links) {
        for (int period = 0; period < table(0).size(kPeriod); ++period) {
            for (int ward = 0; ward < table(0).size(kWard); ++ward) {
                const auto cell = [&](const Link::End& end) {
                    return indexOf({end.table, {period, ward, end.row, end.column}});
                };
                if (at(cell(link.here)).isHidden) hide(cell(link.there));
            }
        }
    }
}

// A ratio over the records of a hidden figure would tell it.
void Suppressor::hideRatios() {
    for (int i = 0; i < tables(); ++i) {
        for (const int dimension : {kRow, kColumn}) hideRatios(i, dimension);
    }
}

void Suppressor::hideRatios(int index, int dimension) {
    const SuppressionTable& of = table(index);
    const size_t d = static_cast<size_t>(dimension);
    for (int i = firstCell(index); i < firstCell(index + 1); ++i) {
        Place place = placeOf(i);
        const CountItem* ratio = of.item(dimension, place.lines[d]);
        if (!ratio || ratio->measure.decimals == 0) continue;
        for (int line = 0; line < of.size(dimension); ++line) {
            const CountItem* item = of.item(dimension, line);
            if (!item || item->measure.decimals > 0 ||
                QByteArrayView(item->condition) != QByteArrayView(ratio->condition)) {
                continue;
            }
            place.lines[d] = line;
            if (at(indexOf(place)).isHidden) hide(i);
        }
    }
}

// The figures of a row follow from each other in ways that no declaration says.
void Suppressor::hideComputed() {
    for (int i = 0; i < count(); ++i) {
        if (!at(i).isSmall || at(i).isRest) continue;
        Place place = placeOf(i);
        for (int column = 0; column < table(place.table).size(kColumn); ++column) {
            place.lines[kColumn] = column;
            hide(indexOf(place));
        }
    }
}

std::optional<Suppressor::Move> Suppressor::cheapest(int cell, bool mayHide, Over over) const {
    const auto& [index, lines] = placeOf(cell);
    const SuppressionTable& of = table(index);
    const bool adds = at(cell).adds;
    if (over >= Over::Stocks && adds && !of.carried().isEmpty()) {
        return cheapestCarried(cell, mayHide, over);
    }
    const LineTerms period{{lines[kPeriod], 1}};
    const LineTerms ward{{lines[kWard], 1}};
    std::optional<Move> best;
    qint64 limit = std::numeric_limits<qint64>::max();
    for (const int sign : {1, -1}) {
        for (const LineTerms& rows : of.moves(kRow, adds, lines[kRow])) {
            const bool overTime = adds && over != Over::Nothing && of.countsEvents(rows);
            for (const LineTerms& columns : of.moves(kColumn, adds, lines[kColumn])) {
                Move move{&period, &ward, {{index, &rows, &columns}}, sign};
                // What is too dear in one ward and period is so in several.
                if (!cost(move, mayHide, limit)) continue;
                for (const LineTerms& wards : of.moves(kWard, adds, lines[kWard])) {
                    move.periods = &period;
                    move.wards = &wards;
                    if (!cost(move, mayHide, limit)) continue;
                    for (const LineTerms& periods : of.moves(kPeriod, overTime, lines[kPeriod])) {
                        move.periods = &periods;
                        const auto price = complete(move, mayHide, limit);
                        if (price) {
                            best = move;
                            limit = *price;
                            if (limit == 0) return best;
                        }
                        move.parts.erase(move.parts.begin() + 1, move.parts.end());
                    }
                }
            }
        }
    }
    return best;
}

std::optional<qint64> Suppressor::complete(Move& move, bool mayHide, qint64 limit) const {
    std::optional<qint64> price = cost(move, mayHide, limit);
    while (price) {
        const auto open = std::find_if(m_links.begin(), m_links.end(), [&](const Link& link) {
            const Part* here = partOf(move, link.here.table);
            return here && changeOf(*here, link.here.row, link.here.column) != 0 &&
                   !partOf(move, link.there.table);
        });
        if (open == m_links.end()) return price;
        price = addCheapest(move, *open, mayHide, limit);
    }
    return std::nullopt;
}

/// The part of the other table that changes all that is shared as the move does.
std::optional<qint64> Suppressor::addCheapest(Move& move, const Link& link, bool mayHide,
                                              qint64 limit) const {
    const auto& [index, row, column] = link.there;
    const SuppressionTable& of = table(index);
    const bool adds = measureOf(of.table(), of.code(kRow, row), of.code(kColumn, column)).adds;
    const int change = changeOf(*partOf(move, link.here.table), link.here.row, link.here.column);
    std::optional<qint64> price;
    Part best{};
    for (const LineTerms& rows : of.moves(kRow, adds, row)) {
        for (const LineTerms& columns : of.moves(kColumn, adds, column)) {
            const Part part{index, &rows, &columns, change};
            const bool fits = std::all_of(move.parts.begin(), move.parts.end(),
                                          [&](const Part& other) { return agree(other, part); });
            if (!fits) continue;
            move.parts.push_back(part);
            if (const auto wider = cost(move, mayHide, price.value_or(limit))) {
                price = wider;
                best = part;
            }
            move.parts.pop_back();
        }
    }
    if (price) move.parts.push_back(best);
    return price;
}

const Suppressor::Part* Suppressor::partOf(const Move& move, int index) {
    const auto found = std::find_if(move.parts.begin(), move.parts.end(),
                                    [index](const Part& part) { return part.table == index; });
    return found == move.parts.end() ? nullptr : &*found;
}

bool Suppressor::agree(const Part& here, const Part& there) const {
    return std::all_of(m_links.begin(), m_links.end(), [&](const Link& link) {
        return link.here.table != here.table || link.there.table != there.table ||
               changeOf(here, link.here.row, link.here.column) ==
                   changeOf(there, link.there.row, link.there.column);
    });
}

int Suppressor::changeOf(const Part& part, int row, int column) {
    return part.sign * signIn(*part.rows, row) * signIn(*part.columns, column);
}

std::optional<qint64> Suppressor::cost(const Move& move, bool mayHide, qint64 limit) const {
    qint64 sum = 0;
    const bool isPossible = visit(move, [&](int index, int change) {
        return addCost(index, change, mayHide, sum) && sum < limit;
    });
    if (!isPossible || sum >= limit) return std::nullopt;
    return sum;
}

bool Suppressor::addCost(int index, int change, bool mayHide, qint64& sum) const {
    const Cell& cell = at(index);
    if (cell.value < 1 || cell.value + change < 1) return false;
    if (cell.isHidden) return true;
    sum += cell.cost;
    return mayHide;
}

template <class Visit>
bool Suppressor::visit(const Move& move, Visit&& see) const {
    for (const Part& part : move.parts) {
        for (const LineTerm& ward : *move.wards) {
            for (const LineTerm& column : *part.columns) {
                const int sign = move.sign * part.sign * ward.sign * column.sign;
                const auto seeAt = [&](int period, int row, int change) {
                    return see(indexOf({part.table, {period, ward.line, row, column.line}}),
                               sign * change);
                };
                for (const Step& step : move.carried) {
                    if (!seeAt(step.period, step.row, step.sign)) return false;
                }
                if (!move.periods) continue;
                for (const LineTerm& period : *move.periods) {
                    for (const LineTerm& row : *part.rows) {
                        if (!seeAt(period.line, row.line, period.sign * row.sign)) return false;
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
    for (size_t d = 0; d < kDimensions; ++d) {
        index = index * table(place.table).size(static_cast<int>(d)) + place.lines[d];
    }
    return firstCell(place.table) + index;
}

Suppressor::Place Suppressor::placeOf(int cell) const {
    Place place{};
    while (cell >= firstCell(place.table + 1)) ++place.table;
    cell -= firstCell(place.table);
    for (size_t d = kDimensions; d-- > 0;) {
        const int size = table(place.table).size(static_cast<int>(d));
        place.lines[d] = cell % size;
        cell /= size;
    }
    return place;
}

}  // namespace madobe
