// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/renewals.h"

#include "core/domain/admissionstatus.h"
#include "core/storage/rulelookup.h"

#include <algorithm>

namespace madobe {

namespace {

bool isOver(Database& database, const AdmissionStatus& stay, const QString& day) {
    const auto hasCome = [&](const QString& end) { return !end.isEmpty() && end <= day; };
    if (hasCome(stay.dischargedOn)) return true;
    const StayKey key{stay.patient, stay.institution, stay.admittedOn};
    if (hasCome(findDischarge(database, key, stay.id))) return true;
    const QList<CensusRow> rows = readCensusOf(database, stay.patient, day);
    return std::any_of(rows.begin(), rows.end(), [&](const CensusRow& row) {
        return row.type != 0 && row.status != stay.id && row.institution == stay.institution &&
               row.admittedOn == stay.admittedOn && row.typeFrom > stay.typeFrom;
    });
}

}  // namespace

std::optional<RenewalClock> renewalOf(const CensusRow& row, const RenewalRule& rule,
                                      const QString& day) {
    if (row.typeCode != QLatin1StringView(kRenewedType)) return std::nullopt;
    if (!row.typeUntil.isEmpty() && row.typeUntil < day) return std::nullopt;
    return renewalClock(rule, row.typeFrom, day);
}

std::optional<RenewalClock> renewalOfTyped(RecordStore& store, const AdmissionStatus& typed,
                                           const RenewalRule& rule, const QString& day) {
    AdmissionStatus stay = typed;
    fillStandIns(admissionStatusType(), stay);
    if (stay.typeFrom.isEmpty() || isOver(store.database(), stay, day)) return std::nullopt;
    CensusRow row;
    row.typeCode = store.codes().code(stay.type);
    row.typeFrom = stay.typeFrom;
    row.typeUntil = stay.typeUntil;
    return renewalOf(row, rule, day);
}

QList<Renewal> renewals(const QList<CensusRow>& census, const RenewalRule& rule,
                        const QString& day) {
    QList<Renewal> found;
    for (const CensusRow& row : census) {
        if (const auto clock = renewalOf(row, rule, day)) found.append({row, *clock});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Renewal& a, const Renewal& b) { return a.clock.due < b.clock.due; });
    return found;
}

QList<Renewal> renewalsNear(const QList<CensusRow>& census, const RenewalRule& rule,
                            const QString& day) {
    QList<Renewal> found = renewals(census, rule, day);
    found.removeIf([&](const Renewal& renewal) { return !renewal.clock.isNear(day); });
    return found;
}

}  // namespace madobe
