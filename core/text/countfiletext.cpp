// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/countfiletext.h"

#include <QCoreApplication>

namespace madobe {

namespace {

struct Sentence {
    const char* code;
    const char* text;
};

// %1 is the file, %2 the line, the others as the code has them.
constexpr Sentence kSentences[] = {
    {"meta-missing", QT_TRANSLATE_NOOP("error",
                                       "%1 に添える %3 がありません。書き出された2つのファイルを同"
                                       "じフォルダーに置いてください。")},
    {"meta-damaged",
     QT_TRANSLATE_NOOP("error",
                       "%1 "
                       "が壊れています。書き出したままのファイルを使ってください。")},
    {"meta-key", QT_TRANSLATE_NOOP("error",
                                   "%1 の「%3」がないか、正しくありません。書き出したままのファイル"
                                   "を使ってください。")},
    {"changed", QT_TRANSLATE_NOOP("error",
                                  "%1 は書き出した後に変わっています（%3 のSHA-256と合いません）。"
                                  "Excelなどで保存し直さず、書き出したままのファイルを使ってくださ"
                                  "い。")},
    {"practice", QT_TRANSLATE_NOOP("error", "%1 は練習用の窓口の集計なので、合算できません。")},
    {"newer-definition",
     QT_TRANSLATE_NOOP("error",
                       "%1 の数え方（版 %3）はこの窓辺の数え方（版 %4）より新しいため、合算できませ"
                       "ん。新しい版の窓辺で合算してください。")},
    {"other-definition",
     QT_TRANSLATE_NOOP("error",
                       "%1 の数え方（%3）が %4 の数え方（%5）と違うため、合算できません。同じ版の窓"
                       "辺で書き出し直してください。")},
    {"unknown-ward",
     QT_TRANSLATE_NOOP("error", "%1 の窓口「%3」は10区のいずれでもないため、合算できません。")},
    {"same-ward",
     QT_TRANSLATE_NOOP("error", "%1 と %4 はどちらも%3の集計です。どちらか1つにしてください。")},
    {"no-own-rows",
     QT_TRANSLATE_NOOP("error", "%1 に%3の行がありません。この区を含めて書き出し直してください。")},
    {"bad-line", QT_TRANSLATE_NOOP("error", "%1 の%2行目は集計の行の形をしていません。")},
    {"unknown-table", QT_TRANSLATE_NOOP("error", "%1 の%2行目の集計表「%3」はありません。")},
    {"bad-period", QT_TRANSLATE_NOOP("error", "%1 の%2行目の期間「%3」は正しくありません。")},
    {"unlisted", QT_TRANSLATE_NOOP("error", "%1 の%2行目の「%3」は %4 の一覧にありません。")},
    {"no-number", QT_TRANSLATE_NOOP("error", "%1 の%2行目（%3）の値「%4」は件数ではありません。")},
    {"no-value",
     QT_TRANSLATE_NOOP("error", "%1 の%2行目（%3）に値がなく、その理由も書かれていません。")},
    {"same-cell", QT_TRANSLATE_NOOP("error", "%1 の%2行目（%3）は%4行目と同じ欄です。")},
    {"wrong-total",
     QT_TRANSLATE_NOOP("error", "%1 の%2行目（%3）の計 %4 が内訳の和 %5 と合いません。")},
    {"wrong-sum", QT_TRANSLATE_NOOP("error", "%1 の%2行目（%3）の %4 が、%5 の %6 と合いません。")},
    {"beyond",
     QT_TRANSLATE_NOOP("error",
                       "%1 の%2行目（%3）の %4 が、%5 の同じ欄の %6 より大きくなっています。")},
    {"wrong-span",
     QT_TRANSLATE_NOOP("error", "%1 の%2行目（%3）の %4 が、%5 の和 %6 と合いません。")},
    {"incomplete", QT_TRANSLATE_NOOP("error", "%1 の%3（%4）に欠けている行があります。")},
    {"more", QT_TRANSLATE_NOOP("error", "%1 にはこのほかに%3件の誤りがあります。")},
    {"missing-wards", QT_TRANSLATE_NOOP("error", "集計のない区があります: %3")},
    {"missing-periods",
     QT_TRANSLATE_NOOP("error", "%1（%4）に、ほかの区にある期間がありません: %3")},
    {"missing-tables",
     QT_TRANSLATE_NOOP("error", "%1（%4）に、ほかの区にある集計表がありません: %3")},
    {"late", QT_TRANSLATE_NOOP("error", "%1（%4）は期限のあとに作られています: %3")},
    {"early", QT_TRANSLATE_NOOP(
                  "error", "%1（%4）は期間が終わる前に作られています: %3（期間の終わり: %5）")},
    {"open-months", QT_TRANSLATE_NOOP("error", "%1（%4）に、締められていない月があります: %3")},
    {"city-only", QT_TRANSLATE_NOOP("error", "区ごとの行がないため合算しない集計表: %3")},
    {"no-records",
     QT_TRANSLATE_NOOP("error", "%1（%3）には記録が1件もありません。0として合算します。")},
    {"other-label", QT_TRANSLATE_NOOP("error",
                                      "コード「%3」の名称が%4では「%5」、%6では「%7」です。同じもの"
                                      "として合算します。")},
    {"lacking-code", QT_TRANSLATE_NOOP("error",
                                       "「%3」（コード %4）のない区があります。0として合算します: "
                                       "%5")},
};

/// Every placeholder in one go, since a file's name may hold a `%1` of its own.
QString filled(const QString& text, const QStringList& args) {
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number < 1) {
            result += text[i];
            continue;
        }
        result += args.value(number);
        ++i;
    }
    return result;
}

}  // namespace

QString countFileText(const Error& error) {
    for (const Sentence& sentence : kSentences) {
        if (error.args().value(0) == QLatin1StringView(sentence.code)) {
            return filled(QCoreApplication::translate("error", sentence.text), error.args());
        }
    }
    return error.args().join(u' ');
}

}  // namespace madobe
