// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareworkbook.h"
#include "tests/bench/benches.h"
#include "tests/bench/timing.h"

namespace madobe::bench {

using namespace Qt::StringLiterals;

void benchWorkbook(const QString& folder) {
    const QList<SheetRow> rows = sheetRows(100'000);
    const QString path = folder + u"/bench.xlsx"_s;
    row(u"workbook: 100,000 rows, libxlsxwriter alone"_s,
        medians([&] { writeSheet(rows, path); }, [&] { bareSheet(rows, path); }), "<= 1.5");
}

}  // namespace madobe::bench
