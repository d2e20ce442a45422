// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"
#include "core/reports/stayrules.h"

#include <QtGlobal>

namespace madobe {

namespace {

// The person's ward, else where he lives (formats.md section 3.1).
constexpr const char* kWard = "coalesce(p.ward_id, p.residence_id)";

#define MADOBE_LONG "r.admitted_on <= {year_before}"
// Feb 29 is a birthday on Mar 1 of common years.
#define MADOBE_AGE "({last_number} - p.birth_number) / 10000"

constexpr CountItem kStayColumns[] = {
    {.code = "present", .label = QT_TRANSLATE_NOOP("count", "在院")},
    {.code = "year", .label = QT_TRANSLATE_NOOP("count", "1年以上"), .condition = MADOBE_LONG},
    {.code = "year_65",
     .label = QT_TRANSLATE_NOOP("count", "1年以上65歳以上"),
     .condition = MADOBE_LONG " AND " MADOBE_AGE " >= 65"},
    {.code = "year_under65",
     .label = QT_TRANSLATE_NOOP("count", "1年以上65歳未満"),
     .condition = MADOBE_LONG " AND " MADOBE_AGE " < 65"},
    {.code = "year_unknown",
     .label = QT_TRANSLATE_NOOP("count", "1年以上年齢不明"),
     .condition = MADOBE_LONG " AND p.birth_number IS NULL"},
};

constexpr CountSum kStaySums[] = {{"year", "year_65 year_under65 year_unknown", true}};

#undef MADOBE_LONG
#undef MADOBE_AGE

constexpr CountItem kBenefitRows[] = {
    {.code = "started",
     .label = QT_TRANSLATE_NOOP("count", "新規"),
     .condition = "r.started_on BETWEEN {first} AND {last}"},
    {.code = "current",
     .label = QT_TRANSLATE_NOOP("count", "利用中_期末"),
     .condition = "r.started_on <= {last} AND (r.ended_on = '' OR r.ended_on >= {last})"},
    {.code = "ended",
     .label = QT_TRANSLATE_NOOP("count", "終了"),
     .condition = "r.ended_on BETWEEN {first} AND {last}"},
    {.code = "persons",
     .label = QT_TRANSLATE_NOOP("count", "利用者実"),
     .condition = "r.started_on <= {last} AND (r.ended_on = '' OR r.ended_on >= {first})",
     .measure = {.things = "r.patient_id", .adds = false}},
};

constexpr CountCarry kBenefitCarries[] = {
    {.closing = "current", .change = "started -ended", .isThereOnLastDay = true}};

constexpr CountTable kTables[] = {
    {
        .code = "inpatients",
        .title = QT_TRANSLATE_NOOP("count", "在院者（期間の末日）"),
        .unitText = QT_TRANSLATE_NOOP("count", "人"),
        .ruleText = QT_TRANSLATE_NOOP(
            "count",
            "事務所が把握している在院者を、期間の末日に1人ずつ数えます。1年以上は入院日が前年の同じ"
            "日以前の人、年齢は末日の満年齢です。630調査の数とは一致しません。"),
        .reads = "admission_status patient.born_on patient.ward_id patient.residence_id",
        .from = "admission_status r JOIN patient p ON p.id = r.patient_id",
        .kindFilter = "1 = 1",
        .period = kPresent,
        .ward = kWard,
        .isPersonsWard = true,
        .presence = "patient x WHERE EXISTS (SELECT 1 FROM admission_status s"
                    " WHERE s.patient_id = x.id) AND coalesce(x.ward_id, x.residence_id) = ?",
        .rows = {.list = "admission_type", .expression = kTypeInForce},
        .columns = {.items = kStayColumns, .hasTotal = false, .sums = kStaySums},
        .measure = {.things = "r.patient_id", .adds = false},
        .record = "r.id",
        .recordTable = "admission_status",
        .person = "r.patient_id",
    },
    {
        .code = "transition_support",
        .title = QT_TRANSLATE_NOOP("count", "地域移行支援の利用"),
        .unitText = QT_TRANSLATE_NOOP("count", "件・実人員"),
        .ruleText = QT_TRANSLATE_NOOP(
            "count",
            "新規は支給開始日、終了は支給終了日で数えます。利用者実は期間中に1日でも利用した人で、"
            "終了日も利用した日に含みます。"),
        .reads = "transition_benefit patient.ward_id patient.residence_id",
        .from = "transition_benefit r JOIN patient p ON p.id = r.patient_id",
        .kindFilter = "1 = 1",
        .ward = kWard,
        .isPersonsWard = true,
        .presence = "patient x WHERE EXISTS (SELECT 1 FROM transition_benefit s"
                    " WHERE s.patient_id = x.id) AND coalesce(x.ward_id, x.residence_id) = ?",
        .rows = {.items = kBenefitRows,
                 .overlaps = true,
                 .hasTotal = false,
                 .carries = kBenefitCarries},
        .columns = {},
        .record = "r.id",
        .recordTable = "transition_benefit",
        .person = "r.patient_id",
    },
};

}  // namespace

std::span<const CountTable> stayTables() {
    return kTables;
}

}  // namespace madobe
