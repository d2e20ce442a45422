// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetplaceholders.h"

#include "core/base/era.h"
#include "core/exchange/sheetwords.h"

#include <array>
#include <cmath>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kNoTarget = u"―"_s;
const QString kWording = u"{文言}"_s;
const QChar kFullStop = u'。';

struct Placeholder {
    QString name;
    QString text;  // empty: not known
    bool mayBeEmpty = false;
};

QString figureText(const SheetReading& reading) {
    return withThousands(reading.figure.text());
}

QString certaintyText(const SheetReading& reading) {
    return reading.isProvisional ? u"（暫定値）"_s : QString();
}

QString whenText(const SheetReading& reading) {
    return reading.day.isEmpty() ? formatFiscalYear(reading.fiscalYear, DateStyle::EraShort)
                                 : dayWords(reading.day);
}

QString signedText(double number, int decimals) {
    const QString size = withThousands(QString::number(std::abs(number), 'f', decimals));
    return number < 0 ? u'-' + size : (number > 0 ? u'+' + size : size);
}

QString changeText(const SheetFigure& figure) {
    if (!figure.isComparable()) return {};
    const int decimals = std::max(figure.current.figure.decimals, figure.previous.figure.decimals);
    return signedText(figure.current.figure.number() - figure.previous.figure.number(), decimals);
}

QString rateText(const SheetFigure& figure) {
    if (!figure.isComparable() || figure.previous.figure.number() <= 0) return {};
    const double rate =
        figure.current.figure.number() / figure.previous.figure.number() * 100 - 100;
    return signedText(std::round(rate * 10) / 10, 1);
}

QString wordingText(const SheetFigure& figure) {
    if (!figure.wording.isEmpty()) return figure.wording;
    if (!figure.isComparable()) return {};
    const double change = figure.current.figure.number() - figure.previous.figure.number();
    if (change == 0) return u"横ばいである"_s;
    return change > 0 ? u"増加している"_s : u"減少している"_s;
}

QList<Placeholder> placeholders(const SheetFigure& figure) {
    const SheetReading& previous = figure.previous;
    const QString previousValue = figureText(previous);
    return {
        {u"{値}"_s, figureText(figure.current)},
        {u"{時点}"_s, whenText(figure.current)},
        {u"{確定}"_s, certaintyText(figure.current), true},
        {u"{前回値}"_s, previousValue},
        {u"{前回時点}"_s, previousValue.isEmpty() ? QString() : whenText(previous)},
        {u"{前回確定}"_s, certaintyText(previous), true},
        {u"{増減}"_s, changeText(figure)},
        {u"{増減率}"_s, rateText(figure)},
        {u"{割合}"_s, figure.share},
        {kWording, wordingText(figure)},
    };
}

}  // namespace

QString fillYears(QString text, int sheetYear) {
    static constexpr std::array kNames = {u"年度", u"前年度", u"前々年度"};
    for (int before = 0; before < static_cast<int>(kNames.size()); ++before) {
        const QString name = QString::fromUtf16(kNames[static_cast<size_t>(before)]);
        text.replace(u"{%1}"_s.arg(name),
                     formatFiscalYear(sheetYear - before, DateStyle::EraShort));
        text.replace(u"{%1名}"_s.arg(name), formatFiscalYear(sheetYear - before, DateStyle::Era));
    }
    return text;
}

QString targetText(const SheetFigure& figure) {
    return figure.target.isEmpty() ? kNoTarget : withThousands(figure.target);
}

QString valueText(const SheetFigure& figure) {
    if (!figure.current.isKnown()) return {};
    const QString value = figureText(figure.current) + certaintyText(figure.current);
    if (figure.current.day.isEmpty()) return value;
    return value + u"\n（%1）"_s.arg(dayWords(figure.current.day));
}

QString fillFigures(QString text, const SheetFigure& figure) {
    QString filled = text;
    bool isMissing = false;
    for (const Placeholder& placeholder : placeholders(figure)) {
        if (!text.contains(placeholder.name)) continue;
        isMissing = isMissing || (placeholder.text.isEmpty() && !placeholder.mayBeEmpty);
        filled.replace(placeholder.name, placeholder.text);
    }
    if (isMissing) filled = figure.wording.isEmpty() ? QString() : figure.wording + kFullStop;
    // A wording may bring its own full stop.
    return filled.replace(QString(2, kFullStop), kFullStop);
}

}  // namespace madobe
