// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdftext.h"

#include <QHash>
#include <QList>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <utility>

namespace madobe {

namespace {

constexpr QByteArrayView kBegin("begincmap");
constexpr QByteArrayView kEnd("endcmap");
constexpr qsizetype kDigits = 4;
constexpr qsizetype kStep = kDigits + 3;  // "<2F49> "

using Glyphs = QList<quint32>;

/// What is written in Japanese, before what only looks like it: letters and figures, kana, kanji.
constexpr std::array kUsual{std::pair{0x20, 0x7E}, std::pair{0x3000, 0x30FF},
                            std::pair{0x4E00, 0x9FFF}, std::pair{0xFF01, 0xFF60}};

QHash<quint32, ushort> usualCharacters(const QRawFont& font) {
    QHash<quint32, ushort> usual;
    for (const auto& [first, last] : kUsual) {
        QString characters;
        for (int code = first; code <= last; ++code) characters += QChar(code);
        const Glyphs glyphs = font.glyphIndexesForString(characters);
        if (glyphs.size() != characters.size()) continue;
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            if (glyphs[i] == 0 || usual.contains(glyphs[i])) continue;
            usual.insert(glyphs[i], characters[i].unicode());
        }
    }
    return usual;
}

qsizetype nextLine(const QByteArray& pdf, qsizetype line) {
    const qsizetype end = pdf.indexOf('\n', line);
    return end < 0 ? -1 : end + 1;
}

/// Of `<glyph> <glyph> [<character> ...]` or `<glyph> <glyph> <character>`.
qsizetype firstCharacter(const QByteArray& pdf, qsizetype line) {
    const qsizetype first = line + 2 * kStep;
    return pdf.mid(first, 1) == "[" ? first + 1 : first;
}

bool isCode(const QByteArray& pdf, qsizetype at) {
    return pdf.mid(at, 1) == "<" && pdf.mid(at + kDigits + 1, 1) == ">";
}

}  // namespace

QFont readableFont(QFont font, const QString& text) {
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar letter) {
        return letter.isMark() || letter.isSurrogate() ||
               letter.joiningType() != QChar::Joining_None;
    });
    if (isPlain) font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QByteArray withUsualCharacters(QByteArray pdf, const QFont& font) {
    const QRawFont raw = QRawFont::fromFont(font);
    const QHash<quint32, ushort> usual = usualCharacters(raw);
    for (qsizetype at = pdf.indexOf(kBegin); at >= 0; at = pdf.indexOf(kBegin, at)) {
        const qsizetype end = pdf.indexOf(kEnd, at);
        if (end < 0) break;
        for (qsizetype line = at; line >= 0 && line < end; line = nextLine(pdf, line)) {
            for (qsizetype code = firstCharacter(pdf, line); isCode(pdf, code); code += kStep) {
                const QByteArray digits = pdf.mid(code + 1, kDigits);
                const QString told(QChar(digits.toUShort(nullptr, 16)));
                const auto found = usual.constFind(raw.glyphIndexesForString(told).value(0));
                if (found == usual.cend()) continue;
                pdf.replace(code + 1, kDigits,
                            QByteArray::number(*found, 16).rightJustified(kDigits, '0'));
            }
        }
        at = end;
    }
    return pdf;
}

}  // namespace madobe
