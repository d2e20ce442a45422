// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace madobe {

// Conditions on a row `r` of admission_status about the day {last}: tables of counts and the census
// ask the same.

#define MADOBE_SAME_STAY                                                  \
    "s.patient_id = r.patient_id AND s.institution_id = r.institution_id" \
    " AND s.admitted_on = r.admitted_on"

// The day of discharge may stand in any row of the stay; most have it in the row itself, where it
// costs no look at the others.
inline constexpr const char* kPresent =
    "r.admitted_on <= {last} AND (r.discharged_on = '' OR r.discharged_on > {last})"
    " AND NOT EXISTS (SELECT 1 FROM admission_status s"
    " WHERE " MADOBE_SAME_STAY " AND s.discharged_on <> '' AND s.discharged_on <= {last})";
// The last type that began; a row of a type that is over, or to come, is of no type.
inline constexpr const char* kTypeInForce =
    "CASE WHEN r.type_from <= {last} AND NOT EXISTS (SELECT 1 FROM admission_status s"
    " WHERE " MADOBE_SAME_STAY
    " AND s.type_from > r.type_from AND s.type_from <= {last})"
    " THEN r.type_id END";
// One row of each stay: the one whose type is in force, or the first of all where none has begun.
inline constexpr const char* kStandsForStay =
    "NOT EXISTS (SELECT 1 FROM admission_status s WHERE " MADOBE_SAME_STAY
    " AND CASE WHEN r.type_from <= {last}"
    " THEN s.type_from > r.type_from AND s.type_from <= {last}"
    " ELSE s.type_from < r.type_from END)";

#undef MADOBE_SAME_STAY

}  // namespace madobe
