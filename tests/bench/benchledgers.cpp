// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchledgers.h"

#include "core/exchange/ledgerexport.h"

namespace madobe::bench {

Ledgers writeLedgers(Office& source, const QString& folder) {
    Ledgers ledgers;
    for (const QString& path : LedgerExport(source).run(folder)) {
        const LedgerFile file = identifyLedgers(path, source.store().catalogue()).first();
        const bool isOfConsultations = qstrcmp(file.type->table, "consultation") == 0;
        (isOfConsultations ? ledgers.consultations : ledgers.others).append(file);
    }
    return ledgers;
}

void importLedgers(Office& office, const QList<LedgerFile>& files) {
    LedgerImport(office.unitOfWork(), office.session()).run(files, {});
}

}  // namespace madobe::bench
