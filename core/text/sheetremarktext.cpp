// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sheetremarktext.h"

#include <QCoreApplication>

namespace madobe {

namespace {

const char* sentence(SheetRemarkKind kind) {
    switch (kind) {
        case SheetRemarkKind::StaleYear:
            return QT_TRANSLATE_NOOP(
                "sheetremark", "「%1」は前のシートの年度のままのようです。数値は%2のものです。");
        case SheetRemarkKind::TargetYearPast:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "目標の時期「%1」は、%2のシートではもう過ぎています。");
        case SheetRemarkKind::OutsideYear:
            return QT_TRANSLATE_NOOP("sheetremark", "「%1」は%2の予定ではありません。");
        case SheetRemarkKind::CalendarOrFiscal:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "「%1」が年度なら、ほかの行の「%2」（%3）と合いません。");
        case SheetRemarkKind::PeriodDiffers:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "列の見出しは「%1」ですが、値は「%2」のものです。");
        case SheetRemarkKind::Provisional:
            return QT_TRANSLATE_NOOP(
                "sheetremark", "暫定値と比べています。確定すると増減が変わることがあります。");
        case SheetRemarkKind::TrendOfTwo:
            return QT_TRANSLATE_NOOP("sheetremark", "2つの値だけで「傾向」と書いています。");
        case SheetRemarkKind::NoPreviousValue:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "前の値がないので、増減や横ばいを確かめられません。");
        case SheetRemarkKind::NoValue:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "実績値がありません。「指標」に入力してください。");
        case SheetRemarkKind::ShareUnknown:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "割合のもとになる総件数が12か月分そろっていません。");
        case SheetRemarkKind::BasisUnknown:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "「延べ」の数え方が分かりません。「指標」の出典に書いてくださ"
                                     "い。");
        case SheetRemarkKind::NoTarget:
            return QT_TRANSLATE_NOOP("sheetremark", "目標値がありません。");
        case SheetRemarkKind::BlankCell:
            return QT_TRANSLATE_NOOP("sheetremark", "「%1」が空です。");
        case SheetRemarkKind::FewerIndicators:
            return QT_TRANSLATE_NOOP("sheetremark", "課題は%2件ですが、指標は%1件です。");
        case SheetRemarkKind::EmptyHeading:
            return QT_TRANSLATE_NOOP("sheetremark", "見出しの下に何もありません。");
        case SheetRemarkKind::MixedStyle:
            return QT_TRANSLATE_NOOP("sheetremark", "「です・ます」と「である」が混ざっています。");
        case SheetRemarkKind::SpellingDiffers:
            return QT_TRANSLATE_NOOP("sheetremark", "ここは「%1」、ほかでは「%2」です。");
        case SheetRemarkKind::ProbableSlip:
            return QT_TRANSLATE_NOOP("sheetremark", "「%1」は「%2」ではありませんか。");
        case SheetRemarkKind::JoinedName:
            return QT_TRANSLATE_NOOP(
                "sheetremark", "ここは「%1」と1つにまとめ、ほかでは「%2」と「%3」に分けています。");
        case SheetRemarkKind::SameNumber:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "「%1」は「%2」と同じ数ですが、同じところとは限りません。");
        case SheetRemarkKind::MixedEraWidth:
            return QT_TRANSLATE_NOOP(
                "sheetremark", "元号の「%1」が、ほかでは「%2」（全角・半角）と書かれています。");
        case SheetRemarkKind::MixedRangeWidth:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "「%1」の中に全角と半角の元号が混ざっています。");
        case SheetRemarkKind::MixedDigitWidth:
            return QT_TRANSLATE_NOOP("sheetremark",
                                     "数字の全角・半角が、ほかと違います（「%1」）。");
        case SheetRemarkKind::DisabilitySpelling:
            return QT_TRANSLATE_NOOP(
                "sheetremark",
                "「障がい」が%1か所、「障害」が%2か所あります。正式な名前はそのままにしてください"
                "。");
    }
    return "";
}

}  // namespace

QString sheetRemarkText(const SheetRemark& remark) {
    QString text = QCoreApplication::translate("sheetremark", sentence(remark.kind));
    for (int i = 0; i < 3; ++i) {
        text.replace(QStringLiteral("%%1").arg(i + 1), remark.args.value(i));
    }
    return text;
}

QString directionText(bool isFavourable) {
    return QCoreApplication::translate(
        "sheetremark", isFavourable ? QT_TRANSLATE_NOOP("sheetremark", "○ よい向き")
                                    : QT_TRANSLATE_NOOP("sheetremark", "！ よくない向き"));
}

}  // namespace madobe
