// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"

#include "core/base/resourcetable.h"

#include <QHash>

#include <array>
#include <memory>
#include <string_view>

namespace madobe {

namespace {

constexpr char16_t kDropped = 0;
/// Only the way through NFKC knows this character.
constexpr char16_t kSlow = 0xFFFF;
constexpr char16_t kVu = u'ゔ';
constexpr char16_t kMark = u'-';

/// What each UTF-16 unit becomes. One look-up instead of a normalisation is what keeps the folding
/// of a name far below a microsecond.
struct FoldTable {
    std::array<char16_t, 0x10000> map;
    QHash<char32_t, char32_t> beyond;
};

void mapRange(FoldTable& table, char16_t first, char16_t last, int distance) {
    for (int unit = first; unit <= last; ++unit) {
        table.map[static_cast<size_t>(unit)] = static_cast<char16_t>(unit + distance);
    }
}

void mapKana(FoldTable& table) {
    static constexpr char16_t kSmall[][2] = {{u'ぁ', u'あ'}, {u'ぃ', u'い'}, {u'ぅ', u'う'},
                                             {u'ぇ', u'え'}, {u'ぉ', u'お'}, {u'っ', u'つ'},
                                             {u'ゃ', u'や'}, {u'ゅ', u'ゆ'}, {u'ょ', u'よ'},
                                             {u'ゎ', u'わ'}, {u'ゕ', u'か'}, {u'ゖ', u'け'}};
    mapRange(table, 0x3041, 0x3096, 0);
    mapRange(table, 0x309D, 0x309E, 0);
    for (const auto& pair : kSmall) {
        table.map[pair[0]] = pair[1];
    }
    for (size_t katakana = 0x30A1; katakana <= 0x30F6; ++katakana) {
        table.map[katakana] = table.map[katakana - 0x60];
    }
    mapRange(table, 0x30FD, 0x30FE, -0x60);
}

void mapVariants(FoldTable& table) {
    for (const QStringList& row : readResourceTable(QStringLiteral("variants.csv"), 2)) {
        const char32_t variant = row[0].toUcs4().front();
        const char32_t standard = row[1].toUcs4().front();
        if (variant > 0xFFFF) {
            table.beyond.insert(variant, standard);
        } else {
            table.map[variant] = static_cast<char16_t>(standard);
        }
    }
}

std::unique_ptr<const FoldTable> makeFoldTable() {
    auto table = std::make_unique<FoldTable>();
    table->map.fill(kSlow);
    mapRange(*table, u'!', u'~', 0);
    mapRange(*table, u'A', u'Z', u'a' - u'A');
    mapRange(*table, u'々', u'〇', 0);
    mapRange(*table, 0x3400, 0x4DBF, 0);
    mapRange(*table, 0x4E00, 0x9FFF, 0);
    mapKana(*table);
    mapVariants(*table);
    for (size_t unit = 0xFF01; unit <= 0xFF5E; ++unit) {
        table->map[unit] = table->map[unit - 0xFEE0];
    }
    for (const char16_t mark : std::u16string_view(u"ー-~‐‑‒–—―−〜～－ｰ")) {
        table->map[mark] = kMark;
    }
    for (const char16_t dropped : std::u16string_view(u" \t\n\r\u00A0\u3000・･·‧•")) {
        table->map[dropped] = kDropped;
    }
    for (size_t selector = 0xFE00; selector <= 0xFE0F; ++selector) {
        table->map[selector] = kDropped;
    }
    return table;
}

const FoldTable& foldTable() {
    static const std::unique_ptr<const FoldTable> table = makeFoldTable();
    return *table;
}

/// ゔぁ is ば for whoever searches: the small vowel replaces ぶ's own.
char16_t voicedVu(char16_t next) {
    switch (next) {
        case u'ぁ':
        case u'ァ':
            return u'ば';
        case u'ぃ':
        case u'ィ':
            return u'び';
        case u'ぇ':
        case u'ェ':
            return u'べ';
        case u'ぉ':
        case u'ォ':
            return u'ぼ';
        default:
            return 0;
    }
}

/// Writes what a character of two units, the first of them at `at`, becomes.
QChar* foldPair(QStringView text, qsizetype at, QChar* target) {
    const char32_t whole = QChar::surrogateToUcs4(text[at], text[at + 1]);
    if (whole >= 0xE0100 && whole <= 0xE01EF) {
        return target;
    }
    const char32_t standard = foldTable().beyond.value(whole, whole);
    for (const char16_t unit : QChar::fromUcs4(standard)) {
        *target++ = QChar(unit);
    }
    return target;
}

/// False if a character needs NFKC first, unless `normalized` says that this has been done.
bool foldUnits(QStringView text, bool normalized, QString& out) {
    const FoldTable& table = foldTable();
    out.resize(text.size());
    QChar* target = out.data();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        const char16_t next = at + 1 < text.size() ? text[at + 1].unicode() : u'\0';
        char16_t mapped = table.map[unit];
        if (mapped == kSlow) {
            if (!normalized) {
                return false;
            }
            if (QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(next)) {
                target = foldPair(text, at++, target);
            } else if (!text[at].isSpace()) {
                *target++ = text[at];
            }
            continue;
        }
        if (mapped == kVu) {
            const char16_t voiced = voicedVu(next);
            at += voiced != 0 ? 1 : 0;
            mapped = voiced != 0 ? voiced : u'ぶ';
        }
        if (mapped != kDropped) {
            *target++ = QChar(mapped);
        }
    }
    out.resize(target - out.constData());
    return true;
}

QString normalizedForSearch(const QString& text) {
    return text.normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}

}  // namespace

QString fold(QStringView text) {
    QString out;
    if (foldUnits(text, false, out)) {
        return out;
    }
    // Dropping a blank can bring a voiced mark next to its kana: until nothing changes any more.
    QString before = text.toString();
    for (int round = 0; round < 4; ++round) {
        foldUnits(normalizedForSearch(before), true, out);
        if (out == before) {
            break;
        }
        before = out;
    }
    return out;
}

QString kanaSortKey(QStringView kana) {
    const QString normalized = kana.toString().normalized(QString::NormalizationForm_KC);
    QString key;
    key.reserve(normalized.size());
    for (const QChar character : normalized) {
        const char16_t unit = character.unicode();
        const bool katakana =
            (unit >= 0x30A1 && unit <= 0x30F6) || unit == 0x30FD || unit == 0x30FE;
        if (katakana) {
            key.append(QChar(static_cast<char16_t>(unit - 0x60)));
        } else if (!character.isSpace()) {
            key.append(character);
        }
    }
    return key;
}

QString lastDigits(QStringView phone) {
    QString digits;
    for (const QChar character : phone) {
        const char16_t unit = character.unicode();
        const char16_t half =
            unit >= 0xFF10 && unit <= 0xFF19 ? static_cast<char16_t>(unit - 0xFEE0) : unit;
        if (half >= u'0' && half <= u'9') {
            digits.append(QChar(half));
        }
    }
    return digits;
}

}  // namespace madobe
