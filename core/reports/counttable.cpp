// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"

namespace madobe {

QList<const CountTable*> standardCountTables() {
    QList<const CountTable*> tables;
    for (const auto family : {consultationTables(), caseTables(), activityTables(),
                              dischargeTables(), stayTables(), indicatorTables()}) {
        for (const CountTable& table : family) tables.append(&table);
    }
    return tables;
}

}  // namespace madobe
