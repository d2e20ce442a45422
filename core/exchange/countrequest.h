// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"
#include "core/reports/countengine.h"

#include <functional>
#include <optional>

namespace madobe {

/// What of the counts is asked for, whatever it is written as.
struct CountRequest {
    int fromMonth = 0;  // yyyymm
    int toMonth = 0;
    bool withFiscalYears = false;
    /// This one alone, instead of the months.
    std::optional<Period> period = {};
    /// Codes; empty: all tables.
    QStringList tables;
    /// Codes of wards, kWardsTotal or kCity; empty: all.
    QStringList wards;
    /// What the national return asks of wards, and nothing else: the centre reports elsewhere.
    bool isReturn = false;
    /// Paper and workbook alone: figures from 1 to one less are withheld for publication; 0: none.
    int smallBelow = 0;
    CsvEncoding encoding = CsvEncoding::Utf8Bom;
    QString replacement;
    PlaceHeard heard = {};

    QList<Period> periods() const;
    bool asksFor(const CountTable& table) const;
    bool asksForWard(const QString& code) const;
};

/// Every grid that is asked for, in the order of formats.md section 3.1.
void forEachGrid(CountEngine& engine, const QList<const CountTable*>& tables,
                 const CountRequest& request, const std::function<void(const CountGrid&)>& take);

}  // namespace madobe
