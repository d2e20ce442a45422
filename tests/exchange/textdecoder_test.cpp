// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoder.h"

#include "core/base/error.h"
#include "tests/support/catchqt.h"

#include <QBuffer>

using namespace madobe;

namespace {

struct Decoded {
    QString text;
    QString encoding;
    /// Where it was refused, empty if it was not.
    QString bad;
};

Decoded decode(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Decoded result;
    try {
        TextDecoder decoder(buffer, QStringLiteral("f.csv"));
        result.encoding = decoder.encodingName();
        QString chunk;
        while (decoder.readChunk(chunk)) {
            result.text += chunk;
        }
        CHECK(decoder.bytesRead() == decoder.size());
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Undecodable);
        CHECK(error.args().value(0) == u"f.csv");
        result.encoding = error.detail();
        result.bad = error.args().value(1);
    }
    return result;
}

QByteArray utf16(const QString& text) {
    QByteArray bytes("\xFF\xFE");
    for (const QChar unit : text) {
        bytes.append(static_cast<char>(unit.cell())).append(static_cast<char>(unit.row()));
    }
    return bytes;
}

const QString kText = QStringLiteral("札幌市,髙橋 𠮷𠮷\r\nａｱ～①\n");

}  // namespace

TEST_CASE("the four encodings are told apart", "[exchange][encoding]") {
    const Decoded plain = decode(kText.toUtf8());
    CHECK(plain.text == kText);
    CHECK(plain.encoding == u"UTF-8");
    CHECK(decode("\xEF\xBB\xBF" + kText.toUtf8()).text == kText);
    const Decoded wide = decode(utf16(kText));
    CHECK(wide.text == kText);
    CHECK(wide.encoding == u"UTF-16LE");
    const Decoded office = decode("\x8E\x44\x96\x79\x8E\x73,\xFB\xFC\xB1");
    CHECK(office.text == u"札幌市,髙ｱ");
    CHECK(office.encoding == u"CP932");
    CHECK(decode("").text.isEmpty());
    CHECK(decode("\xEF\xBB\xBF").text.isEmpty());
}

TEST_CASE("a mark inside a text is a character", "[exchange][encoding]") {
    CHECK(decode("a\xEF\xBB\xBF").text == QString(QStringLiteral("a") + QChar(0xFEFF)));
}

TEST_CASE("what is not strict UTF-8 is refused", "[exchange][encoding]") {
    // 0xFF at the end keeps CP932 from taking what UTF-8 refuses; with the mark it is never asked.
    const auto* const bad = GENERATE("\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80",
                                     "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\x80", "\xC3",
                                     "\xE3\x81", "\xF0\x9F\x98", "\xE3\x28\xA1");
    const Decoded decoded = decode(QByteArray("\xEF\xBB\xBF"
                                              "ab") +
                                   bad);
    CHECK(decoded.bad == u"5");
    CHECK(decoded.encoding == u"UTF-8");
}

TEST_CASE("the offset is that of the encoding which came further", "[exchange][encoding]") {
    const Decoded utf8 = decode("札幌札幌\xFF");
    CHECK(utf8.bad == u"12");
    CHECK(utf8.encoding == u"UTF-8");
    const Decoded cp932 = decode("\x8E\x44\x96\x79\x8E\x73\xFF");
    CHECK(cp932.bad == u"6");
    CHECK(cp932.encoding == u"CP932");
    CHECK(decode("\xFE\xFF").bad == u"0");
}

TEST_CASE("UTF-16 that is cut or has half a character is refused", "[exchange][encoding]") {
    CHECK(decode(utf16(QStringLiteral("ab")) + "c").bad == u"6");
    CHECK(decode(utf16(QString(QChar(0xD842)))).bad == u"2");
    CHECK(decode(utf16(QStringLiteral("a") + QChar(0xDFB7) + u'b')).bad == u"4");
    CHECK(decode(utf16(QStringLiteral("a") + QChar(0xD842) + u'b')).bad == u"4");
}

TEST_CASE("a character may lie across two pieces in every encoding", "[exchange][encoding]") {
    for (int shift = 0; shift < 5; ++shift) {
        const QString padding(256 * 1024 - shift, QLatin1Char('p'));
        const QString text = padding + QStringLiteral("𠮷あ𠮷");
        REQUIRE(decode(text.toUtf8()).text == text);
        REQUIRE(decode("\xEF\xBB\xBF" + text.toUtf8()).text == text);
        const QString half = QString(128 * 1024 - shift, QLatin1Char('p')) + QStringLiteral("𠮷あ");
        REQUIRE(decode(utf16(half)).text == half);
        REQUIRE(decode(padding.toLatin1() + "\x8E\x44\x96\x79").text ==
                QString(padding + QStringLiteral("札幌")));
        REQUIRE(decode(padding.toLatin1() + "\x8E\x44\xFF").bad ==
                QString::number(padding.size() + 2));
        REQUIRE(decode(padding.toUtf8() + "あ\xFF").bad == QString::number(padding.size() + 3));
    }
}

TEST_CASE("restarting reads the same text again", "[exchange][encoding]") {
    QByteArray bytes = "\xEF\xBB\xBF" + kText.toUtf8();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TextDecoder decoder(buffer, QStringLiteral("f.csv"));
    QString first;
    QString second;
    REQUIRE(decoder.readChunk(first));
    decoder.restart();
    REQUIRE(decoder.readChunk(second));
    CHECK(first == second);
}
