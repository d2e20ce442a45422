// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace madobe {

/// A year as it stands in a text: R2年度, 令和元年度末, Ｈ20～, R3年8～9月, 2020年度.
struct YearMention {
    QString typed;
    /// H of R of an era's letter, as typed; null for 令和 or 2020.
    QChar letter;
    int year = 0;
    bool isFiscal = false;  // 年度
    bool isEnd = false;     // 末
    int month = 0;          // the first one

    /// The 年度 that it names, or that its month lies in.
    int fiscalYear() const { return month > 0 && month < 4 ? year - 1 : year; }
};

QList<YearMention> yearMentions(const QString& text);

}  // namespace madobe
