// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/suppressor.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>

namespace madobe {

using enum SuppressionTable::Dimension;

namespace {

/// The sums that a way has broken and not yet put right, the last one last, each by 1 up or down.
class BrokenSums {
public:
    /// False where they become too many, or one is broken twice.
    bool change(const LineTerms& sumsWith, int by) {
        return std::all_of(sumsWith.begin(), sumsWith.end(),
                           [&](const LineTerm& term) { return change(term.line, by * term.sign); });
    }
    bool isEmpty() const { return m_count == 0; }
    const LineTerm& last() const { return m_terms[m_count - 1]; }
    /// The same whatever their order.
    quint64 key() const {
        std::array<quint64, kMost> codes{};
        for (size_t i = 0; i < m_count; ++i) {
            codes[i] = static_cast<quint64>(m_terms[i].line) * 2 + (m_terms[i].sign > 0 ? 2 : 1);
        }
        std::sort(codes.begin(), codes.end());
        quint64 key = 0;
        for (const quint64 code : codes) key = key << kBits | code;
        return key;
    }

private:
    static constexpr size_t kMost = 3;
    static constexpr int kBits = 64 / kMost;

    bool change(int sum, int by) {
        const auto end = m_terms.begin() + m_count;
        const auto known = std::find_if(m_terms.begin(), end,
                                        [sum](const LineTerm& term) { return term.line == sum; });
        if (known == end) {
            if (m_count == kMost) return false;
            m_terms[m_count++] = {sum, by};
            return true;
        }
        if (known->sign == by) return false;
        std::move(known + 1, end, known);
        --m_count;
        return true;
    }

    std::array<LineTerm, kMost> m_terms{};
    size_t m_count = 0;
};

struct Way {
    qint64 cost = 0;
    int before = -1;
    LineTerm step{};
    BrokenSums broken;
};

bool takes(const std::vector<Way>& ways, int way, int quantity) {
    for (; way >= 0; way = ways[static_cast<size_t>(way)].before) {
        if (ways[static_cast<size_t>(way)].step.line == quantity) return true;
    }
    return false;
}

}  // namespace

std::optional<Suppressor::Move> Suppressor::cheapestCarried(int cell, bool mayHide,
                                                            Over over) const {
    const auto& [index, lines] = placeOf(cell);
    const SuppressionTable& of = table(index);
    const int quantity = of.carried().quantityOf(lines[kPeriod], lines[kRow]);
    std::optional<Move> best;
    qint64 limit = std::numeric_limits<qint64>::max();
    for (const int sign : {1, -1}) {
        for (const LineTerms& columns : of.moves(kColumn, true, lines[kColumn])) {
            for (const LineTerms& wards : of.moves(kWard, true, lines[kWard])) {
                Move move{nullptr, &wards, {{index, nullptr, &columns}}, sign};
                const auto price = carry(move, quantity, mayHide, over, limit);
                if (!price) continue;
                best = move;
                limit = *price;
                if (limit == 0) return best;
            }
        }
    }
    return best;
}

// The cheapest way to every state of the sums, until one in which none is broken.
std::optional<qint64> Suppressor::carry(Move& move, int quantity, bool mayHide, Over over,
                                        qint64 limit) const {
    const CarriedSums& sums = table(move.parts.front().table).carried();
    std::vector<Way> ways;
    std::unordered_map<quint64, qint64> reached;
    using Open = std::pair<qint64, int>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    const auto take = [&](const LineTerm& step, int before) {
        Way way = before < 0 ? Way{} : ways[static_cast<size_t>(before)];
        way.before = before;
        way.step = step;
        if (!way.broken.change(sums.sumsWith(step.line), step.sign) ||
            !mayShift(move, step.line, over) || !addCost(move, step, mayHide, way.cost) ||
            way.cost >= limit) {
            return;
        }
        const auto [known, isFirst] = reached.try_emplace(way.broken.key(), way.cost);
        if (!isFirst && known->second <= way.cost) return;
        known->second = way.cost;
        open.emplace(way.cost, static_cast<int>(ways.size()));
        ways.push_back(way);
    };
    take({quantity, 1}, -1);
    while (!open.empty()) {
        const int cheapest = open.top().second;
        open.pop();
        const Way way = ways[static_cast<size_t>(cheapest)];
        if (way.broken.isEmpty()) {
            for (int i = cheapest; i >= 0; i = ways[static_cast<size_t>(i)].before) {
                const LineTerm& step = ways[static_cast<size_t>(i)].step;
                for (const auto& [period, row] : sums.cells(step.line)) {
                    move.carried.push_back({period, row, step.sign});
                }
            }
            return way.cost;
        }
        const LineTerm broken = way.broken.last();
        for (const LineTerm& term : sums.sum(broken.line)) {
            if (takes(ways, cheapest, term.line)) continue;
            take({term.line, -broken.sign * term.sign}, cheapest);
        }
    }
    return std::nullopt;
}

bool Suppressor::addCost(const Move& move, const LineTerm& step, bool mayHide, qint64& sum) const {
    const auto& [index, rows, columns, partSign] = move.parts.front();
    const CarriedSums& sums = table(index).carried();
    const bool isUnshown = sums.isUnshownStock(step.line);
    for (const LineTerm& ward : *move.wards) {
        for (const LineTerm& column : *columns) {
            const int change = move.sign * partSign * step.sign * ward.sign * column.sign;
            if (isUnshown && leastUnshown(index, step.line, ward.line, column.line) + change < 0) {
                return false;
            }
            for (const auto& [period, row] : sums.cells(step.line)) {
                const int cell = indexOf({index, {period, ward.line, row, column.line}});
                if (!addCost(cell, change, mayHide, sum)) return false;
            }
        }
    }
    return true;
}

// Who is there at the end, or went, was there before or came. Who went on the last day is both.
qint64 Suppressor::leastUnshown(int index, int quantity, int ward, int column) const {
    const CarriedSums& sums = table(index).carried();
    const auto value = [&](const CarriedSums::Cell& cell) {
        return at(indexOf({index, {cell.period, ward, cell.row, column}})).value;
    };
    const auto shown = [&](int other) {
        return sums.cells(other).empty() ? 0 : value(sums.cells(other).front());
    };
    qint64 least = 0;
    for (const LineTerm& in : sums.sumsWith(quantity)) {
        qint64 before = 0;
        qint64 onLastDay = 0;
        for (const LineTerm& term : sums.sum(in.line)) {
            const int sign = in.sign * term.sign;
            before -= sign * shown(term.line);
            for (const CarriedSums::Cell& gone : sums.wholesOf(term.line)) onLastDay += value(gone);
        }
        const int closing = sums.sum(in.line).front().line;
        least = std::max(least, before - std::min(onLastDay, shown(closing)));
    }
    return least;
}

bool Suppressor::mayShift(const Move& move, int quantity, Over over) const {
    const Part& part = move.parts.front();
    const auto& wholes = table(part.table).carried().wholesOf(quantity);
    if (wholes.empty()) return true;
    if (over == Over::LastDays) return false;
    return std::all_of(wholes.begin(), wholes.end(), [&](const CarriedSums::Cell& whole) {
        for (const LineTerm& ward : *move.wards) {
            for (const LineTerm& column : *part.columns) {
                const Place place{part.table, {whole.period, ward.line, whole.row, column.line}};
                if (at(indexOf(place)).value < 1) return false;
            }
        }
        return true;
    });
}

}  // namespace madobe
