// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetwords.h"

#include "core/base/era.h"

#include <QDate>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroup = 3;

}  // namespace

QString dayWords(const QString& iso) {
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    const Era* era = day.isValid() ? findEra(day) : nullptr;
    if (!era) return iso;
    const QString month =
        u"%1%2年%3月"_s.arg(era->letter).arg(day.year() - era->first.year() + 1).arg(day.month());
    return day.day() == day.daysInMonth() ? month + u'末' : month + u"%1日"_s.arg(day.day());
}

QString withThousands(const QString& number) {
    const qsizetype point = number.indexOf(u'.');
    QString text = number;
    for (qsizetype at = (point < 0 ? number.size() : point) - kGroup; at > 0; at -= kGroup) {
        if (!text[at - 1].isDigit()) break;
        text.insert(at, u',');
    }
    return text;
}

}  // namespace madobe
