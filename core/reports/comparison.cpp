// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/comparison.h"

#include "core/storage/statement.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <tuple>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

qsizetype placeOf(const QList<CountHeading>& lines, const QString& code) {
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].code == code) return i;
    }
    return -1;
}

/// A line of before alone stands behind the one it stood behind.
QList<CountHeading> linesOfBoth(const QList<CountHeading>& before, const QList<CountHeading>& now) {
    QList<CountHeading> lines = now;
    qsizetype next = 0;
    for (const CountHeading& line : before) {
        const qsizetype place = placeOf(lines, line.code);
        if (place < 0) lines.insert(next, line);
        next = (place < 0 ? next : place) + 1;
    }
    return lines;
}

Figure figureIn(const CountGrid& grid, const QString& ward, const QString& row,
                const QString& column) {
    const bool isThere = placeOf(grid.wards, ward) >= 0 && placeOf(grid.rows, row) >= 0 &&
                         placeOf(grid.columns, column) >= 0;
    return isThere ? grid.figure(ward, row, column) : Figure{std::nullopt, 0, u"not_collected"_s};
}

bool isOfOneKind(const CountPlace& a, const CountPlace& b) {
    const auto isSame = [](const QString& one, const QString& other, const QString& total) {
        return (one == total) == (other == total);
    };
    return isSame(a.ward, b.ward, kCity) && isSame(a.ward, b.ward, kWardsTotal) &&
           isSame(a.row, b.row, kTotalCode) && isSame(a.column, b.column, kTotalCode);
}

ContributionChange kindOf(qint64 before, qint64 now, bool isElsewhere) {
    if (before == 0) return isElsewhere ? ContributionChange::MovedIn : ContributionChange::New;
    if (now == 0) return isElsewhere ? ContributionChange::MovedOut : ContributionChange::Gone;
    return ContributionChange::Changed;
}

}  // namespace

CountComparison::CountComparison(CountGrid before, CountGrid now)
    : m_before(std::move(before)),
      m_now(std::move(now)),
      m_wards(linesOfBoth(m_before.wards, m_now.wards)),
      m_rows(linesOfBoth(m_before.rows, m_now.rows)),
      m_columns(linesOfBoth(m_before.columns, m_now.columns)) {
    // A ward that one of them does not have had no records of the kind: 0.
    m_before.wards = m_wards;
    m_now.wards = m_wards;
}

ComparedFigure CountComparison::figure(const QString& ward, const QString& row,
                                       const QString& column) const {
    ComparedFigure figure{
        figureIn(m_before, ward, row, column), figureIn(m_now, ward, row, column), {}};
    figure.difference = difference(figure.before, figure.now);
    return figure;
}

Contributions contributions(CountEngine& engine, const CountGrid& grid, CountedBy by) {
    const ReadSnapshot snapshot(engine.database());
    Contributions result;
    for (const CountHeading& ward : grid.wards) {
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) {
                if (grid.figure(ward.code, row.code, column.code).value.value_or(0) == 0) continue;
                const auto found = engine.contributions(*grid.table, grid.period, ward.code,
                                                        row.code, column.code, by);
                if (!found.isEmpty()) result.insert({ward.code, row.code, column.code}, found);
            }
        }
    }
    return result;
}

ContributionComparison::ContributionComparison(const Contributions& before,
                                               const Contributions& now) {
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        for (const Contribution& part : it.value()) {
            m_places[part.uid][it.key()].before += part.weight;
            m_uids[it.key()].insert(part.uid);
        }
    }
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        for (const Contribution& part : it.value()) {
            m_places[part.uid][it.key()].now += part.weight;
            m_uids[it.key()].insert(part.uid);
        }
    }
}

QList<ChangedContribution> ContributionComparison::changes(const CountPlace& place) const {
    QList<ChangedContribution> changes;
    const QSet<QByteArray> uids = m_uids.value(place);
    for (const QByteArray& uid : uids) {
        const Places places = m_places.value(uid);
        const Weights here = places.value(place);
        if (here.before == here.now) continue;
        ChangedContribution change{uid, {}, here.before, here.now};
        for (auto it = places.cbegin(); it != places.cend(); ++it) {
            // What grows here shrank there.
            const bool isOpposite = (here.now > here.before) == (it->now < it->before);
            if (it->now != it->before && isOpposite && isOfOneKind(it.key(), place)) {
                change.others.append(it.key());
            }
        }
        change.change = kindOf(here.before, here.now, !change.others.isEmpty());
        changes.append(change);
    }
    std::sort(changes.begin(), changes.end(),
              [](const ChangedContribution& a, const ChangedContribution& b) {
                  return std::tie(a.change, a.uid) < std::tie(b.change, b.uid);
              });
    return changes;
}

QList<qint64> rowIds(Database& database, const QString& table, const QList<QByteArray>& uids) {
    Statement row(database, u"SELECT id FROM %1 WHERE uid = ?"_s.arg(table));
    QList<qint64> ids;
    for (const QByteArray& uid : uids) {
        row.reset();
        row.bind(uid);
        if (row.step()) ids.append(row.integer(0));
    }
    return ids;
}

}  // namespace madobe
