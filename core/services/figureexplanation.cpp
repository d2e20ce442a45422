// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/figureexplanation.h"

#include "core/services/sealedfigures.h"
#include "core/storage/sealstore.h"
#include "core/storage/transaction.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kPatients = u"patient"_s;

/// 0: the month of that ward is not closed.
qint64 closingOf(RecordStore& store, const Period& period, const QString& ward) {
    const CodeEntry* const code = findClosingLine(store.codes(), ward);
    if (code == nullptr || period.kind != Period::Kind::Month) return 0;
    for (const ClosingInForce& closing : readClosingsInForce(store.database())) {
        if (closing.ward == code->id && closing.month == monthCode(period.firstMonth)) {
            return closing.id;
        }
    }
    return 0;
}

CountGrid ofWard(CountGrid grid, const QString& ward) {
    grid.wards.removeIf([&](const CountHeading& heading) { return heading.code != ward; });
    return grid;
}

/// The sealed figures in the lines of the grid.
CountGrid sealedGrid(CountGrid grid, const QString& ward, const SealedFigures& figures) {
    grid.values.clear();
    grid.special.clear();
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        if (it.key().table != QLatin1StringView(grid.table->code)) continue;
        const QString key = CountGrid::key(ward, it.key().row, it.key().column);
        const Figure figure = Figure::read(it.value()).value_or(Figure{std::nullopt});
        if (figure.value && figure.decimals == 0) {
            grid.values.insert(key, *figure.value);
        } else {
            grid.special.insert(key, figure);
        }
    }
    return grid;
}

/// Each record once in its figures, and in the totals over them, which are not sealed.
Contributions onceEach(const SealedRecords& records, const CountTable& table, const QString& ward,
                       const QHash<qint64, QByteArray>& uids) {
    QMap<CountPlace, QSet<QByteArray>> places;
    for (auto it = records.begin(); it != records.end(); ++it) {
        const FigureKey& key = it.key();
        if (key.table != QLatin1StringView(table.code)) continue;
        for (const qint64 id : it.value()) {
            // One that is no more keeps a name of its own.
            const QByteArray uid = uids.value(id, '#' + QByteArray::number(id));
            for (const QString& row : {key.row, kTotalCode}) {
                for (const QString& column : {key.column, kTotalCode}) {
                    places[{ward, row, column}].insert(uid);
                }
            }
        }
    }
    Contributions result;
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        for (const QByteArray& uid : it.value()) result[it.key()].append({uid, 1});
    }
    return result;
}

QSet<qint64> idsOf(const SealedRecords& records, const CountTable& table) {
    QSet<qint64> ids;
    for (auto it = records.begin(); it != records.end(); ++it) {
        if (it.key().table != QLatin1StringView(table.code)) continue;
        for (const qint64 id : it.value()) ids.insert(id);
    }
    return ids;
}

/// Records whose mark of now was not there when the month was closed.
QSet<QByteArray> editedSince(const QStringList& sealed, const QStringList& now) {
    const QSet<QString> known(sealed.begin(), sealed.end());
    QSet<QByteArray> edited;
    for (const QString& mark : now) {
        if (known.contains(mark)) continue;
        edited.insert(QByteArray::fromHex(mark.section(u' ', 0, 0).toLatin1()));
    }
    return edited;
}

}  // namespace

QList<ComparedWith> FigureExplanation::choices(RecordStore& store, const CountTable& table,
                                               const Period& period, const QString& ward) {
    QList<ComparedWith> choices;
    if (period.kind == Period::Kind::Month) choices.append(ComparedWith::MonthBefore);
    choices.append(ComparedWith::YearBefore);
    if (closedTables(ward).contains(&table) && closingOf(store, period, ward) != 0) {
        choices.append(ComparedWith::Sealed);
    }
    return choices;
}

FigureExplanation FigureExplanation::make(RecordStore& store, const CountTable& table,
                                          const Period& period, const QString& ward,
                                          ComparedWith with) {
    const ReadSnapshot snapshot(store.database());
    return with == ComparedWith::Sealed ? withSealed(store, table, period, ward)
                                        : withPeriod(store, table, period, ward, with);
}

FigureExplanation FigureExplanation::withPeriod(RecordStore& store, const CountTable& table,
                                                const Period& period, const QString& ward,
                                                ComparedWith with) {
    Database& database = store.database();
    CountEngine engine(database, store.codes());
    const Period other =
        with == ComparedWith::MonthBefore ? period.previous() : period.yearBefore();
    const CountGrid before = ofWard(engine.count(table, other), ward);
    const CountGrid now = ofWard(engine.count(table, period), ward);
    const bool byPerson = *table.person != '\0';
    FigureExplanation result(CountComparison(before, now),
                             byPerson ? kPatients : QString::fromLatin1(table.recordTable));
    if (table.compute != nullptr) return result;
    const CountedBy by = byPerson ? CountedBy::Person : CountedBy::Record;
    result.m_parts.emplace(contributions(engine, before, by), contributions(engine, now, by));
    return result;
}

FigureExplanation FigureExplanation::withSealed(RecordStore& store, const CountTable& table,
                                                const Period& period, const QString& ward) {
    Database& database = store.database();
    const qint64 closing = closingOf(store, period, ward);
    if (closing == 0) throw Error(ErrorKind::NotFound, {period.code()});
    const SealedContent content = readSealedContent(database, closing);
    CountEngine engine(database, store.codes());
    const CountGrid now = ofWard(engine.count(table, period), ward);
    const CountGrid before = sealedGrid(now, ward, unpackFigures(content.figures));
    const auto records = QString::fromLatin1(table.recordTable);
    FigureExplanation result(CountComparison(before, now), records);
    if (table.compute != nullptr) return result;
    SealedFigures figuresNow;
    addFigures(now, ward, figuresNow);
    const SealedRecords sealed = unpackRecords(content.records);
    const SealedRecords today = recordsBehind(engine, table, period, ward, figuresNow);
    const QSet<qint64> todayIds = idsOf(today, table);
    const QHash<qint64, QByteArray> uids =
        uidsOfRows(database, records, idsOf(sealed, table) + todayIds);
    result.m_parts.emplace(onceEach(sealed, table, ward, uids), onceEach(today, table, ward, uids));
    result.m_today = onceEach(today, table, ward, uids);
    result.m_edited =
        editedSince(unpackMarks(content.marks), recordMarks(database, records, todayIds));
    return result;
}

QList<ExplainedChange> FigureExplanation::changes(Database& database,
                                                  const CountPlace& place) const {
    if (!m_parts) return {};
    QList<ChangedContribution> changed = m_parts->changes(place);
    qint64 explained = 0;
    for (const ChangedContribution& change : std::as_const(changed)) {
        explained += change.now - change.before;
    }
    const Figure difference = m_figures.figure(place.ward, place.row, place.column).difference;
    // Not by what came and went alone: then by what was written again.
    if (difference.value && *difference.value != explained) {
        for (const Contribution& part : m_today.value(place)) {
            const bool isKnown = std::any_of(
                changed.begin(), changed.end(),
                [&](const ChangedContribution& change) { return change.uid == part.uid; });
            if (isKnown || !m_edited.contains(part.uid)) continue;
            changed.append({part.uid, ContributionChange::Changed, part.weight, part.weight});
        }
    }
    QList<ExplainedChange> changes;
    for (const ChangedContribution& change : std::as_const(changed)) {
        const QList<qint64> ids = rowIds(database, m_table, {change.uid});
        changes.append({change.change, ids.isEmpty() ? 0 : ids.first(), change.before, change.now,
                        change.others});
    }
    return changes;
}

}  // namespace madobe
