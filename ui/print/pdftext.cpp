// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdftext.h"

#include "ui/print/pdfstream.h"
#include "ui/print/unicodemap.h"

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
    const auto instead = [&](const QString& told) {
        const auto found = usual.constFind(raw.glyphIndexesForString(told).value(0));
        return found == usual.cend() ? told : QString(QChar(*found));
    };
    for (qsizetype at = pdf.indexOf(kBegin); at >= 0; at = pdf.indexOf(kBegin, at + 1)) {
        const qsizetype end = pdf.indexOf(kEnd, at);
        if (end < 0) break;
        const QByteArray map = pdf.mid(at, end - at);
        const QByteArray wanted = withCharacters(map, instead);
        if (wanted != map) replaceInStream(pdf, at, map.size(), wanted);
    }
    return pdf;
}

}  // namespace madobe
