// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"

#include <QMap>

#include <tuple>

namespace madobe {

struct ComparedFigure {
    Figure before;
    Figure now;
    Figure difference;
};

/// A table beside itself: in another period, or as it was and as it is.
class CountComparison {
public:
    CountComparison(CountGrid before, CountGrid now);

    const CountGrid& before() const { return m_before; }
    const CountGrid& now() const { return m_now; }
    /// Lines of both, since a code may hold in one 年度 alone.
    const QList<CountHeading>& wards() const { return m_wards; }
    const QList<CountHeading>& rows() const { return m_rows; }
    const QList<CountHeading>& columns() const { return m_columns; }
    /// None where a grid has no such line.
    ComparedFigure figure(const QString& ward, const QString& row, const QString& column) const;

private:
    CountGrid m_before, m_now;
    QList<CountHeading> m_wards, m_rows, m_columns;
};

/// Where a figure stands in its table.
struct CountPlace {
    QString ward, row, column;

    bool operator==(const CountPlace&) const = default;
    bool operator<(const CountPlace& other) const {
        return std::tie(ward, row, column) < std::tie(other.ward, other.row, other.column);
    }
};

/// What records or persons add to the figures of one table.
using Contributions = QMap<CountPlace, QList<Contribution>>;

/// Of every figure of the grid that is not 0; what is kept to explain a figure later on.
Contributions contributions(CountEngine& engine, const CountGrid& grid, CountedBy by);

enum class ContributionChange { New, Gone, Changed, MovedIn, MovedOut };

/// Why a figure is another: a record, or a person, that adds something else to it.
struct ChangedContribution {
    QByteArray uid;
    ContributionChange change;
    qint64 before = 0;
    qint64 now = 0;
    /// Figures that it moved from or to, or that took over a part; of the same kind, so that a
    /// part is beside parts and a total beside totals.
    QList<CountPlace> others = {};
};

/// Explains figures by what adds to them: of one period by record, of two by person. Given the two
/// lists of one figure alone, it does not know what moved.
class ContributionComparison {
public:
    ContributionComparison(const Contributions& before, const Contributions& now);

    /// What is new first, then what is gone, changed and moved; each by uid.
    QList<ChangedContribution> changes(const CountPlace& place) const;

private:
    struct Weights {
        qint64 before = 0;
        qint64 now = 0;
    };
    using Places = QMap<CountPlace, Weights>;

    QHash<QByteArray, Places> m_places;  // by uid
    QMap<CountPlace, QSet<QByteArray>> m_uids;
};

/// Row ids in a table, for lists of records; without those that are no more.
QList<qint64> rowIds(Database& database, const QString& table, const QList<QByteArray>& uids);

}  // namespace madobe
