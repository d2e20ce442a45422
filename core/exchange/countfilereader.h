// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/codebook.h"
#include "core/exchange/countmeta.h"
#include "core/reports/countgrid.h"

#include <map>

namespace madobe {

/// Place of a table in standardCountTables(), and the period.
struct CountSheetKey {
    qsizetype table = 0;
    Period period;

    /// The order of formats.md section 3.1.
    bool operator<(const CountSheetKey& other) const;
};
using CountSheets = std::map<CountSheetKey, CountGrid>;

/// What one office counted: of its 集計.csv the rows of its own ward.
struct OfficeCounts {
    QString path;
    CountMeta meta;
    /// No code: the file does not say.
    CountHeading ward;
    CountSheets sheets;
    /// Why the file cannot be used: BadCounts and what CsvReader throws; `sheets` is then not
    /// whole.
    QList<Error> faults;
};

/// Reads a file of counts and the meta file beside it, and looks whether they fit each other.
/// `wards`: the code list of that name.
OfficeCounts readOfficeCounts(const QString& path, const CodeBook& wards);

}  // namespace madobe
