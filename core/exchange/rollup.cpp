// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rollup.h"

#include "core/base/samefile.h"
#include "core/exchange/countfile.h"
#include "core/exchange/rollupcodes.h"
#include "core/exchange/rollupgrids.h"
#include "core/services/shippedcodes.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <future>
#include <vector>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using Kind = RollupProblem::Kind;

const QString kComma = u"、"_s;

/// Months that follow each other as `2021-04～2021-06`.
QStringList spans(const QStringList& months) {
    QStringList result;
    for (qsizetype i = 0; i < months.size(); ++i) {
        const qsizetype first = i;
        while (i + 1 < months.size() &&
               monthNumber(months[i + 1]) == nextMonth(monthNumber(months[i]))) {
            ++i;
        }
        result.append(first == i ? months[i] : months[first] + u'～' + months[i]);
    }
    return result;
}

QStringList without(const QStringList& all, const QStringList& these) {
    QStringList rest = all;
    rest.removeIf([&](const QString& each) { return these.contains(each); });
    return rest;
}

QStringList both(const QStringList& all, const QStringList& these) {
    return without(all, without(all, these));
}

QStringList standardTables(bool isCityOnly) {
    QStringList codes;
    for (const CountTable* table : standardCountTables()) {
        if (table->isCityOnly == isCityOnly) codes.append(QString::fromLatin1(table->code));
    }
    return codes;
}

}  // namespace

bool RollupAcceptance::accepts(Kind kind) const {
    return kind == Kind::Notice || (kind == Kind::Missing && missing) ||
           (kind == Kind::OpenMonths && openMonths);
}

void Rollup::requireOther(const QString& target, const QStringList& inputs) {
    QStringList read = inputs;
    for (const QString& input : inputs) read.append(countMetaPath(input));
    requireOtherFiles({target, countMetaPath(target)}, read);
}

Rollup Rollup::read(const QStringList& paths, const QString& due) {
    const CodeBook wards(shippedCodes());
    Rollup rollup;
    rollup.m_due = due;
    rollup.m_paths = paths;
    // A year of ten wards is some 60 MB to read and hash.
    std::vector<std::future<OfficeCounts>> readings;
    for (const QString& path : paths) {
        readings.push_back(std::async(std::launch::async,
                                      [&wards, path] { return readOfficeCounts(path, wards); }));
    }
    for (auto& reading : readings) rollup.m_offices.append(reading.get());
    rollup.findContradictions(wards);
    rollup.findMissing();
    rollup.findOpenMonths();
    rollup.findUntimely();
    if (!rollup.isAccepted({true, true})) return rollup;
    rollup.m_grids = sumOffices(rollup.m_offices);
    rollup.addNotices();
    return rollup;
}

bool Rollup::isAccepted(const RollupAcceptance& acceptance) const {
    return std::all_of(m_problems.begin(), m_problems.end(), [&](const RollupProblem& problem) {
        return acceptance.accepts(problem.kind);
    });
}

void Rollup::add(Kind kind, const QStringList& args) {
    m_problems.append({kind, Error(ErrorKind::BadCounts, args)});
}

void Rollup::findContradictions(const CodeBook& wards) {
    QHash<QString, const OfficeCounts*> byWard;
    const OfficeCounts* first = nullptr;
    for (const OfficeCounts& office : std::as_const(m_offices)) {
        for (const Error& fault : office.faults) m_problems.append({Kind::Contradiction, fault});
        if (office.ward.code.isEmpty()) continue;
        if (const OfficeCounts* other = byWard.value(office.ward.code)) {
            add(Kind::Contradiction,
                {u"same-ward"_s, other->path, {}, office.ward.label, office.path});
        }
        byWard.insert(office.ward.code, &office);
        if (!first) first = &office;
        const auto definition = [](const CountMeta& meta) {
            return u"%1, new_basis=%2"_s.arg(meta.definitionVersion).arg(meta.newBasis);
        };
        if (definition(office.meta) != definition(first->meta)) {
            add(Kind::Contradiction, {u"other-definition"_s,
                                      office.path,
                                      {},
                                      definition(office.meta),
                                      first->path,
                                      definition(first->meta)});
        }
    }
    QStringList order;
    for (const CodeEntry* ward : wards.list(u"ward")) order.append(ward->code);
    std::stable_sort(m_offices.begin(), m_offices.end(),
                     [&](const OfficeCounts& a, const OfficeCounts& b) {
                         return order.indexOf(a.ward.code) < order.indexOf(b.ward.code);
                     });
}

void Rollup::findMissing() {
    QSet<QString> wards;
    QMap<std::pair<Period::Kind, int>, QString> periods;
    QStringList tables;
    for (const OfficeCounts& office : std::as_const(m_offices)) {
        // Whose file cannot be told is not said to be missing.
        if (office.ward.code.isEmpty()) return;
        wards.insert(office.ward.code);
        tables += office.meta.tables;
        for (const QString& code : office.meta.periods) {
            if (const auto period = Period::read(code)) {
                periods.insert({period->kind, period->lastMonth}, code);
            }
        }
    }
    for (const CodeEntry& ward : shippedWards()) {
        if (!wards.contains(ward.code)) m_missingWards.append(ward.label);
    }
    if (!m_missingWards.isEmpty()) {
        add(Kind::Missing, {u"missing-wards"_s, {}, {}, m_missingWards.join(kComma)});
    }
    m_tables = both(standardTables(false), tables);
    m_periods = periods.values();
    for (const OfficeCounts& office : std::as_const(m_offices)) {
        const CountMeta& meta = office.meta;
        const CountSource source{office.ward.label, QFileInfo(office.path).fileName(), meta.sha256,
                                 without(m_periods, meta.periods), without(m_tables, meta.tables)};
        m_sources.append(source);
        if (!source.missingPeriods.isEmpty()) {
            add(Kind::Missing, {u"missing-periods"_s,
                                office.path,
                                {},
                                spans(source.missingPeriods).join(kComma),
                                source.ward});
        }
        if (!source.missingTables.isEmpty()) {
            add(Kind::Missing, {u"missing-tables"_s,
                                office.path,
                                {},
                                source.missingTables.join(kComma),
                                source.ward});
        }
    }
}

void Rollup::findOpenMonths() {
    for (const OfficeCounts& office : std::as_const(m_offices)) {
        const QStringList open = office.meta.months.keys(false);
        if (!open.isEmpty()) {
            add(Kind::OpenMonths,
                {u"open-months"_s, office.path, {}, spans(open).join(kComma), office.ward.label});
        }
    }
}

bool Rollup::isLate(const OfficeCounts& office) const {
    return !m_due.isEmpty() && office.meta.madeOn() > m_due;
}

void Rollup::findUntimely() {
    for (const OfficeCounts& office : std::as_const(m_offices)) {
        const QString day = office.meta.madeOn();
        if (day.isEmpty()) continue;
        if (isLate(office)) {
            add(Kind::Notice, {u"late"_s, office.path, {}, day, office.ward.label});
        }
        QString last;
        for (const QString& code : office.meta.periods) {
            const auto period = Period::read(code);
            if (period) last = std::max(last, period->lastDay());
        }
        if (day <= last) {
            add(Kind::Notice, {u"early"_s, office.path, {}, day, office.ward.label, last});
        }
    }
}

void Rollup::addNotices() {
    QStringList tables;
    for (const Error& notice : unlikeCodes(m_offices)) m_problems.append({Kind::Notice, notice});
    for (const OfficeCounts& office : std::as_const(m_offices)) {
        tables += office.meta.tables;
        if (office.sheets.empty()) {
            add(Kind::Notice, {u"no-records"_s, office.path, {}, office.ward.label});
        }
    }
    const QStringList cityOnly = both(standardTables(true), tables);
    if (!cityOnly.isEmpty()) {
        add(Kind::Notice, {u"city-only"_s, {}, {}, cityOnly.join(kComma)});
    }
}

CountMeta Rollup::meta() const {
    CountMeta meta;
    meta.definitionVersion = m_offices.front().meta.definitionVersion;
    meta.newBasis = m_offices.front().meta.newBasis;
    meta.officeWard = cityHeading().label;
    for (const OfficeCounts& office : m_offices) {
        meta.wards.append(office.ward.label);
        meta.schemaVersion = std::max(meta.schemaVersion, office.meta.schemaVersion);
        const auto& incomplete = office.meta.incompleteRecords;
        for (auto it = incomplete.cbegin(); it != incomplete.cend(); ++it) {
            meta.incompleteRecords[it.key()] += it.value();
        }
        for (const QString& month : office.meta.months.keys()) meta.months.insert(month, true);
    }
    for (auto it = meta.months.begin(); it != meta.months.end(); ++it) {
        // Whoever does not say so, or is not there, has not closed the month.
        *it = m_missingWards.isEmpty() &&
              std::all_of(m_offices.begin(), m_offices.end(), [&](const OfficeCounts& office) {
                  return office.meta.months.value(it.key());
              });
    }
    meta.wards += QStringList{wardsTotalHeading().label, cityHeading().label};
    meta.periods = m_periods;
    meta.tables = m_tables;
    meta.hasFiscalYears = std::any_of(m_periods.begin(), m_periods.end(), [](const QString& code) {
        return Period::read(code)->kind != Period::Kind::Month;
    });
    meta.sources = m_sources;
    meta.missingWards = m_missingWards;
    return meta;
}

QStringList Rollup::write(const RollupTarget& target, const Clock& clock, qint64* replaced) const {
    if (!isAccepted({true, true})) throw Error(ErrorKind::Internal, {u"rollup"_s});
    requireOther(target.path, m_paths);
    CountFile file(target.encoding, target.replacement, target.heard);
    for (const CountGrid& grid : m_grids) {
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) {
                for (const CountHeading& ward : grid.wards) file.cell(grid, ward, row, column);
            }
        }
    }
    CountMeta meta = this->meta();
    meta.generatedAt = clock.instant();
    meta.programVersion = target.programVersion;
    if (replaced) *replaced = file.replaced();
    return file.save(target.path, meta);
}

}  // namespace madobe
