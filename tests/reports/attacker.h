// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/suppression.h"

namespace madobe::tests {

/// What a reader of a table knows to add up, by formats.md section 3.2 and not by declarations.
struct Arithmetic {
    bool rows = true;
    bool columns = true;
    bool wards = true;
    /// `closing opening opened reopened -closed`: the first is the sum of the rest.
    QString rowSum = {};
    QString columnSum = {};
};

/// Codes of rows: what is there at the end of a period is what was there at the end of the one
/// before, with what came and, with `-`, without what went. `opening` is the latter, where shown.
struct Stock {
    QString closing;
    QString change;
    QString opening = {};
    /// Who goes on the last day of a period is still there at its end; nobody shows how many.
    bool isThereOnLastDay = false;
};

/// Somebody who wants to know what was hidden in tables published together.
class Attacker {
public:
    Attacker(const QList<CountGrid>& grids, const QList<Suppression>& suppressions);

    /// Sums within each grid.
    void knows(const Arithmetic& arithmetic);
    /// Sums within one.
    void knows(const Arithmetic& arithmetic, int grid);
    /// One figure stands in two grids, by the keys of each.
    void knowsSame(int grid, const QString& key, int otherGrid, const QString& otherKey);
    /// The months of the grid `year` are all there: the others from it on, each `step` apart.
    /// `rows`: which add up over them; all where there are none.
    void knowsMonths(int year = 0, int step = 1, const QStringList& rows = {});
    /// Over all grids, and by how much it is off where it does not hold, but for last days.
    void knowsStock(const Stock& stock);

    /// Hidden figures that the sums determine, by elimination.
    QStringList computed() const;
    /// Hidden figures for which no other value was found, in whole numbers of at least 1, within
    /// `depth` changes.
    QStringList pinned(int depth) const;

private:
    using Terms = QList<std::pair<int, int>>;  // figure, sign

    /// Of a grid.
    struct Line {
        QString ward, column;
        QString key(const QString& row) const { return CountGrid::key(ward, row, column); }
    };

    void knowsStock(const Stock& stock, int grid, int later);
    /// Where no grid shows it: how many it was are at least none.
    void knowsUnshown(const Stock& stock, int grid);
    /// What was there before, by what is there at the end, came and went.
    Terms broughtIn(const Stock& stock, int grid, const Line& line);
    QList<Line> linesOf(const Stock& stock, int grid) const;
    bool goesOn(int grid, int later) const;
    void add(int grid, const QString& first, const QStringList& keys);
    /// Nothing where nobody went.
    void addLastDay(Terms& terms, int grid, const QString& gone, int sign);
    /// Nothing where the figure is shown.
    void addHidden(Terms& terms, int grid, const QString& key, int sign) const;
    bool repair(QHash<int, int>& changes, int depth) const;

    QList<CountGrid> m_grids;
    QHash<QString, int> m_hidden;  // "grid|key" to its unknown
    QStringList m_names;
    QList<qint64> m_values;
    QList<Terms> m_equations;
    qsizetype m_figures;            // of the unknowns; no table shows the rest
    QHash<QString, int> m_lastDay;  // "grid|key" of who went to its unknown
    QHash<QString, int> m_unshown;  // "before month|key" of a stock to its unknown
};

/// No small figure is shown, and a large one or a zero is hidden only as a further one.
void checkSmall(const CountGrid& grid, const Suppression& hidden, qint64 threshold);

}  // namespace madobe::tests
