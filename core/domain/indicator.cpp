// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/indicator.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&Indicator::fiscalYear>("fiscal_year", MADOBE_LABEL("年度"), FieldKind::FiscalYear)
        .required()
        .key()
        .inList(),
    field<&Indicator::name>("name", MADOBE_LABEL("指標"), FieldKind::Identifier)
        .required()
        .key()
        .upTo(200)
        .inList(),
    field<&Indicator::value>("value", MADOBE_LABEL("値"), FieldKind::Decimal).inList(),
    field<&Indicator::referenceDate>("reference_date", MADOBE_LABEL("基準日"), FieldKind::Date)
        .inList(),
    field<&Indicator::certainty>("certainty_id", MADOBE_LABEL("確定区分"), FieldKind::Code)
        .of("certainty")
        .inList(),
    field<&Indicator::target>("target", MADOBE_LABEL("目標値"), FieldKind::Decimal).inList(),
    field<&Indicator::source>("source", MADOBE_LABEL("出典"), FieldKind::Line).inList(),
    field<&Indicator::wording>("wording", MADOBE_LABEL("文言"), FieldKind::Note).inList(),
};

constexpr EntityType kType = {
    .table = "indicator",
    .ledger = QT_TRANSLATE_NOOP("entity", "指標"),
    .fields = kFields,
    .make = &makeEntity<Indicator>,
    .copy = &copyEntity<Indicator>,
};

}  // namespace

const EntityType& indicatorType() {
    return kType;
}

}  // namespace madobe
