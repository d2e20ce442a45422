// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/unicodemap.h"

#include "tests/fuzz/seeds.h"
#include "tests/support/catchqt.h"
#include "ui/print/pdfstream.h"

#include <QMap>
#include <QRegularExpression>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestRun = 10;

QString hex(int number) {
    return u"<%1>"_s.arg(number, 4, 16, QChar(u'0'));
}

/// From which place the last characters go on by one, where they are many.
int runFrom(const QList<int>& told, int first, int end) {
    int from = end - 1;
    while (from > first && told[from - 1] + 1 == told[from]) --from;
    return end - from < kShortestRun ? end : from;
}

/// As Qt writes it: the place in `told` is the code; of 0 nothing is said; no range goes over the
/// codes of one high byte, and characters that go on by one have a range of their own.
QByteArray mapOf(const QList<int>& told) {
    QStringList ranges{u"<0000> <0000> <0000>"_s};
    for (int first = 1; first < told.size();) {
        int end = first;
        while (end < told.size() && told[end] != 0 && end >> 8 == first >> 8) {
            const bool goesOn = end == first || told[end] == told[end - 1] + 1;
            if (!goesOn && runFrom(told, first, end) < end) break;
            ++end;
        }
        const int run = runFrom(told, first, end);
        if (run > first) {
            QStringList codes;
            for (int code = first; code < run; ++code) codes.append(hex(told[code]) + u' ');
            ranges.append(hex(first) + u' ' + hex(run - 1) + u' ' +
                          (run == first + 1 ? hex(told[first]) : u"[%1]"_s.arg(codes.join(u""))));
        }
        if (run < end) ranges.append(hex(run) + u' ' + hex(end - 1) + u' ' + hex(told[run]));
        first = std::max(first + 1, end);
    }
    return u"/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
           "%1 beginbfrange\n%2\nendbfrange\nendcmap\n"_s.arg(ranges.size())
               .arg(ranges.join(u'\n'))
               .toLatin1();
}

/// What a reader takes a map for; refuses what is no map.
QMap<int, QString> read(const QByteArray& map) {
    static const QRegularExpression form(u"^<(\\w{4})> <(\\w{4})> (?:<(\\w+)>|\\[(.*)\\])$"_s);
    const QString text = QString::fromLatin1(map);
    QMap<int, QString> characters;
    REQUIRE(text.contains(u"\n<0000> <FFFF>\nendcodespacerange\n"_s));
    const QString ranges = text.section(u"beginbfrange\n"_s, 1).section(u"\nendbfrange"_s, 0, 0);
    for (const QString& line : ranges.split(u'\n')) {
        INFO(line.toStdString());
        const auto range = form.match(line);
        REQUIRE(range.hasMatch());
        const int first = range.captured(1).toInt(nullptr, 16);
        const int last = range.captured(2).toInt(nullptr, 16);
        REQUIRE(first <= last);
        REQUIRE(first >> 8 == last >> 8);
        const QStringList codes =
            range.captured(4).remove(u'<').replace(u'>', u' ').split(u' ', Qt::SkipEmptyParts);
        REQUIRE(codes.size() == (range.captured(3).isEmpty() ? last - first + 1 : 0));
        for (int code = first; code <= last; ++code) {
            REQUIRE_FALSE(characters.contains(code));
            QString character(QChar(range.captured(3).toInt(nullptr, 16) + code - first));
            if (!codes.isEmpty()) {
                const QByteArray units = QByteArray::fromHex(codes[code - first].toLatin1());
                character.clear();
                for (qsizetype i = 0; i + 1 < units.size(); i += 2) {
                    character +=
                        QChar(static_cast<uchar>(units[i + 1]), static_cast<uchar>(units[i]));
                }
            }
            characters.insert(code, character);
        }
    }
    return characters;
}

/// Of the characters that a code of glyphs may be taken for, and of others.
QString instead(const QString& told) {
    if (told == QChar(0xA0)) return u" "_s;
    if (told == QChar(0xAD)) return u"-"_s;
    if (told == u"龍"_s) return u"𠮷"_s;
    return told.front().unicode() % 3 == 0 ? QString(QChar(told.front().unicode() ^ 0x55)) : told;
}

void requireRewritten(const QList<int>& told) {
    const QByteArray map = mapOf(told);
    INFO(map.toStdString());
    QMap<int, QString> wanted = read(map);
    // The test's own map says what it was made of.
    for (int code = 1; code < told.size(); ++code) {
        REQUIRE(wanted.value(code) == (told[code] == 0 ? QString() : QString(QChar(told[code]))));
    }
    for (QString& character : wanted) character = instead(character);
    REQUIRE(read(withCharacters(map, instead)) == wanted);
    REQUIRE(withCharacters(map, [](const QString& same) { return same; }) == map);
}

}  // namespace

TEST_CASE("another character leaves the codes of a map alone, however many there are",
          "[ui][print]") {
    // The last code was read as a character: 160 for a blank, 173 for a hyphen.
    const int glyphs = GENERATE(1, 2, 159, 160, 161, 172, 173, 174, 255, 256, 300, 600);
    QList<int> told{0};
    for (int i = 0; i < glyphs; ++i) told.append(0x4E00 + 7 * i);
    requireRewritten(told);
}

TEST_CASE("characters that went on by one go on so, or are named one by one", "[ui][print]") {
    QList<int> told{0, 0x9F8D, 0xA0, 0xAD};
    for (int i = 0; i < 12; ++i) told.append(0x2F00 + i);
    requireRewritten(told);
    const QByteArray radicals = mapOf(told);
    CHECK(radicals.contains("\n<0004> <000f> <2f00>\n"));
    const QByteArray moved = withCharacters(radicals, [](const QString& character) {
        return character.front().unicode() < 0x2F05 ? character : u"五"_s;
    });
    CHECK(read(moved).value(4) == QChar(0x2F00));
    CHECK(read(moved).value(15) == u"五"_s);
}

TEST_CASE("random maps say the other characters of the same codes", "[ui][print]") {
    fuzz("unicode maps", std::chrono::milliseconds(150), [](std::mt19937& random) {
        QList<int> told{0};
        const int glyphs = 1 + below(random, 600);
        while (told.size() <= glyphs) {
            const int kind = below(random, 12);
            const int start = 0x21 + below(random, 0xD000);
            const int length = kind == 0 ? 1 + below(random, 30) : 1;
            for (int i = 0; i < length; ++i) told.append(kind == 1 ? 0 : start + i);
        }
        requireRewritten(told);
    });
}

TEST_CASE("a longer stream moves what stands behind it in the file", "[ui][print]") {
    QByteArray pdf("%PDF-1.4\n");
    QList<qsizetype> objects{0};
    const auto add = [&](const QByteArray& content) {
        objects.append(pdf.size());
        pdf += QByteArray::number(objects.size() - 1) + " 0 obj\n" + content + "\nendobj\n";
    };
    add("<< /Type /Catalog >>");
    add("<< /Length 9 >>\nstream\nshort map\nendstream");
    add("<< /Type /Font >>");
    const qsizetype table = pdf.size();
    pdf += "xref\n0 4\n0000000000 65535 f \n";
    for (int i = 1; i <= 3; ++i) {
        pdf += QByteArray::number(objects[i]).rightJustified(10, '0') + " 00000 n \n";
    }
    pdf += "trailer\n<<\n/Size 4\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";

    const QByteArray text(900, 'm');
    replaceInStream(pdf, pdf.indexOf("short"), 5, text);
    CHECK(pdf.contains("<< /Length 904 >>\nstream\nmmm"));
    const qsizetype entries = pdf.indexOf("xref\n0 4\n");
    CHECK(pdf.endsWith("startxref\n" + QByteArray::number(entries) + "\n%%EOF\n"));
    for (int i = 1; i <= 3; ++i) {
        const qsizetype at = pdf.mid(entries + 9 + 20 * i, 10).toLongLong();
        CHECK(pdf.mid(at).startsWith(QByteArray::number(i) + " 0 obj\n"));
    }

    const QByteArray other("<< /Length 9 >>\nstream\nshort map");
    QByteArray same = other;
    replaceInStream(same, same.indexOf("short"), 5, text);
    CHECK(same == other);
}
