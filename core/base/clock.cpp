// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace madobe {

QDate Clock::today() const {
    return utc().toLocalTime().date();
}

QString Clock::localTime() const {
    return utc().toLocalTime().time().toString(QStringLiteral("HH:mm"));
}

QString Clock::instant() const {
    return utc().toUTC().toString(Qt::ISODateWithMs);
}

QDateTime SystemClock::utc() const {
    return QDateTime::currentDateTimeUtc();
}

}  // namespace madobe
