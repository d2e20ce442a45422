// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"

#include <QtGlobal>

namespace madobe {

namespace {

constexpr const char* kCounts = "r.is_finished = 1 AND r.cancel_reason = ''";
constexpr const char* kHeldInPeriod = "r.held_on BETWEEN {first} AND {last}";
constexpr CountMeasure kAttendance{.sql = "CAST(sum(r.attendance) AS BIGINT)"};

constexpr CountItem kGroupColumns[] = {
    {.code = "events", .label = QT_TRANSLATE_NOOP("count", "開催回数")},
    {.code = "attendance", .label = QT_TRANSLATE_NOOP("count", "延人員"), .measure = kAttendance},
    {.code = "depression_events",
     .label = QT_TRANSLATE_NOOP("count", "うちうつ病回数"),
     .condition = "r.is_about_depression = 1"},
    {.code = "depression_attendance",
     .label = QT_TRANSLATE_NOOP("count", "うちうつ病延人員"),
     .condition = "r.is_about_depression = 1",
     .measure = kAttendance},
};

// Which kinds are work with patients and hospitals: domain.md section 5.3.
constexpr CountItem kPeerRows[] = {
    {.code = "counted",
     .label = QT_TRANSLATE_NOOP("count", "対象小計"),
     .condition = "r.kind_id IN (SELECT k.id FROM code k WHERE k.list = 'peer_kind'"
                  " AND k.code IN ('1a', '1i', '1u', '1e', '2a', '2i', '2u'))"},
};

constexpr CountSum kPeerSums[] = {{"counted", "1a 1i 1u 1e 2a 2i 2u"}};

constexpr const char* kPeers = "JOIN peer_activity_peer q ON q.peer_activity_id = r.id";

constexpr CountItem kPeerColumns[] = {
    {.code = "events", .label = QT_TRANSLATE_NOOP("count", "活動件数")},
    {.code = "peer_actions", .label = QT_TRANSLATE_NOOP("count", "ピア延べ"), .join = kPeers},
    {.code = "peers",
     .label = QT_TRANSLATE_NOOP("count", "ピア実"),
     .join = kPeers,
     .measure = {.things = "q.peer_supporter_id", .adds = false}},
    {.code = "client_contacts",
     .label = QT_TRANSLATE_NOOP("count", "対象者延べ"),
     .measure = {.sql = "CAST(sum(coalesce(r.headcount, (SELECT count(*) FROM"
                        " peer_activity_patient n WHERE n.peer_activity_id = r.id))) AS BIGINT)"}},
    {.code = "clients",
     .label = QT_TRANSLATE_NOOP("count", "対象者実"),
     .join = "JOIN peer_activity_patient c ON c.peer_activity_id = r.id",
     .measure = {.things = "c.patient_id", .adds = false}},
};

constexpr CountTable kTables[] = {
    {
        .code = "group_activity",
        .title = QT_TRANSLATE_NOOP("count", "集団活動・普及啓発"),
        .unitText = QT_TRANSLATE_NOOP("count", "回・延人員"),
        .ruleText = QT_TRANSLATE_NOOP(
            "count", "完成し取り消されていない集団活動の開催回数と参加延人員です。"),
        .from = "group_activity r",
        .kindFilter = kCounts,
        .period = kHeldInPeriod,
        .reach = CountReach::OwnMonths,
        .ward = "r.ward_id",
        .rows = {.list = "group_kind", .expression = "r.kind_id", .hasTotal = false},
        .columns = {.items = kGroupColumns, .hasTotal = false},
        .record = "r.id",
        .recordTable = "group_activity",
        .returnPage = {.title = QT_TRANSLATE_NOOP(
                           "count", "地域保健・健康増進事業報告　精神保健福祉（普及啓発）"),
                       .columnsBelow = "depression_events depression_attendance",
                       .rowsBelow = QT_TRANSLATE_NOOP("count", "再掲（うつ病）")},
    },
    {
        .code = "peer_activity",
        .title = QT_TRANSLATE_NOOP("count", "ピアサポーターの活動"),
        .unitText = QT_TRANSLATE_NOOP("count", "件・延べ・実人員"),
        .ruleText = QT_TRANSLATE_NOOP(
            "count",
            "2人のピアが1回訪ねて3人に会えば、活動1件、ピア延べ2、対象者延べ3です。実人員は期間内で"
            "1人を1回だけ数えるため、内訳の和とは一致しません。対象小計は1アから2ウまでです。"),
        .from = "peer_activity r",
        .kindFilter = kCounts,
        .period = kHeldInPeriod,
        .reach = CountReach::OwnMonths,
        .ward = "r.ward_id",
        .rows =
            {.list = "peer_kind", .items = kPeerRows, .expression = "r.kind_id", .sums = kPeerSums},
        .columns = {.items = kPeerColumns, .hasTotal = false},
        .record = "r.id",
        .recordTable = "peer_activity",
        .person = "n.patient_id",
        .personJoin = "JOIN peer_activity_patient n ON n.peer_activity_id = r.id",
        .isCityOnly = true,
    },
};

}  // namespace

std::span<const CountTable> activityTables() {
    return kTables;
}

}  // namespace madobe
