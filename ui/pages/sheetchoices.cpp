// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetchoices.h"

#include "core/exchange/sheetfigures.h"

#include <QCoreApplication>

namespace madobe {

SheetChoices sheetChoices(RecordStore& store) {
    SheetChoices choices{&store.codes(), {}};
    for (const CountItem& item : indicatorTables().front().rows.items) {
        choices.indicators.append(
            {QString::fromLatin1(item.code), QCoreApplication::translate("count", item.label)});
    }
    for (const QString& name : ownIndicators(store)) choices.indicators.append({name, name});
    return choices;
}

}  // namespace madobe
