// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"

#include <QtGlobal>

namespace madobe {

namespace {

constexpr CountItem kMovements[] = {
    {"opening", QT_TRANSLATE_NOOP("count", "月初"),
     "r.opened_on < {first} AND (r.closed_on = '' OR r.closed_on >= {first})"},
    {"opened", QT_TRANSLATE_NOOP("count", "新規受理"),
     "r.opened_on BETWEEN {first} AND {last} AND r.reopened_from_id IS NULL"},
    {"reopened", QT_TRANSLATE_NOOP("count", "再開"),
     "r.opened_on BETWEEN {first} AND {last} AND r.reopened_from_id IS NOT NULL"},
    {"closed", QT_TRANSLATE_NOOP("count", "終結"), "r.closed_on BETWEEN {first} AND {last}"},
    {"closing", QT_TRANSLATE_NOOP("count", "月末"),
     "r.opened_on <= {last} AND (r.closed_on = '' OR r.closed_on > {last})"},
};

#define MADOBE_CHANGE "opened reopened -closed"
constexpr CountSum kBalance[] = {{"closing", "opening " MADOBE_CHANGE}};
constexpr CountCarry kCarries[] = {{"closing", MADOBE_CHANGE, "opening"}};
#undef MADOBE_CHANGE

constexpr CountTable kTables[] = {
    {
        .code = "caseload",
        .title = QT_TRANSLATE_NOOP("count", "ケースの動き"),
        .unitText = QT_TRANSLATE_NOOP("count", "ケース"),
        .ruleText = QT_TRANSLATE_NOOP("count",
                                      "月初＋新規受理＋再開－終結＝月末です。月初は期間の前日に開い"
                                      "ているケース、月末は末日の終わりに開いているケースです。"),
        .from = "case_file r",
        .kindFilter = "1 = 1",
        .ward = "r.ward_id",
        .rows = {.items = kMovements,
                 .overlaps = true,
                 .hasTotal = false,
                 .sums = kBalance,
                 .carries = kCarries},
        .columns = {},
        .record = "r.id",
        .recordTable = "case_file",
        .person = "r.patient_id",
    },
};

}  // namespace

std::span<const CountTable> caseTables() {
    return kTables;
}

}  // namespace madobe
