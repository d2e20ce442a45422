// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/duplicatelist.h"

#include "core/base/fold.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

QList<DuplicateCandidate> findDuplicates(Database& database, const Patient& patient) {
    const QString kana = fold(patient.kana);
    const QString name = fold(patient.name);
    const QString phone = lastDigits(patient.phone);
    if (kana.isEmpty() && name.isEmpty() && phone.isEmpty()) return {};
    Statement rows(database,
                   u"SELECT id, (kana_fold = ? AND kana_fold <> '') OR (name_fold = ? AND"
                   " name_fold <> '') AS same_name, born_on = ? AND born_on <> '',"
                   " phone_digits = ? AND phone_digits <> '' AS same_phone FROM patient"
                   " WHERE id <> ? AND ((kana_fold = ? AND kana_fold <> '') OR (name_fold = ? AND"
                   " name_fold <> '') OR (phone_digits = ? AND phone_digits <> ''))"
                   " LIMIT 20"_s);
    rows.bindAll(kana, name, patient.bornOn, phone, patient.id, kana, name, phone);
    QList<DuplicateCandidate> found;
    while (rows.step()) {
        found.append(
            {rows.integer(0), rows.integer(1) != 0, rows.integer(2) != 0, rows.integer(3) != 0});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.weight() > b.weight(); });
    return found;
}

}  // namespace madobe
