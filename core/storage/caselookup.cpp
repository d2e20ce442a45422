// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/caselookup.h"

#include "core/storage/statement.h"

namespace madobe {

QString findOpenCase(Database& database, qint64 patient, qint64 ward, qint64 exceptCase) {
    Statement row(database, QStringLiteral("SELECT number FROM case_file WHERE patient_id = ? AND "
                                           "ward_id = ? AND closed_on = '' AND id <> ?"));
    row.bindAll(patient, ward, exceptCase);
    return row.step() ? row.text(0) : QString();
}

}  // namespace madobe
