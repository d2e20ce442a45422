// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closingchecks.h"

#include "core/domain/consultation.h"
#include "core/reports/otheralarm.h"
#include "core/storage/draftstore.h"
#include "core/storage/officestore.h"
#include "core/storage/sealstore.h"

#include <cstdlib>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPercent = 100;
/// Below so many, shares and changes say nothing.
constexpr qint64 kTooFew = 10;

int settingOr(Database& database, const QString& name, int fallback) {
    bool isNumber = false;
    const int value = readSetting(database, name).toInt(&isNumber);
    return isNumber ? value : fallback;
}

const CountTable& consultationTable() {
    return consultationTables().front();
}

}  // namespace

QList<ClosingObstacle> closingObstacles(RecordStore& store, const WardMonth& ward,
                                        const QString& month) {
    using Kind = ClosingObstacle::Kind;
    Database& database = store.database();
    CountEngine engine(database, store.codes());
    QList<ClosingObstacle> obstacles;
    if (!ward.unfinished.isEmpty()) {
        obstacles.append({Kind::Unfinished, ward.unfinished.size(), 0, {}, ward.unfinished});
    }
    for (const EntityType* type : store.catalogue().types()) {
        if (type == &consultationType() || !type->find(u"is_finished")) continue;
        const QList<qint64> records = unfinishedOfMonth(database, *type, ward.ward, month);
        if (records.isEmpty()) continue;
        obstacles.append({Kind::Unfinished, records.size(), 0, {}, records, {}, type});
    }
    for (const auto& [account, count] : countDrafts(database)) {
        obstacles.append({Kind::Drafts, count, 0, account, {}});
    }
    const Period period = Period::month(monthNumber(month));
    const auto total = [&](const Period& of) {
        return engine.figure(consultationTable(), of, ward.code, kTotalCode, kTotalCode)
            .value.value_or(0);
    };
    const auto records = [&](const QString& row) {
        return engine.records(consultationTable(), period, ward.code, row, kTotalCode);
    };
    const int share = settingOr(database, kOtherShareSetting, kOtherShareDefault);
    const CountGrid grid = engine.count(consultationTable(), period);
    if (const auto alarm =
            otherAlarm(engine, grid, ward.code, {share / double{kPercent}, kTooFew})) {
        obstacles.append({Kind::LargeOther,
                          alarm->count * kPercent / alarm->total,
                          0,
                          {},
                          records(kOtherCode),
                          alarm->details});
    }
    const qint64 all = grid.value(ward.code, kTotalCode, kTotalCode);
    const qint64 before = total(period.previous());
    const int jump = settingOr(database, kJumpSetting, kJumpDefault);
    if (before >= kTooFew && std::llabs(all - before) * kPercent >= before * jump) {
        obstacles.append({Kind::Jump, all, before, {}, records(kTotalCode)});
    }
    if (ward.reports.isEmpty()) obstacles.append({Kind::NotReported, 0, 0, {}, {}});
    return obstacles;
}

}  // namespace madobe
