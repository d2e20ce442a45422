// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/centrecalls.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr qint64 kMostCalls = 9'999'999;

constexpr Field kFields[] = {
    field<&CentreCalls::month>("month", MADOBE_LABEL("年月"), FieldKind::Month)
        .required()
        .key()
        .inList(),
    field<&CentreCalls::total>("total", MADOBE_LABEL("総相談件数"), FieldKind::Number)
        .required()
        .range(0, kMostCalls)
        .inList(),
};

constexpr EntityType kType = {
    .table = "centre_calls",
    .ledger = QT_TRANSLATE_NOOP("entity", "窓口件数"),
    .fields = kFields,
    .make = &makeEntity<CentreCalls>,
    .copy = &copyEntity<CentreCalls>,
};

}  // namespace

const EntityType& centreCallsType() {
    return kType;
}

}  // namespace madobe
