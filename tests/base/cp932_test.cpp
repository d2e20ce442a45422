// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cp932.h"

#include "tests/support/catchqt.h"

using namespace madobe;

namespace {

struct Decoded {
    bool ok = false;
    QString text;
    qsizetype bad = -2;
};

Decoded decode(const QByteArray& bytes) {
    Decoded result;
    Cp932Decoder decoder;
    result.ok = decoder.decode(bytes.constData(), bytes.size(), result.text, result.bad, true);
    return result;
}

QByteArray pair(int lead, int trail) {
    return QByteArray().append(static_cast<char>(lead)).append(static_cast<char>(trail));
}

}  // namespace

TEST_CASE("every CP932 character is read back from what is written of it", "[base][cp932]") {
    int characters = 0;
    for (int lead = 0; lead < 256; ++lead) {
        const Decoded single = decode(QByteArray(1, static_cast<char>(lead)));
        const bool isSingle = lead < 0x80 || (lead >= 0xA1 && lead <= 0xDF);
        CHECK(single.ok == isSingle);
        if (single.ok) {
            ++characters;
            CHECK(encodeCp932(single.text, nullptr) == QByteArray(1, static_cast<char>(lead)));
            continue;
        }
        for (int trail = 0; trail < 256; ++trail) {
            const Decoded decoded = decode(pair(lead, trail));
            if (!decoded.ok) {
                continue;
            }
            ++characters;
            REQUIRE(decoded.text.size() == 1);
            QList<Unmappable> bad;
            const QByteArray bytes = encodeCp932(decoded.text, &bad);
            REQUIRE(bad.isEmpty());
            REQUIRE(decode(bytes).text == decoded.text);
        }
    }
    CHECK(characters == 128 + 63 + 7724 + 1880);
}

TEST_CASE("bytes that are no CP932 are refused where they begin", "[base][cp932]") {
    for (const int byte : {0x80, 0xA0, 0xFD, 0xFE, 0xFF}) {
        CAPTURE(byte);
        CHECK(decode(QByteArray("ab") + static_cast<char>(byte) + "c").bad == 2);
        CHECK_FALSE(decode(pair(byte, 0x40)).ok);
    }
    CHECK(decode(QByteArray("a\x81", 2)).bad == 1);
    CHECK(decode(QByteArray("a\x81\x7F", 3)).bad == 1);
    CHECK(decode(QByteArray("a\x85\x40", 3)).bad == 1);
}

TEST_CASE("a character may be cut between two chunks", "[base][cp932]") {
    Cp932Decoder decoder;
    QString text;
    qsizetype bad = 0;
    REQUIRE(decoder.decode("\x8E", 1, text, bad, false));
    REQUIRE(decoder.decode("\x44\x96", 2, text, bad, false));
    REQUIRE(decoder.decode("\x79", 1, text, bad, true));
    CHECK(text == u"札幌");
    REQUIRE(decoder.decode("\x8E", 1, text, bad, false));
    CHECK_FALSE(decoder.decode("\x20", 1, text, bad, true));
    CHECK(bad == -1);
}

TEST_CASE("the characters that platforms disagree on have one answer", "[base][cp932]") {
    CHECK(encodeCp932(U'髙') == QByteArray("\xFB\xFC"));
    CHECK(encodeCp932(U'﨑') == QByteArray("\xFA\xB1"));
    CHECK(encodeCp932(U'①') == QByteArray("\x87\x40"));
    CHECK(encodeCp932(U'～') == QByteArray("\x81\x60"));
    CHECK(encodeCp932(U'－') == QByteArray("\x81\x7C"));
    CHECK(encodeCp932(char32_t{0xE000}) == QByteArray("\xF0\x40"));
    CHECK(encodeCp932(char32_t{0xE757}) == QByteArray("\xF9\xFC"));
    for (const char32_t character :
         {U'〜', U'−', U'—', U'‖', U'¢', U'¥', U'‾', U'㋿', U'𠮷', U'é', U'😀', U'ゔ', U'鷗', U'塡',
          char32_t{0xFA4C}, char32_t{0x80}, char32_t{0xE758}, char32_t{0xF8F0}, char32_t{0xD842}}) {
        CAPTURE(static_cast<uint>(character));
        CHECK_FALSE(encodeCp932(character).has_value());
    }
}

TEST_CASE("characters without a code are listed with their place", "[base][cp932]") {
    QList<Unmappable> bad;
    CHECK(encodeCp932(u"あ𠮷〜b", &bad) == QByteArray("\x82\xA0"
                                                      "b"));
    REQUIRE(bad.size() == 2);
    CHECK(bad[0].position == 1);
    CHECK(bad[0].character == U'𠮷');
    CHECK(bad[1].position == 3);
    CHECK(bad[1].character == U'〜');
}
