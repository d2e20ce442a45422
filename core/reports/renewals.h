// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadlines.h"
#include "core/reports/census.h"
#include "core/storage/recordstore.h"

#include <optional>

namespace madobe {

struct AdmissionStatus;

/// Nothing where the row is of another type, or its type is said to have ended before the day.
std::optional<RenewalClock> renewalOf(const CensusRow& row, const RenewalRule& rule,
                                      const QString& day);

/// The same for a row as it is typed, which need not be stored. Nothing where another row of the
/// stay says that it is over, too.
std::optional<RenewalClock> renewalOfTyped(RecordStore& store, const AdmissionStatus& typed,
                                           const RenewalRule& rule, const QString& day);

/// A 医療保護入院 in force, with what must be done before its period ends.
struct Renewal {
    CensusRow stay;
    RenewalClock clock;
};

/// Of those who are in hospital on the day; what falls due first stands first.
QList<Renewal> renewals(const QList<CensusRow>& census, const RenewalRule& rule,
                        const QString& day);
/// Those for which something is to be done by now.
QList<Renewal> renewalsNear(const QList<CensusRow>& census, const RenewalRule& rule,
                            const QString& day);

}  // namespace madobe
