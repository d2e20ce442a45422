// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/attacker.h"

#include "tests/support/catchqt.h"

#include <algorithm>

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

// Arithmetic modulo a prime decides what a sum determines as rational numbers would.
constexpr qint64 kPrime = 2147483629;

qint64 inverse(qint64 value) {
    qint64 result = 1;
    for (qint64 exponent = kPrime - 2; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1) result = result * value % kPrime;
        value = value * value % kPrime;
    }
    return result;
}

QStringList codes(const QList<CountHeading>& headings) {
    QStringList codes;
    for (const CountHeading& heading : headings) codes.append(heading.code);
    return codes;
}

}  // namespace

Attacker::Attacker(const QList<CountGrid>& grids, const QList<Suppression>& suppressions)
    : m_grids(grids) {
    for (int grid = 0; grid < grids.size(); ++grid) {
        QStringList keys(suppressions[grid].small.cbegin(), suppressions[grid].small.cend());
        keys.append(
            QStringList(suppressions[grid].further.cbegin(), suppressions[grid].further.cend()));
        keys.sort();
        for (const QString& key : keys) {
            const QString name = QString::number(grid) + u'|' + key;
            m_hidden.insert(name, static_cast<int>(m_names.size()));
            m_names.append(name);
            m_values.append(grids[grid].values.value(key));
        }
    }
    m_figures = m_names.size();
}

void Attacker::knows(const Arithmetic& arithmetic) {
    for (int grid = 0; grid < m_grids.size(); ++grid) knows(arithmetic, grid);
}

void Attacker::knowsSame(int grid, const QString& key, int otherGrid, const QString& otherKey) {
    Terms terms;
    addHidden(terms, grid, key, 1);
    addHidden(terms, otherGrid, otherKey, -1);
    if (!terms.isEmpty()) m_equations.append(terms);
}

void Attacker::knows(const Arithmetic& arithmetic, int index) {
    const auto lineSums = [](const QStringList& lines, bool adds, const QString& sum) {
        QList<QStringList> sums;
        if (adds && lines.size() > 1) {
            QStringList parts = lines;
            parts.removeAll(kTotalCode);
            parts.removeAll(u"counted"_s);
            sums.append(QStringList{kTotalCode} + parts);
        }
        if (!sum.isEmpty()) sums.append(sum.split(u' '));
        return sums;
    };
    const CountGrid& grid = m_grids[index];
    const QStringList rows = codes(grid.rows);
    const QStringList columns = codes(grid.columns);
    QStringList wards = codes(grid.wards);
    const auto sumUp = [&](const QStringList& sum, auto&& key) {
        QStringList keys;
        for (QString line : sum) {
            const bool isTakenOff = line.startsWith(u'-');
            keys.append((isTakenOff ? u"-"_s : u""_s) + key(isTakenOff ? line.mid(1) : line));
        }
        add(index, keys.takeFirst(), keys);
    };
    for (const QString& ward : wards) {
        for (const QString& column : columns) {
            for (const auto& sum : lineSums(rows, arithmetic.rows, arithmetic.rowSum)) {
                sumUp(sum, [&](const QString& row) { return CountGrid::key(ward, row, column); });
            }
        }
        for (const QString& row : rows) {
            for (const auto& sum : lineSums(columns, arithmetic.columns, arithmetic.columnSum)) {
                sumUp(sum,
                      [&](const QString& column) { return CountGrid::key(ward, row, column); });
            }
        }
    }
    if (!arithmetic.wards || wards.size() < 2) return;
    const bool hasWardsTotal = wards.removeAll(kWardsTotal) > 0;
    wards.removeAll(kCity);
    QStringList named = wards;
    named.removeAll(kCentre);
    for (const QString& row : rows) {
        for (const QString& column : columns) {
            const auto key = [&](const QString& ward) { return CountGrid::key(ward, row, column); };
            sumUp(QStringList{kCity} + wards, key);
            if (hasWardsTotal) sumUp(QStringList{kWardsTotal} + named, key);
        }
    }
}

void Attacker::knowsMonths(int year, int step, const QStringList& rows) {
    const CountGrid& whole = m_grids[year];
    for (const QString& ward : codes(whole.wards)) {
        for (const QString& row : rows.isEmpty() ? codes(whole.rows) : rows) {
            for (const QString& column : codes(whole.columns)) {
                const QString key = CountGrid::key(ward, row, column);
                Terms terms;
                for (int grid = year; grid < m_grids.size(); grid += step) {
                    addHidden(terms, grid, key, grid == year ? 1 : -1);
                }
                if (!terms.isEmpty()) m_equations.append(terms);
            }
        }
    }
}

void Attacker::knowsStock(const Stock& stock) {
    for (int later = 0; later < m_grids.size(); ++later) {
        bool isShownBefore = false;
        for (int grid = 0; grid < m_grids.size(); ++grid) {
            if (grid == later) continue;
            knowsStock(stock, grid, later);
            isShownBefore = isShownBefore || goesOn(grid, later);
        }
        if (!isShownBefore && stock.opening.isEmpty()) knowsUnshown(stock, later);
    }
}

bool Attacker::goesOn(int grid, int later) const {
    return nextMonth(m_grids[grid].period.lastMonth) == m_grids[later].period.firstMonth;
}

QList<Attacker::Line> Attacker::linesOf(const Stock& stock, int grid) const {
    QStringList wards = codes(m_grids[grid].wards);
    // Known from the wards.
    if (stock.isThereOnLastDay && wards.size() > 1) wards.removeAll(kCity);
    QList<Line> lines;
    for (const QString& ward : std::as_const(wards)) {
        for (const QString& column : codes(m_grids[grid].columns)) lines.append({ward, column});
    }
    return lines;
}

void Attacker::knowsStock(const Stock& stock, int grid, int later) {
    const Period& before = m_grids[grid].period;
    const Period& period = m_grids[later].period;
    for (const Line& line : linesOf(stock, later)) {
        const QString closing = line.key(stock.closing);
        if (before.lastMonth == period.lastMonth) knowsSame(grid, closing, later, closing);
        if (!stock.opening.isEmpty()) {
            const QString opening = line.key(stock.opening);
            if (before.firstMonth == period.firstMonth) knowsSame(grid, opening, later, opening);
            if (goesOn(grid, later)) knowsSame(grid, closing, later, opening);
        } else if (goesOn(grid, later)) {
            Terms terms = broughtIn(stock, later, line);
            addHidden(terms, grid, closing, -1);
            for (const QString& row : stock.change.split(u' ')) {
                if (!row.startsWith(u'-') || !stock.isThereOnLastDay) continue;
                addLastDay(terms, grid, line.key(row.mid(1)), 1);
            }
            if (!terms.isEmpty()) m_equations.append(terms);
        }
    }
}

Attacker::Terms Attacker::broughtIn(const Stock& stock, int grid, const Line& line) {
    Terms terms;
    addHidden(terms, grid, line.key(stock.closing), 1);
    for (const QString& row : stock.change.split(u' ')) {
        const bool isGone = row.startsWith(u'-');
        const QString of = line.key(isGone ? row.mid(1) : row);
        addHidden(terms, grid, of, isGone ? 1 : -1);
        if (isGone && stock.isThereOnLastDay) addLastDay(terms, grid, of, -1);
    }
    return terms;
}

void Attacker::knowsUnshown(const Stock& stock, int grid) {
    const CountGrid& of = m_grids[grid];
    for (const Line& line : linesOf(stock, grid)) {
        Terms terms = broughtIn(stock, grid, line);
        if (terms.isEmpty()) continue;
        const QString name =
            u"before %1|%2"_s.arg(of.period.firstMonth).arg(line.key(stock.closing));
        if (!m_unshown.contains(name)) {
            qint64 there = of.values.value(line.key(stock.closing));
            for (const QString& row : stock.change.split(u' ')) {
                const bool isGone = row.startsWith(u'-');
                const qint64 moved = of.values.value(line.key(isGone ? row.mid(1) : row));
                there += isGone ? moved : -moved;
            }
            m_unshown.insert(name, static_cast<int>(m_names.size()));
            m_names.append(name);
            // None may have been there; of the others at least 1 is.
            m_values.append(std::max<qint64>(there, 0) + 1);
        }
        terms.append({m_unshown.value(name), -1});
        m_equations.append(terms);
    }
}

void Attacker::add(int grid, const QString& first, const QStringList& keys) {
    Terms terms;
    qint64 rest = 0;
    bool areNumbers = true;
    const auto take = [&](const QString& key, int sign) {
        areNumbers = areNumbers && !m_grids[grid].special.contains(key);
        rest += sign * m_grids[grid].values.value(key);
        addHidden(terms, grid, key, sign);
    };
    take(first, 1);
    for (const QString& key : keys) {
        const bool isTakenOff = key.startsWith(u'-');
        take(isTakenOff ? key.mid(1) : key, isTakenOff ? 1 : -1);
    }
    // Some records may be in no part, such as those without a ward; nobody knows how many.
    if (!terms.isEmpty() && areNumbers && rest == 0) m_equations.append(terms);
}

void Attacker::addLastDay(Terms& terms, int grid, const QString& gone, int sign) {
    if (m_grids[grid].values.value(gone) == 0) return;
    const QString name = QString::number(grid) + u'|' + gone;
    if (!m_lastDay.contains(name)) {
        m_lastDay.insert(name, static_cast<int>(m_names.size()));
        m_names.append(name + u" on the last day"_s);
        // Many, for a reader who knows nothing of them.
        m_values.append(1000);
    }
    terms.append({m_lastDay.value(name), sign});
}

void Attacker::addHidden(Terms& terms, int grid, const QString& key, int sign) const {
    const auto found = m_hidden.constFind(QString::number(grid) + u'|' + key);
    if (found != m_hidden.cend()) terms.append({*found, sign});
}

QStringList Attacker::computed() const {
    const size_t unknowns = static_cast<size_t>(m_names.size());
    std::vector<std::vector<qint64>> rows;
    for (const Terms& terms : m_equations) {
        std::vector<qint64> row(unknowns, 0);
        for (const auto& [figure, sign] : terms) {
            row[static_cast<size_t>(figure)] = sign < 0 ? kPrime - 1 : 1;
        }
        rows.push_back(row);
    }
    size_t done = 0;
    for (size_t column = 0; column < unknowns && done < rows.size(); ++column) {
        size_t pivot = done;
        while (pivot < rows.size() && rows[pivot][column] == 0) ++pivot;
        if (pivot == rows.size()) continue;
        std::swap(rows[done], rows[pivot]);
        const qint64 factor = inverse(rows[done][column]);
        for (qint64& value : rows[done]) value = value * factor % kPrime;
        for (size_t other = 0; other < rows.size(); ++other) {
            const qint64 times = rows[other][column];
            if (other == done || times == 0) continue;
            for (size_t i = column; i < unknowns; ++i) {
                rows[other][i] = (rows[other][i] + (kPrime - times) * rows[done][i]) % kPrime;
            }
        }
        ++done;
    }
    QStringList found;
    for (const std::vector<qint64>& row : rows) {
        if (std::count(row.begin(), row.end(), 0) + 1 != static_cast<std::ptrdiff_t>(unknowns)) {
            continue;
        }
        const auto only = std::find_if(row.begin(), row.end(), [](qint64 v) { return v != 0; });
        if (only - row.begin() < m_figures) found.append(m_names[only - row.begin()]);
    }
    return found;
}

QStringList Attacker::pinned(int depth) const {
    QStringList found;
    for (int figure = 0; figure < m_figures; ++figure) {
        bool isFree = false;
        for (int most = 1; most <= depth && !isFree; ++most) {
            for (const int change : {1, -1, 2, -2}) {
                if (m_values[figure] + change < 1) continue;
                QHash<int, int> changes{{figure, change}};
                isFree = isFree || repair(changes, most - 1);
            }
        }
        if (!isFree) found.append(m_names[figure]);
    }
    return found;
}

// Puts right one broken sum after the other with one further figure each.
bool Attacker::repair(QHash<int, int>& changes, int depth) const {
    for (const Terms& terms : m_equations) {
        int excess = 0;
        for (const auto& [figure, sign] : terms) excess += sign * changes.value(figure);
        if (excess == 0) continue;
        if (depth == 0) return false;
        for (const auto& [figure, sign] : terms) {
            const int change = -excess * sign;
            if (changes.contains(figure) || m_values[figure] + change < 1) continue;
            changes.insert(figure, change);
            if (repair(changes, depth - 1)) return true;
            changes.remove(figure);
        }
        return false;
    }
    return true;
}

void checkSmall(const CountGrid& grid, const Suppression& hidden, qint64 threshold) {
    const CountGrid shown = published(grid, hidden);
    for (const CountHeading& ward : grid.wards) {
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) {
                const QString key = CountGrid::key(ward.code, row.code, column.code);
                const Figure figure = grid.figure(ward.code, row.code, column.code);
                if (figure.decimals > 0 || !figure.value) continue;
                const bool isSmall = *figure.value > 0 && *figure.value < threshold;
                INFO(key.toStdString() << " " << *figure.value);
                CHECK(hidden.small.contains(key) == isSmall);
                const Figure after = shown.figure(ward.code, row.code, column.code);
                CHECK(after.value.has_value() != hidden.hides(ward.code, row.code, column.code));
                if (*figure.value == 0 && !grid.table->compute) CHECK(after.value == 0);
            }
        }
    }
}

}  // namespace madobe::tests
