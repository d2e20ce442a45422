// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"

#include <QtGlobal>

namespace madobe {

namespace {

constexpr const char* kPersons = "consultation_person r";
constexpr const char* kPersonsOfRecord = "JOIN consultation_person n ON n.consultation_id = r.id";
constexpr const char* kMonth = "r.year_month BETWEEN {first_month} AND {last_month}";
constexpr const char* kPresence =
    "consultation_person x WHERE x.counts = 1 AND x.desk_id = ? ORDER BY x.year_month";
constexpr const char* kPresenceOfAnyKind =
    "consultation x WHERE x.is_finished = 1 AND x.cancel_reason = '' AND x.desk_id = ?"
    " ORDER BY x.year_month";
constexpr const char* kPersonsRule =
    QT_TRANSLATE_NOOP("count",
                      "完成し取り消されていない「相談」だけを数えます。対象者が複数の相談は人数分、"
                      "対象者のない相談は1と数えます。");

// Whose kind is not given yet may be one.
#define MADOBE_MAY_BE_CONSULTATION                                                            \
    "(r.record_kind_id IS NULL OR EXISTS (SELECT 1 FROM code k WHERE k.id = r.record_kind_id" \
    " AND k.code = 'consultation'))"
constexpr const char* kUnfinished = MADOBE_MAY_BE_CONSULTATION;
constexpr const char* kUnfinishedMedical = "r.is_medical = 1 AND " MADOBE_MAY_BE_CONSULTATION;
#undef MADOBE_MAY_BE_CONSULTATION

constexpr CountDimension kCategories{
    .list = "category",
    .expression = "r.category_id",
    .detail = "(SELECT d.subcategory_id FROM consultation d WHERE d.id = r.consultation_id)",
    .detailList = "subcategory"};
constexpr CountDimension kMethods{.list = "method", .expression = "r.method_id"};

// The first counted consultation of the person at the desk in the 年度, by day, then by time with
// an unknown one first, then by number. Few have another one on their day, and only for those are
// the consultations themselves looked up.
constexpr const char* kIsNew =
    "(r.is_new = 1 OR (r.is_new IS NULL AND r.patient_id IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM consultation_person e WHERE e.patient_id = r.patient_id"
    " AND e.counts = 1 AND e.desk_id = r.desk_id AND e.received_on >= {year_first}"
    " AND e.received_on < r.received_on)"
    " AND NOT EXISTS (SELECT 1 FROM consultation_person e"
    " WHERE e.patient_id = r.patient_id AND e.counts = 1 AND e.desk_id = r.desk_id"
    " AND e.received_on = r.received_on AND e.consultation_id <> r.consultation_id"
    " AND EXISTS (SELECT 1 FROM consultation ec, consultation rc"
    " WHERE ec.id = e.consultation_id AND rc.id = r.consultation_id"
    " AND (ec.received_at < rc.received_at"
    " OR (ec.received_at = rc.received_at AND ec.number < rc.number))))))";

// Full years on the day; whoever was born on Feb 29 has the birthday on Mar 1 in common years.
constexpr const char* kAgeClass =
    "CASE WHEN r.patient_id IS NULL"
    " THEN coalesce((SELECT a.code FROM consultation c JOIN code a ON a.id = c.subject_age_id"
    " WHERE c.id = r.consultation_id), 'unknown')"
    " WHEN p.birth_number IS NULL THEN 'unknown'"
    " WHEN (CAST(replace(r.received_on, '-', '') AS INTEGER) - p.birth_number) / 10000 < 20"
    " THEN '0-19'"
    " WHEN (CAST(replace(r.received_on, '-', '') AS INTEGER) - p.birth_number) / 10000 < 40"
    " THEN '20-39'"
    " WHEN (CAST(replace(r.received_on, '-', '') AS INTEGER) - p.birth_number) / 10000 < 65"
    " THEN '40-64' ELSE '65-' END";
constexpr const char* kSex =
    "CASE WHEN r.patient_id IS NULL THEN (SELECT c.subject_sex_id FROM consultation c"
    " WHERE c.id = r.consultation_id) ELSE p.sex_id END";

constexpr CountItem kBands[] = {
    {"weekday_day", QT_TRANSLATE_NOOP("count", "平日日中")},
    {"weekday_night", QT_TRANSLATE_NOOP("count", "平日夜間")},
    {"holiday", QT_TRANSLATE_NOOP("count", "土日祝")},
    {"time_unknown", QT_TRANSLATE_NOOP("count", "時刻不明")},
};
constexpr const char* kBand =
    "CASE WHEN r.received_at = '' THEN 'time_unknown'"
    " WHEN {weekday(r.received_on)} IN (0, 6) OR r.received_on IN ({holidays})"
    " OR substr(r.received_on, 6) IN ('12-29', '12-30', '12-31', '01-01', '01-02', '01-03')"
    " THEN 'holiday'"
    " WHEN r.received_at >= '08:45' AND r.received_at < '17:15' THEN 'weekday_day'"
    " ELSE 'weekday_night' END";

constexpr CountTable kTables[] = {
    {
        .code = "consultation",
        .title = QT_TRANSLATE_NOOP("count", "相談件数（延人員）"),
        .unitText = QT_TRANSLATE_NOOP("count", "延人員"),
        .ruleText = kPersonsRule,
        .from = kPersons,
        .kindFilter = "r.counts = 1",
        .period = kMonth,
        .reach = CountReach::OwnMonths,
        .month = "r.year_month",
        .ward = "r.desk_id",
        .presence = kPresence,
        .rows = kCategories,
        .columns = kMethods,
        .record = "r.consultation_id",
        .recordTable = "consultation",
        .unfinished = kUnfinished,
        .person = "r.patient_id",
        .hasWardsTotal = true,
        .returnPage = {QT_TRANSLATE_NOOP(
            "count", "地域保健・健康増進事業報告　精神保健福祉（相談の延人員）")},
    },
    {
        .code = "consultation_persons",
        .title = QT_TRANSLATE_NOOP("count", "相談実人員"),
        .unitText = QT_TRANSLATE_NOOP("count", "実人員"),
        .ruleText =
            QT_TRANSLATE_NOOP("count",
                              "同じ対象者は期間内で1人と数えます（仮登録を含み、匿名は含みません）"
                              "。計はそれぞれ独立に数えるため、内訳の和とは一致しません。"),
        .from = kPersons,
        .kindFilter = "r.counts = 1",
        .filter = "r.patient_id IS NOT NULL",
        .period = kMonth,
        .reach = CountReach::OwnMonths,
        .ward = "r.desk_id",
        .presence = kPresence,
        .rows = kCategories,
        .columns = kMethods,
        .measure = {.things = "r.patient_id", .adds = false},
        .record = "r.consultation_id",
        .recordTable = "consultation",
        .unfinished = kUnfinished,
        .person = "r.patient_id",
        .within = "consultation",
        .hasWardsTotal = true,
    },
    {
        .code = "consultation_anonymous",
        .title = QT_TRANSLATE_NOOP("count", "匿名の相談件数"),
        .unitText = QT_TRANSLATE_NOOP("count", "件"),
        .ruleText = QT_TRANSLATE_NOOP("count", "対象者番号のない「相談」の件数です。"),
        .from = kPersons,
        .kindFilter = "r.counts = 1",
        .filter = "r.patient_id IS NULL",
        .period = kMonth,
        .reach = CountReach::OwnMonths,
        .ward = "r.desk_id",
        .presence = kPresence,
        .rows = {},
        .columns = kMethods,
        .record = "r.consultation_id",
        .recordTable = "consultation",
        .unfinished = kUnfinished,
        .person = "r.patient_id",
        .within = "consultation",
        .hasWardsTotal = true,
    },
    {
        .code = "consultation_new",
        .title = QT_TRANSLATE_NOOP("count", "新規相談（延人員）"),
        .unitText = QT_TRANSLATE_NOOP("count", "延人員"),
        .ruleText =
            QT_TRANSLATE_NOOP("count",
                              "「新規」が記入されていればその値、なければ年度内にその窓口で最初に数"
                              "えられる相談を新規とします。匿名は記入がなければ新規としません。"),
        .from = kPersons,
        .kindFilter = "r.counts = 1",
        .filter = kIsNew,
        .period = kMonth,
        .reach = CountReach::FiscalYear,
        .ward = "r.desk_id",
        .presence = kPresence,
        .rows = kCategories,
        .columns = kMethods,
        .record = "r.consultation_id",
        .recordTable = "consultation",
        .unfinished = kUnfinished,
        .person = "r.patient_id",
        .within = "consultation",
        .hasWardsTotal = true,
    },
    {
        .code = "consultation_flags",
        .title = QT_TRANSLATE_NOOP("count", "再掲（延人員）"),
        .unitText = QT_TRANSLATE_NOOP("count", "延人員"),
        .ruleText = QT_TRANSLATE_NOOP(
            "count",
            "再掲は重複があり、合計しません。「自殺者の遺族」は「自殺関連」にも1回数えます。"),
        .from = kPersons,
        .kindFilter = "r.counts = 1",
        .period = kMonth,
        .reach = CountReach::OwnMonths,
        .ward = "r.desk_id",
        .presence = kPresence,
        .rows = {.list = "flag",
                 .expression = "f.code_id",
                 .join = "JOIN consultation_flag f ON f.consultation_id = r.consultation_id",
                 .overlaps = true,
                 .includesChildren = true,
                 .hasTotal = false},
        .columns = kMethods,
        .measure = {.sql = "count(DISTINCT r.id)"},
        .record = "r.consultation_id",
        .recordTable = "consultation",
        .unfinished = kUnfinished,
        .person = "r.patient_id",
        .hasWardsTotal = true,
        .below = "consultation",
    },
    {
        .code = "consultation_profile",
        .title = QT_TRANSLATE_NOOP("count", "相談者の年代と性別（延人員）"),
        .unitText = QT_TRANSLATE_NOOP("count", "延人員"),
        .ruleText = QT_TRANSLATE_NOOP("count",
                                      "年齢は受付日の満年齢です。生年月日の全部が分からない人は不明"
                                      "とします。匿名は記入された年代と性別、なければ不明です。"),
        .reads = "consultation patient.born_on patient.sex_id",
        .from = "consultation_person r LEFT JOIN patient p ON p.id = r.patient_id",
        .kindFilter = "r.counts = 1",
        .period = kMonth,
        .reach = CountReach::OwnMonths,
        .ward = "r.desk_id",
        .presence = kPresence,
        .rows = {.list = "age_class", .expression = kAgeClass, .yieldsCode = true},
        .columns = {.list = "sex", .expression = kSex, .missing = "unknown"},
        .record = "r.consultation_id",
        .recordTable = "consultation",
        .unfinished = kUnfinished,
        .person = "r.patient_id",
        .hasWardsTotal = true,
    },
    {
        .code = "medical_consultation",
        .title = QT_TRANSLATE_NOOP("count", "精神医療相談"),
        .unitText = QT_TRANSLATE_NOOP("count", "件"),
        .ruleText = QT_TRANSLATE_NOOP(
            "count",
            "「精神医療相談」の印のある相談の件数です（人数ではありません）。対応は重複があり、計は"
            "1件ずつ数えます。平日日中は8時45分から17時15分前までです。"),
        .from = "consultation r",
        .kindFilter = "r.is_medical = 1 AND r.counts = 1",
        .period = kMonth,
        .reach = CountReach::OwnMonths,
        .ward = "r.desk_id",
        .presence = kPresence,
        .rows = {.list = "response",
                 .expression = "m.code_id",
                 .join = "JOIN consultation_response m ON m.consultation_id = r.id",
                 .overlaps = true},
        .columns = {.items = kBands, .expression = kBand},
        .record = "r.id",
        .recordTable = "consultation",
        .unfinished = kUnfinishedMedical,
        .person = "n.patient_id",
        .personJoin = kPersonsOfRecord,
        .hasWardsTotal = true,
    },
    {
        .code = "contact_work",
        .title = QT_TRANSLATE_NOOP("count", "記録の種別と方法"),
        .unitText = QT_TRANSLATE_NOOP("count", "件"),
        .ruleText = QT_TRANSLATE_NOOP(
            "count", "完成し取り消されていない記録を、種別を問わず1件ずつ数えます。"),
        .from = "consultation r",
        .kindFilter = "r.is_finished = 1 AND r.cancel_reason = ''",
        .period = kMonth,
        .reach = CountReach::OwnMonths,
        .ward = "r.desk_id",
        .presence = kPresenceOfAnyKind,
        .rows = {.list = "record_kind", .expression = "r.record_kind_id"},
        .columns = kMethods,
        .record = "r.id",
        .recordTable = "consultation",
        .person = "n.patient_id",
        .personJoin = kPersonsOfRecord,
        .hasWardsTotal = true,
    },
};

}  // namespace

std::span<const CountTable> consultationTables() {
    return kTables;
}

}  // namespace madobe
