// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"

#include <QtGlobal>

namespace madobe {

namespace {

// What happened when, from the case or from what is kept of each event (migration 0004).
constexpr const char* kEvents = "JOIN discharge_event v ON v.discharge_case_id = r.id";

#define MADOBE_EVENT(kind) "v.kind = '" kind "' AND v.on_day BETWEEN {first} AND {last}"
#define MADOBE_ENDED(reason)                                                                    \
    "r.ended_on BETWEEN {first} AND {last} AND"                                                 \
    " r.end_reason_id IN (SELECT e.id FROM code e WHERE e.list = 'discharge_end' AND e.code = " \
    "'" reason "')"

constexpr const char* kDeciding =
    "r.identified_on <= {last} AND (r.judged_on = '' OR r.judged_on > {last})"
    " AND (r.ended_on = '' OR r.ended_on > {last})";
constexpr const char* kActive =
    "r.started_on <> '' AND r.started_on <= {last} AND (r.ended_on = '' OR r.ended_on > {last})";

constexpr CountItem kRows[] = {
    {.code = "identified",
     .label = QT_TRANSLATE_NOOP("count", "把握"),
     .condition = "r.identified_on BETWEEN {first} AND {last}"},
    {.code = "needed",
     .label = QT_TRANSLATE_NOOP("count", "要支援"),
     .condition = MADOBE_EVENT("needed"),
     .join = kEvents},
    {.code = "not_needed",
     .label = QT_TRANSLATE_NOOP("count", "不要"),
     .condition = MADOBE_EVENT("not_needed"),
     .join = kEvents},
    {.code = "consented",
     .label = QT_TRANSLATE_NOOP("count", "同意"),
     .condition = MADOBE_EVENT("given"),
     .join = kEvents},
    {.code = "refused",
     .label = QT_TRANSLATE_NOOP("count", "不同意"),
     .condition = MADOBE_EVENT("declined"),
     .join = kEvents},
    {.code = "withdrawn",
     .label = QT_TRANSLATE_NOOP("count", "同意撤回"),
     .condition = MADOBE_EVENT("withdrawn"),
     .join = kEvents},
    {.code = "conferences",
     .label = QT_TRANSLATE_NOOP("count", "会議"),
     .condition = MADOBE_EVENT("conference"),
     .join = kEvents},
    {.code = "plans_sole",
     .label = QT_TRANSLATE_NOOP("count", "計画作成_単独"),
     .condition = MADOBE_EVENT("sole"),
     .join = kEvents},
    {.code = "plans_joint",
     .label = QT_TRANSLATE_NOOP("count", "計画作成_共同"),
     .condition = MADOBE_EVENT("joint"),
     .join = kEvents},
    {.code = "delivered",
     .label = QT_TRANSLATE_NOOP("count", "交付"),
     .condition = MADOBE_EVENT("delivered"),
     .join = kEvents},
    {.code = "started",
     .label = QT_TRANSLATE_NOOP("count", "支援開始"),
     .condition = "r.started_on BETWEEN {first} AND {last}"},
    {.code = "extended",
     .label = QT_TRANSLATE_NOOP("count", "延長"),
     .condition = "r.extended_on BETWEEN {first} AND {last}"},
    {.code = "reviewed",
     .label = QT_TRANSLATE_NOOP("count", "見直し"),
     .condition = MADOBE_EVENT("review"),
     .join = kEvents},
    {.code = "ended_expired",
     .label = QT_TRANSLATE_NOOP("count", "終了_期間満了"),
     .condition = MADOBE_ENDED("expired")},
    {.code = "ended_withdrawn",
     .label = QT_TRANSLATE_NOOP("count", "終了_同意撤回"),
     .condition = MADOBE_ENDED("withdrawn")},
    {.code = "ended_moved",
     .label = QT_TRANSLATE_NOOP("count", "終了_転出"),
     .condition = MADOBE_ENDED("moved")},
    {.code = "ended_died",
     .label = QT_TRANSLATE_NOOP("count", "終了_死亡"),
     .condition = MADOBE_ENDED("died")},
    {.code = "ended_lost",
     .label = QT_TRANSLATE_NOOP("count", "終了_居所不明"),
     .condition = MADOBE_ENDED("lost")},
    {.code = "ended_readmitted",
     .label = QT_TRANSLATE_NOOP("count", "終了_再入院"),
     .condition = MADOBE_ENDED("readmitted")},
    {.code = "ended_achieved",
     .label = QT_TRANSLATE_NOOP("count", "終了_目標達成"),
     .condition = MADOBE_ENDED("achieved")},
    {.code = "ended_custody",
     .label = QT_TRANSLATE_NOOP("count", "終了_矯正施設・医療観察法"),
     .condition = MADOBE_ENDED("custody")},
    {.code = "ended_other",
     .label = QT_TRANSLATE_NOOP("count", "終了_その他"),
     .condition = MADOBE_ENDED("other")},
    {.code = "deciding",
     .label = QT_TRANSLATE_NOOP("count", "判断中_期末"),
     .condition = kDeciding},
    {.code = "active", .label = QT_TRANSLATE_NOOP("count", "実施中_期末"), .condition = kActive},
    // Two decimals, half away from zero, in whole numbers so that every engine rounds alike.
    {.code = "per_worker",
     .label = QT_TRANSLATE_NOOP("count", "職員1人当たり_期末"),
     .condition = kActive,
     .measure = {.sql = "(200 * count(*) + count(DISTINCT r.worker_id))"
                        " / nullif(2 * count(DISTINCT r.worker_id), 0)",
                 .adds = false,
                 .decimals = 2}},
};

// Off by those who ended undecided, who were decided about twice, who ended without having begun,
// or without a reason.
constexpr CountCarry kCarries[] = {
    {"deciding", "identified -needed -not_needed"},
    {"active",
     "started -ended_expired -ended_withdrawn -ended_moved -ended_died -ended_lost"
     " -ended_readmitted -ended_achieved -ended_custody -ended_other"},
};

#undef MADOBE_EVENT
#undef MADOBE_ENDED

// Whoever had an order in the stay is 措置, whatever he is now (domain.md section 1.2).
constexpr const char* kGroup =
    "coalesce((SELECT g.code FROM code g WHERE g.id = r.group_id),"
    " CASE WHEN EXISTS (SELECT 1 FROM admission_status s JOIN code t ON t.id = s.type_id"
    " WHERE s.patient_id = r.patient_id AND s.admitted_on = r.admitted_on"
    " AND t.code IN ('involuntary', 'urgent_involuntary')) THEN 'involuntary' ELSE 'other' END)";

constexpr CountTable kTables[] = {
    {
        .code = "discharge_support",
        .title = QT_TRANSLATE_NOOP("count", "退院後支援"),
        .unitText = QT_TRANSLATE_NOOP("count", "件"),
        .ruleText = QT_TRANSLATE_NOOP("count",
                                      "それぞれの出来事をその日付で数えます。同意は後で撤回されたも"
                                      "のも含みます。職員1人当たり"
                                      "は期末に実施中の件数をその担当職員の実数で割ったものです。"),
        .reads = "discharge_case consent_event plan_version plan_delivery admission_status*",
        .from = "discharge_case r",
        .kindFilter = "1 = 1",
        .ward = "r.ward_id",
        .rows = {.items = kRows, .overlaps = true, .hasTotal = false, .carries = kCarries},
        .columns = {.list = "discharge_group", .expression = kGroup, .yieldsCode = true},
        .record = "r.id",
        .recordTable = "discharge_case",
        .person = "r.patient_id",
    },
};

}  // namespace

std::span<const CountTable> dischargeTables() {
    return kTables;
}

}  // namespace madobe
