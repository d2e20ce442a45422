// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace madobe {

/// What does not fit in a situation sheet (domain.md section 7.4). core/text/sheetremarktext finds
/// the words. Nothing is ever changed because of one.
enum class SheetRemarkKind {
    StaleYear,         // a heading names a 年度 before that of the figures
    TargetYearPast,    // a target for a 年度 that is over
    OutsideYear,       // a planned month lies in another 年度
    CalendarOrFiscal,  // a year that may be a 年度, while a date of that year is not in it
    PeriodDiffers,     // the head says 年度末, the value is of another day
    Provisional,       // compared with a provisional value
    TrendOfTwo,        // one step is called a trend
    NoPreviousValue,
    NoValue,
    ShareUnknown,  // a percentage whose whole is not recorded
    BasisUnknown,  // 延べ without how it was counted
    NoTarget,
    BlankCell,
    FewerIndicators,  // than issues
    EmptyHeading,
    MixedStyle,  // です・ます and である in one paragraph
    SpellingDiffers,
    ProbableSlip,
    JoinedName,  // one name here, two elsewhere
    SameNumber,  // of places of a kind, which may be others
    MixedEraWidth,
    MixedRangeWidth,
    MixedDigitWidth,
    DisabilitySpelling,  // 障がい and 障害, counted; official names differ, so only told
};

/// Beside which field it belongs: a block and a column of it; block 0 is the cover, an empty column
/// the whole.
struct SheetRemark {
    qint64 block = 0;
    QString column;
    SheetRemarkKind kind = SheetRemarkKind::StaleYear;
    QStringList args;

    /// Told, but nothing to mend.
    bool isNotice() const {
        return kind == SheetRemarkKind::DisabilitySpelling || kind == SheetRemarkKind::SameNumber;
    }
    bool operator==(const SheetRemark&) const = default;
};

}  // namespace madobe
