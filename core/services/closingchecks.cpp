// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closingchecks.h"

#include "core/domain/consultation.h"
#include "core/reports/otheralarm.h"
#include "core/storage/draftstore.h"
#include "core/storage/officestore.h"
#include "core/storage/sealstore.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using Kind = ClosingObstacle::Kind;

constexpr qint64 kPercent = 100;
/// Below so many a share says nothing.
constexpr qint64 kTooFew = 10;

int settingOr(Database& database, const QString& name, int fallback) {
    bool isNumber = false;
    const int value = readSetting(database, name).toInt(&isNumber);
    return isNumber ? value : fallback;
}

const CountTable& consultationTable() {
    return consultationTables().front();
}

/// Where the figure over everything stands; the first column is what the others are parts of.
QString totalColumn(const CountTable& table) {
    return table.columns.hasTotal ? kTotalCode
                                  : QString::fromLatin1(table.columns.items.front().code);
}

}  // namespace

ClosingChecks::ClosingChecks(RecordStore& store)
    : m_store(store), m_engine(store.database(), store.codes()) {}

QList<ClosingObstacle> ClosingChecks::of(const WardMonth& ward, const QString& month) {
    const Period period = Period::month(monthNumber(month));
    m_found.clear();
    addUnfinished(ward, month);
    if (ward.code != kCity) {
        addLargeOther(ward.code, period);
        if (ward.reports.isEmpty()) m_found.append({Kind::NotReported, 0, 0, {}, {}});
    }
    addJumps(ward.code, period);
    return std::exchange(m_found, {});
}

void ClosingChecks::addUnfinished(const WardMonth& ward, const QString& month) {
    const auto own = ward.code == kCity ? std::nullopt : std::optional(ward.ward);
    for (const EntityType* type : unfinishedFamilies(m_store.catalogue(), ward.code)) {
        const QList<qint64> records = unfinishedOfMonth(m_store.database(), *type, own, month);
        if (records.isEmpty()) continue;
        m_found.append({Kind::Unfinished,
                        records.size(),
                        0,
                        {},
                        records,
                        {},
                        type == &consultationType() ? nullptr : type});
    }
}

void ClosingChecks::addLargeOther(const QString& ward, const Period& period) {
    const int share = settingOr(m_store.database(), kOtherShareSetting, kOtherShareDefault);
    const auto alarm =
        otherAlarm(m_engine, consultations(period), ward, {share / double{kPercent}, kTooFew});
    if (!alarm) return;
    m_found.append({Kind::LargeOther,
                    alarm->count * kPercent / alarm->total,
                    0,
                    {},
                    m_engine.records(consultationTable(), period, ward, kOtherCode, kTotalCode),
                    alarm->details});
}

// Of the tables that count the same records one line is enough: they move together.
void ClosingChecks::addJumps(const QString& ward, const Period& period) {
    const int jump = settingOr(m_store.database(), kJumpSetting, kJumpDefault);
    const int least = settingOr(m_store.database(), kJumpLeastSetting, kJumpLeastDefault);
    QSet<QString> told;
    for (const CountTable* table : closedTables(ward)) {
        const auto records = QString::fromLatin1(table->recordTable);
        if (!hasWhole(table->rows) || told.contains(records)) continue;
        const qint64 now = total(*table, period, ward);
        const qint64 before = total(*table, period.previous(), ward);
        // What there was none of before has no share by which it could have changed.
        if (before == 0 || std::max(before, now) < least) continue;
        if (std::llabs(now - before) * kPercent < before * jump) continue;
        told.insert(records);
        const auto recordsOf = [&](const Period& month) {
            return m_engine.records(*table, month, ward, kTotalCode, totalColumn(*table));
        };
        ClosingObstacle found{Kind::Jump,
                              now,
                              before,
                              {},
                              recordsOf(period),
                              {},
                              m_store.catalogue().byTable(records),
                              table};
        found.isMonthBefore = found.records.isEmpty();
        if (found.isMonthBefore) found.records = recordsOf(period.previous());
        m_found.append(found);
    }
}

const CountGrid& ClosingChecks::consultations(const Period& period) {
    const auto known = m_consultations.constFind(period.code());
    if (known != m_consultations.cend()) return *known;
    return *m_consultations.insert(period.code(), m_engine.count(consultationTable(), period));
}

qint64 ClosingChecks::total(const CountTable& table, const Period& period, const QString& ward) {
    const QString key = QString::fromLatin1(table.code) + u' ' + period.code();
    auto known = m_totals.constFind(key);
    if (known == m_totals.cend()) {
        known = m_totals.insert(
            key, m_engine.wardFigures(table, period, kTotalCode, totalColumn(table)));
    }
    return known->value(ward);
}

QList<const EntityType*> unfinishedFamilies(const Catalogue& catalogue, const QString& line) {
    QList<const EntityType*> families =
        line == kCity ? closingFamilies(catalogue, line) : catalogue.types();
    families.removeIf([](const EntityType* type) {
        return !type->find(u"is_finished") || *type->ward == '\0' || *type->date == '\0';
    });
    // The case record is most of the work.
    std::stable_partition(families.begin(), families.end(),
                          [](const EntityType* type) { return type == &consultationType(); });
    return families;
}

bool bearsOnChecks(const Catalogue& catalogue, const QStringList& tables) {
    QSet<QString> families{u"code"_s, QString::fromLatin1(monthReportType().table)};
    for (const CountTable* table : closedTables()) {
        for (const QString& family : familiesRead(*table)) families.insert(family);
    }
    for (const EntityType* type : unfinishedFamilies(catalogue, {})) {
        families.insert(QString::fromLatin1(type->table));
    }
    return std::any_of(tables.begin(), tables.end(),
                       [&](const QString& table) { return families.contains(table); });
}

QList<ClosingObstacle> draftObstacles(Database& database) {
    QList<ClosingObstacle> found;
    for (const auto& [account, count] : countDrafts(database)) {
        found.append({Kind::Drafts, count, 0, account, {}});
    }
    return found;
}

}  // namespace madobe
