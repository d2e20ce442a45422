// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdftext.h"

#include "ui/print/pdfstream.h"
#include "ui/print/unicodemap.h"

#include <QHash>
#include <QMap>
#include <QRawFont>

#include <algorithm>

namespace madobe {

namespace {

constexpr QByteArrayView kBegin("begincmap");
constexpr QByteArrayView kEnd("endcmap");

/// Tabs, line breaks and the like are not drawn, whatever glyph a font has for them.
bool isDrawn(char32_t character) {
    return QChar::isPrint(character) && character != QChar::LineSeparator &&
           character != QChar::ParagraphSeparator;
}

/// Of each glyph the character that was printed with it, the most frequent one.
QHash<quint32, QString> printedCharacters(const QRawFont& font, const QString& printed) {
    QMap<char32_t, qsizetype> times;
    for (const char32_t character : printed.toUcs4()) {
        if (isDrawn(character)) ++times[character];
    }
    QHash<quint32, QString> characters;
    QHash<quint32, qsizetype> most;
    for (auto it = times.cbegin(); it != times.cend(); ++it) {
        const QString character = QString::fromUcs4(&it.key(), 1);
        const quint32 glyph = font.glyphIndexesForString(character).value(0);
        if (glyph == 0 || it.value() <= most.value(glyph)) continue;
        most.insert(glyph, it.value());
        characters.insert(glyph, character);
    }
    return characters;
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

QByteArray withPrintedCharacters(QByteArray pdf, const QFont& font, const QString& printed) {
    const QRawFont raw = QRawFont::fromFont(font);
    const QHash<quint32, QString> characters = printedCharacters(raw, printed);
    const auto instead = [&](const QString& told) {
        return characters.value(raw.glyphIndexesForString(told).value(0), told);
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
