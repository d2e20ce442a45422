// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/unicodemap.h"

#include <QByteArrayList>
#include <QRegularExpression>
#include <QStringList>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHex = 16;
constexpr int kDigits = 4;  // of a UTF-16 unit

ushort number(const QString& digits) {
    return digits.toUShort(nullptr, kHex);
}

QString decoded(const QString& digits) {
    QString text;
    for (qsizetype at = 0; at < digits.size(); at += kDigits) {
        text += QChar(number(digits.mid(at, kDigits)));
    }
    return text;
}

QString encoded(const QString& text) {
    QString digits;
    for (const QChar unit : text) {
        digits += QString::number(unit.unicode(), kHex).rightJustified(kDigits, u'0');
    }
    return u"<%1>"_s.arg(digits);
}

/// Of `<first> <last> <character>`, from where they go on by one, or `<first> <last> [<character>
/// ...]`: one a code.
QStringList charactersOf(const QRegularExpressionMatch& range) {
    QStringList characters;
    if (const QString from = range.captured(3); !from.isEmpty()) {
        const int codes = number(range.captured(2)) - number(range.captured(1)) + 1;
        for (int i = 0; i < codes; ++i) characters.append(QChar(number(from) + i));
        return characters;
    }
    static const QRegularExpression each(u"<([0-9A-Fa-f]+)>"_s);
    for (auto found = each.globalMatch(range.captured(4)); found.hasNext();) {
        characters.append(decoded(found.next().captured(1)));
    }
    return characters;
}

QByteArray rangeWith(const QByteArray& line, const Instead& instead) {
    static const QRegularExpression form(
        u"^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]{4})>|\\[(.*)\\])$"_s);
    const QRegularExpressionMatch range = form.match(QString::fromLatin1(line));
    if (!range.hasMatch()) return line;
    const QStringList told = charactersOf(range);
    QStringList wanted;
    for (const QString& character : told) wanted.append(instead(character));
    if (wanted == told) return line;
    QStringList codes;
    for (const QString& character : std::as_const(wanted)) codes.append(encoded(character));
    const QString all = codes.size() == 1 ? codes.first() : u"[%1 ]"_s.arg(codes.join(u' '));
    return u"<%1> <%2> %3"_s.arg(range.captured(1), range.captured(2), all).toLatin1();
}

}  // namespace

QByteArray withCharacters(const QByteArray& map, const Instead& instead) {
    QByteArrayList lines = map.split('\n');
    bool isOfRanges = false;
    for (QByteArray& line : lines) {
        if (line.endsWith("beginbfrange")) {
            isOfRanges = true;
        } else if (line == "endbfrange") {
            isOfRanges = false;
        } else if (isOfRanges) {
            line = rangeWith(line, instead);
        }
    }
    return lines.join('\n');
}

}  // namespace madobe
