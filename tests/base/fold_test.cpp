// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"

#include "core/base/width.h"
#include "tests/support/catchqt.h"

#include <random>

using namespace madobe;

namespace {

struct Pair {
    const char16_t* left;
    const char16_t* right;
};

QString text(const char16_t* units) {
    return QString::fromUtf16(units);
}

}  // namespace

TEST_CASE("a search finds a name however it is written", "[base][fold]") {
    const auto pair = GENERATE(
        Pair{u"髙橋", u"高橋"}, Pair{u"山﨑", u"山崎"}, Pair{u"渡邊", u"渡辺"},
        Pair{u"渡邉", u"渡辺"}, Pair{u"齋藤", u"斉藤"}, Pair{u"齊藤", u"斎藤"},
        Pair{u"廣田", u"広田"}, Pair{u"濱田", u"浜田"}, Pair{u"澤田", u"沢田"},
        Pair{u"𠮷田", u"吉田"}, Pair{u"中嶋", u"中島"}, Pair{u"栁田", u"柳田"},
        Pair{u"櫻井", u"桜井"}, Pair{u"ヤマダ", u"やまだ"}, Pair{u"ﾔﾏﾀﾞ", u"やまだ"},
        Pair{u"ｶﾞﾝﾊﾞ", u"がんば"}, Pair{u"か\u3099", u"が"}, Pair{u"山田　太郎", u"山田太郎"},
        Pair{u" 山田 太郎 ", u"山田太郎"}, Pair{u"ジョン・スミス", u"じょんすみす"},
        Pair{u"ｼﾞｮﾝ･ｽﾐｽ", u"じょんすみす"}, Pair{u"コーヒー", u"こ―ひ−"}, Pair{u"北１条", u"北1条"},
        Pair{u"1−2－3", u"1-2-3"}, Pair{u"ＡＢＣ", u"abc"}, Pair{u"Émile", u"éMILE"},
        Pair{u"辻\U000E0100", u"辻"}, Pair{u"神\uFE00", u"神"}, Pair{u"\uFA19", u"神"},
        Pair{u"ヴァイオリン", u"バイオリン"}, Pair{u"きョうこ", u"きようこ"},
        Pair{u"㈱東", u"(株)東"}, Pair{u"佐々木", u"佐 々 木"}, Pair{u"ヽ", u"ゝ"},
        Pair{u"ヵヶ", u"かけ"}, Pair{u"", u"　"});
    CAPTURE(text(pair.left), text(pair.right));
    CHECK(fold(text(pair.left)) == fold(text(pair.right)));
}

TEST_CASE("different names stay different", "[base][fold]") {
    CHECK(fold(u"山田") != fold(u"山本"));
    CHECK(fold(u"はな") != fold(u"ばな"));
    CHECK(fold(u"𠮟") != fold(u"𠮷"));
    CHECK(fold(QString(QChar(0xE000))) == QString(QChar(0xE000)));
    CHECK(fold(u"😀") == u"😀");
    CHECK(fold(QString(QChar(u'\0'))).size() == 1);
}

TEST_CASE("folding what is folded changes nothing", "[base][fold]") {
    std::mt19937 random(20210801);
    const QString alphabet =
        text(u"あぁアァｱﾞヴぁ゛ー-~ ・髙邊齋Aaé　１①㈱\u3099\uFE01\u0301\U000E0101𠮷ß");
    for (int round = 0; round < 20000; ++round) {
        QString word;
        for (int i = 0; i < 6; ++i) {
            word +=
                alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
        }
        const QString folded = fold(word);
        CAPTURE(word);
        REQUIRE(fold(folded) == folded);
    }
}

TEST_CASE("readings are ordered by the syllabary", "[base][fold]") {
    CHECK(kanaSortKey(u"ヤマダ　タロウ") == u"やまだたろう");
    CHECK(kanaSortKey(u"ﾔﾏﾀﾞ") == u"やまだ");
    CHECK(kanaSortKey(u"あいだ") < kanaSortKey(u"カトウ"));
    CHECK(kanaSortKey(u"カトウ") < kanaSortKey(u"やまだ"));
}

TEST_CASE("a phone number is its digits", "[base][fold]") {
    CHECK(lastDigits(u"011-２１１−2111（内線 3）") == u"01121121113");
    CHECK(lastDigits(u"なし").isEmpty());
}

TEST_CASE("only full-width ASCII becomes half-width", "[base][width]") {
    CHECK(toHalfWidth(u"Ａ００１２－３～　") == u"A0012-3~ ");
    CHECK(toHalfWidth(u"アｱ①㈱ー") == u"アｱ①㈱ー");
    CHECK(trimmedBlanks(u"　 \t名 前\u00A0　") == u"名 前");
    CHECK(trimmedBlanks(u"　").isEmpty());
}
