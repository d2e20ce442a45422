// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dates.h"
#include "core/base/era.h"

#include <QString>
#include <QStringView>

namespace madobe {

/// A date as it is written, before anybody asks whether such a day exists. Month and day are 0
/// where they were left out.
struct DateText {
    const Era* era = nullptr;
    int year = 0;
    int month = 0;
    int day = 0;
    DateIssue issue = DateIssue::None;
    QString suggestion;
};

/// NFKC, one kind of hyphen, no blanks but between two digits.
QString normalizedDateText(QStringView typed);

/// Takes what normalizedDateText() gives.
DateText parseDateText(const QString& text);

}  // namespace madobe
