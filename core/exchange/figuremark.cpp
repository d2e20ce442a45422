// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/figuremark.h"

#include "core/reports/suppression.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    const char* key;
    const char* text;
};

constexpr std::array kMarks{
    Words{"0", QT_TRANSLATE_NOOP("count", "数えた結果が0")},
    Words{"-", QT_TRANSLATE_NOOP("count", "該当する数がない")},
    Words{"・", QT_TRANSLATE_NOOP("count", "計算できない")},
    Words{"…", QT_TRANSLATE_NOOP("count", "収集していない")},
    Words{"△", QT_TRANSLATE_NOOP("count", "マイナス")},
};

constexpr std::array kNotes{
    Words{"typed_in", QT_TRANSLATE_NOOP("count", "入力した値")},
    Words{"provisional", QT_TRANSLATE_NOOP("count", "暫定値")},
    Words{"not_collected", QT_TRANSLATE_NOOP("count", "収集していない")},
    Words{"suppressed", QT_TRANSLATE_NOOP("count", "伏せた数")},
    Words{"not_computable", QT_TRANSLATE_NOOP("count", "計算できない")},
    Words{"sum_of_wards", QT_TRANSLATE_NOOP("count", "各区の和")},
    Words{"basis=per_peer", QT_TRANSLATE_NOOP("count", "ピア延べによる")},
    Words{"basis=per_event", QT_TRANSLATE_NOOP("count", "活動件数による")},
};

QString say(const char* text) {
    return QCoreApplication::translate("count", text);
}

QString noteWords(const QString& note) {
    for (const Words& words : kNotes) {
        if (note == QLatin1StringView(words.key)) return say(words.text);
    }
    if (note.startsWith(u"share="_s)) {
        return say(QT_TRANSLATE_NOOP("count", "総相談件数の%1%")).arg(note.section(u'=', 1));
    }
    return note;
}

/// With a comma before each three digits of the whole part.
QString grouped(QString digits) {
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > 0; at -= 3) {
        digits.insert(at, u',');
    }
    return digits;
}

/// The mark that needs a word of explanation, if there is one.
QString explained(const Figure& figure) {
    if (!figure.value) return figureMark(figure);
    if (*figure.value == 0) return u"0"_s;
    return *figure.value < 0 ? u"△"_s : QString();
}

}  // namespace

QString figureMark(const Figure& figure) {
    if (!figure.value) {
        if (figure.note == kSuppressed) return kSuppressionSign;
        if (figure.note.contains(kNotCollected)) return u"…"_s;
        return figure.note.contains(kNotComputable) ? u"・"_s : u"-"_s;
    }
    const QString text = figure.text();
    return text.startsWith(u'-') ? u"△"_s + grouped(text.sliced(1)) : grouped(text);
}

QString figureNote(const Figure& figure) {
    QStringList words;
    for (const QString& note : figure.note.split(u';', Qt::SkipEmptyParts)) {
        words.append(noteWords(note));
    }
    return words.join(u"、"_s);
}

QString figureLegend(const QList<Figure>& figures) {
    QStringList used;
    for (const Figure& figure : figures) used.append(explained(figure));
    QStringList parts;
    for (const Words& mark : kMarks) {
        const auto sign = QString::fromUtf8(mark.key);
        if (used.contains(sign)) parts.append(sign + u" "_s + say(mark.text));
    }
    return parts.join(u'　');
}

}  // namespace madobe
