// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/issuetext.h"

#include "core/text/turnedtext.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// %1, %2, %3 are the issue's arguments, %v the value as it was typed.
const char* sentence(IssueKind kind) {
    switch (kind) {
        case IssueKind::Missing:
            return QT_TRANSLATE_NOOP("issue", "入力が必要です。");
        case IssueKind::TooLong:
            return QT_TRANSLATE_NOOP("issue", "%1文字までにしてください。");
        case IssueKind::HasNul:
            return QT_TRANSLATE_NOOP("issue", "使えない文字（U+0000）が入っています。");
        case IssueKind::NotANumber:
            return QT_TRANSLATE_NOOP("issue", "「%v」は数として読めません。");
        case IssueKind::OutOfRange:
            return QT_TRANSLATE_NOOP("issue", "%1から%2までの数にしてください（「%v」）。");
        case IssueKind::NotADate:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」は日付として読めません（例: R3.8.1、2021-08-01）。");
        case IssueKind::NoSuchDay:
            return QT_TRANSLATE_NOOP("issue", "「%v」という日はありません。");
        case IssueKind::OutsideEra:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」はその元号の期間にありません。%1 のことでしょうか。");
        case IssueKind::AmbiguousEra:
            return QT_TRANSLATE_NOOP(
                "issue", "「%v」は元号が分かりません。R3.8.1 のように元号を付けてください。");
        case IssueKind::TwoDigitYear:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」は年が2桁です。4桁の西暦か元号で書いてください。");
        case IssueKind::SerialNumber:
            return QT_TRANSLATE_NOOP(
                "issue", "「%v」は表計算ソフトの内部の数のようです。日付の形で書いてください。");
        case IssueKind::DateOutOfRange:
            return QT_TRANSLATE_NOOP(
                "issue", "「%v」は扱える期間（1868年1月25日から2199年12月31日）の外です。");
        case IssueKind::NeedsDay:
            return QT_TRANSLATE_NOOP("issue", "「%v」には日まで書いてください。");
        case IssueKind::EraOverrun:
            return QT_TRANSLATE_NOOP("issue", "「%v」は %1 として読みました。");
        case IssueKind::NoSuchStay:
            return QT_TRANSLATE_NOOP("issue", "「%v」に始まる入院歴はありません。");
        case IssueKind::AfterDischarge:
            return QT_TRANSLATE_NOOP("issue", "「%v」は退院日（%1）より後です。");
        case IssueKind::BeforeBirth:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」は、対象者「%1」の生年月日（%2）より前の日です。");
        case IssueKind::DayToCome:
            return QT_TRANSLATE_NOOP("issue", "「%v」はまだ来ていない日です。");
        case IssueKind::StayOverlaps:
            return QT_TRANSLATE_NOOP("issue", "「%1」に%2からの入院と期間が重なります。");
        case IssueKind::BenefitOverlaps:
            return QT_TRANSLATE_NOOP("issue", "「%1」の%2からの支給と期間が重なります。");
        case IssueKind::PeerNotRegistered:
            return QT_TRANSLATE_NOOP("issue", "%1さんの登録日（%2）より前の活動です。");
        case IssueKind::FewerThanNamed:
            return QT_TRANSLATE_NOOP("issue", "「%v」は対象者番号の数（%1）より少ない人数です。");
        case IssueKind::Before:
            return QT_TRANSLATE_NOOP("issue", "「%v」は「%1」（%2）より前の日です。");
        case IssueKind::After:
            return QT_TRANSLATE_NOOP("issue", "「%v」は「%1」（%2）より後の日です。");
        case IssueKind::NothingBefore:
            return QT_TRANSLATE_NOOP("issue", "「%v」までに「%1」がありません。");
        case IssueKind::Contradicts:
            return QT_TRANSLATE_NOOP("issue", "「%v」は、「%1」が「%2」であることと合いません。");
        case IssueKind::NoSuchVersion:
            return QT_TRANSLATE_NOOP("issue", "版「%v」の計画は登録されていません。");
        case IssueKind::Uncounted:
            return QT_TRANSLATE_NOOP("issue", "空欄なので、集計の内訳に入りません。");
        case IssueKind::EmptyBeside:
            return QT_TRANSLATE_NOOP("issue", "「%1」（%2）があるのに空欄です。");
        case IssueKind::NotATime:
            return QT_TRANSLATE_NOOP("issue", "「%v」は時刻として読めません（例: 9:05）。");
        case IssueKind::NotAMonth:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」は年月として読めません（例: R3.8、2021-08）。");
        case IssueKind::NotYesNo:
            return QT_TRANSLATE_NOOP("issue", "「%v」は 1 か 0 にしてください。");
        case IssueKind::NotIcd10:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」はICD-10のコードではありません（例: F20、F20.0）。"
                                     "病名は備考に書いてください。");
        case IssueKind::UnknownCode:
            return QT_TRANSLATE_NOOP("issue", "「%v」は選べません。選べるもの: %1");
        case IssueKind::CodeNotValidThen:
            return QT_TRANSLATE_NOOP("issue", "「%v」は%1年度には使えません。");
        case IssueKind::CodeUsedBefore:
            return QT_TRANSLATE_NOOP("issue",
                                     "%v年度より前の記録%1件がこのコードを使っています（最初は "
                                     "%2）。年度からを%3以前にす"
                                     "るか、先にその記録のコードを直してください。");
        case IssueKind::CodeUsedAfter:
            return QT_TRANSLATE_NOOP("issue",
                                     "%v年度より後の記録%1件がこのコードを使っています（最後は "
                                     "%2）。年度までを%3以降にす"
                                     "るか、先にその記録のコードを直してください。");
        case IssueKind::SharedLabel:
            return QT_TRANSLATE_NOOP(
                "issue", "「%v」という名称のコードはいくつもあります。コードで書いてください: %1");
        case IssueKind::UnknownReference:
            return QT_TRANSLATE_NOOP("issue", "「%v」は登録されていません。");
        case IssueKind::ReferenceOnlyZerosDiffer:
            return QT_TRANSLATE_NOOP(
                "issue",
                "「%v」は登録されていません。「%"
                "1」ならあります。表計算ソフトが先頭の0を落としたのかもしれません。");
        case IssueKind::ReferenceToBadRow:
            return QT_TRANSLATE_NOOP(
                "issue", "「%v」の行（%1 の%2行目）が取り込めないため、この行も取り込めません。");
        case IssueKind::DuplicateInRun:
            return QT_TRANSLATE_NOOP("issue", "「%v」は%1行目にもあります。");
        case IssueKind::DuplicateInOtherFile:
            return QT_TRANSLATE_NOOP("issue", "「%v」は %1 の%2行目にもあります。");
        case IssueKind::Differs:
            return QT_TRANSLATE_NOOP("issue", "「%v」はすでに登録されています。違うところ: %1");
        case IssueKind::Taken:
            return QT_TRANSLATE_NOOP("issue", "「%v」はほかの記録が使っています。");
        case IssueKind::MergedInto:
            return QT_TRANSLATE_NOOP("issue", "「%v」の人は、%1 と同じ人として統合されています。");
        case IssueKind::EndsBeforeItBegins:
            return QT_TRANSLATE_NOOP("issue", "終わりが始まりより前になっています。");
        case IssueKind::TooEarly:
            return QT_TRANSLATE_NOOP("issue", "「%v」を「%1」（%2）より前の日にはできません。");
        case IssueKind::OpenCaseExists:
            return QT_TRANSLATE_NOOP("issue",
                                     "この人にはその区に開いているケース（%1）があります。");
        case IssueKind::OpenStayExists:
            return QT_TRANSLATE_NOOP(
                "issue", "この人には終わっていない入院（%1、%2 から）がほかにあります。");
        case IssueKind::OpenSupportExists:
            return QT_TRANSLATE_NOOP("issue",
                                     "この人には終わっていない退院後支援（%1）がほかにあります。");
        case IssueKind::CaseOfAnother:
            return QT_TRANSLATE_NOOP("issue", "「%v」は、ほかの対象者「%1」のケースです。");
        case IssueKind::DischargeDiffers:
            return QT_TRANSLATE_NOOP("issue", "同じ入院のほかの行では退院日が %1 です。");
        case IssueKind::PeerPaused:
            return QT_TRANSLATE_NOOP("issue", "ピアサポーター「%1」は %2 から休止しています。");
        case IssueKind::PeerPausedUntil:
            return QT_TRANSLATE_NOOP("issue",
                                     "ピアサポーター「%1」は %2 から %3 まで休止しています。");
        case IssueKind::PauseOverlaps:
            return QT_TRANSLATE_NOOP("issue", "%1 から続く休止と期間が重なります。");
        case IssueKind::PauseOverlapsPeriod:
            return QT_TRANSLATE_NOOP("issue", "%1 から %2 までの休止と期間が重なります。");
        case IssueKind::PauseHoldsActivities:
            return QT_TRANSLATE_NOOP("issue",
                                     "この休止の間に活動の記録が%1件あります（最初は %2）。");
        case IssueKind::HasSeparator:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」の「;」や「、」は、一つの欄にいくつも書くときの区切り"
                                     "なので使えません。");
        case IssueKind::ReservedName:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」は集計が自分の行に使うので、ほかの語にしてください。");
        case IssueKind::OverlappingCode:
            return QT_TRANSLATE_NOOP("issue", "同じコードの年度が重なっています。");
        case IssueKind::SameCodeNameStands:
            return QT_TRANSLATE_NOOP("issue",
                                     "「%v」は、同じ種別のコード「%1」（名称「%2」）と見分けられま"
                                     "せん。取り込みましたが、あとで別の名前にしてください。");
        case IssueKind::SameCodeName:
            return QT_TRANSLATE_NOOP(
                "issue",
                "「%v」は、同じ種別のコード「%1」（名称「%2」）と見分けられま"
                "せん。別の名前にするか、年度が重ならないようにしてください。");
        case IssueKind::RefersToItself:
            return QT_TRANSLATE_NOOP("issue", "自分自身を指しています。");
        case IssueKind::ExtraCells:
            return QT_TRANSLATE_NOOP(
                "issue", "見出しより多くの値があります（「%v」）。区切り文字を確かめてください。");
        case IssueKind::Oversized:
            return QT_TRANSLATE_NOOP("issue", "1つの値が1MiBを超えています。");
        case IssueKind::FailedFormula:
            return QT_TRANSLATE_NOOP("issue",
                                     "Excelの数式がエラー（%v）になっています。Excelで直すか、値に"
                                     "してください。");
        case IssueKind::StaleRow:
            return QT_TRANSLATE_NOOP("issue", "ほかの人が先に変えました。");
    }
    return "";
}

const char* const kNoCodeYet = QT_TRANSLATE_NOOP(
    "issue", "「%v」は選べません。まだ1つも登録されていないので、コード一覧に加えてください。");

constexpr qsizetype kLongestArgument = 1000;

// What fieldTitle() makes of ledger headers.
[[maybe_unused]] constexpr const char* kReferenceTitles[] = {
    QT_TRANSLATE_NOOP("field", "対象者"),     QT_TRANSLATE_NOOP("field", "職員"),
    QT_TRANSLATE_NOOP("field", "紹介先機関"), QT_TRANSLATE_NOOP("field", "ケース"),
    QT_TRANSLATE_NOOP("field", "本人"),       QT_TRANSLATE_NOOP("field", "機関"),
    QT_TRANSLATE_NOOP("field", "ピア"),       QT_TRANSLATE_NOOP("field", "支援"),
    QT_TRANSLATE_NOOP("field", "事業所"),     QT_TRANSLATE_NOOP("field", "担当職員"),
};

}  // namespace

QString shownValue(QString value, qsizetype longest) {
    if (value.size() > longest) value = value.left(longest) + u'…';
    for (QChar& character : value) {
        const char16_t code = character.unicode();
        if (code < 0x20) {
            character = QChar(static_cast<char16_t>(0x2400 + code));
        } else if (code == 0x7F) {
            character = QChar(0x2421);
        } else if ((code >= 0x80 && code < 0xA0) || code == 0x2028 || code == 0x2029) {
            character = QChar(0x2424);
        }
    }
    return withoutTurns(value);
}

QString issueText(const Issue& issue) {
    QString text = QCoreApplication::translate("issue", sentence(issue.kind));
    if (issue.kind == IssueKind::UnknownCode && issue.args.value(0).isEmpty()) {
        text = QCoreApplication::translate("issue", kNoCodeYet);
    }
    text.replace(u"%v"_s, shownValue(issue.value));
    for (int i = 0; i < 3; ++i)
        text.replace(u"%%1"_s.arg(i + 1), shownValue(issue.args.value(i), kLongestArgument));
    return text;
}

QString fieldLabel(const Field& field) {
    return QCoreApplication::translate("field", field.label);
}

QString fieldTitle(const Field& field) {
    if (!field.isReference()) return fieldLabel(field);
    QString label = QString::fromUtf8(field.label);
    for (const QString& suffix : {u"番号"_s, u"コード"_s}) {
        if (label.endsWith(suffix)) label.chop(suffix.size());
    }
    return QCoreApplication::translate("field", label.toUtf8().constData());
}

QString entityTitle(const EntityType& type) {
    return QCoreApplication::translate("entity", *type.title ? type.title : type.ledger);
}

}  // namespace madobe
