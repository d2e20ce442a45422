// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/exchange/csvwriter.h"
#include "core/reports/countengine.h"

#include <functional>

namespace madobe {

/// Changes whenever a figure would come out differently for the same records.
inline constexpr int kCountDefinitionVersion = 1;

struct CountRequest {
    int fromMonth = 0;  // yyyymm
    int toMonth = 0;
    bool withFiscalYears = false;
    /// Codes; empty: all tables.
    QStringList tables;
    /// Codes of wards, kWardsTotal or kCity; empty: all.
    QStringList wards;
    CsvEncoding encoding = CsvEncoding::Utf8Bom;
    QString replacement;
};

/// What stands in 集計.meta.json about the office.
struct CountOrigin {
    QString officeWard;  // label
    bool isPractice = false;
    int schemaVersion = 0;
    QString programVersion;
};

/// Writes 集計.csv and 集計.meta.json (formats.md section 3.1) into a folder.
class CountExport {
public:
    CountExport(CountEngine& engine, const QList<const CountTable*>& tables, const Clock& clock);

    /// Throws Unmappable {path, places: row, column, character, code point}, CannotOpen, DiskFull;
    /// nothing is left half-written.
    QStringList run(const CountRequest& request, const CountOrigin& origin, const QString& folder);

    static QStringList header();

private:
    QByteArray csv(const CountRequest& request, const QString& path);
    QByteArray meta(const CountRequest& request, const CountOrigin& origin, const QByteArray& csv);
    QList<const CountTable*> chosen(const CountRequest& request) const;

    CountEngine& m_engine;
    QList<const CountTable*> m_tables;
    const Clock& m_clock;
};

}  // namespace madobe
