// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/indicatornames.h"

#include "core/reports/counttable.h"
#include "core/services/sheettemplate.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// ① and １ become 1.
QString plain(const QString& text) {
    return text.normalized(QString::NormalizationForm_KC).remove(u' ');
}

bool isCalled(const QString& typed, const QString& number, const QString& name) {
    const QString whole = plain(name);
    const QString withoutUnit = whole.section(u'(', 0, 0);
    return typed == whole || typed == withoutUnit || typed == number + whole ||
           typed == number + withoutUnit;
}

}  // namespace

QString indicatorMeant(const QString& name, const CodeBook& codes) {
    const QString typed = plain(name);
    for (const CountItem& item : indicatorTables().front().rows.items) {
        const auto number = QString::fromLatin1(item.code);
        if (typed == number) return number;
        // The label begins with the circled number.
        for (const QString& label :
             {QString::fromUtf8(item.label), QCoreApplication::translate("count", item.label)}) {
            if (isCalled(typed, number, label.mid(1))) return number;
        }
    }
    for (const SheetBlock& row : shippedIndicators(codes)) {
        if (isCalled(typed, row.indicator, row.text)) return row.indicator;
    }
    return name;
}

}  // namespace madobe
