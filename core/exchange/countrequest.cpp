// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countrequest.h"

namespace madobe {

namespace {

/// The national return is the tables that have a page of it, with those that stand below them.
bool isOfReturn(const CountTable& table) {
    if (*table.returnPage.title != '\0') return true;
    for (const CountTable* other : standardCountTables()) {
        if (*other->returnPage.title != '\0' &&
            QLatin1StringView(table.below) == QLatin1StringView(other->code)) {
            return true;
        }
    }
    return false;
}

}  // namespace

QList<Period> CountRequest::periods() const {
    if (period) return {*period};
    return periodsBetween(fromMonth, toMonth, withFiscalYears);
}

bool CountRequest::asksFor(const CountTable& table) const {
    if (isReturn && !isOfReturn(table)) return false;
    return tables.isEmpty() || tables.contains(QString::fromLatin1(table.code));
}

bool CountRequest::asksForWard(const QString& code) const {
    if (isReturn && (code == kCentre || code == kCity)) return false;
    return wards.isEmpty() || wards.contains(code);
}

void forEachGrid(CountEngine& engine, const QList<const CountTable*>& tables,
                 const CountRequest& request, const std::function<void(const CountGrid&)>& take) {
    const QList<Period> periods = request.periods();
    for (const CountTable* table : tables) {
        if (!request.asksFor(*table)) continue;
        for (const Period& period : periods) {
            if (table->isYearly && period.kind != Period::Kind::FiscalYear) continue;
            take(engine.count(*table, period));
        }
    }
}

}  // namespace madobe
