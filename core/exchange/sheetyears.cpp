// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetyears.h"

#include "core/base/era.h"
#include "core/base/width.h"

#include <QRegularExpression>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& form() {
    static const QRegularExpression expression(
        u"(?:(?:(?<name>明治|大正|昭和|平成|令和)|(?<![A-Za-zＡ-Ｚａ-ｚ])(?<letter>["
        u"MTSHRＭＴＳＨＲ]))"
        "(?<in>元|[0-9０-９]{1,2})|(?<![0-9])(?<west>[12][0-9]{3})(?=年))(?![0-9０-９])"
        "(?<unit>年度|年)?(?:(?<month>[0-9０-９]{1,2})(?:[～〜~][0-9０-９]{1,2})?月)?(?<end>末)?"_s);
    return expression;
}

int number(const QString& digits) {
    return digits == u"元"_s ? 1 : toHalfWidth(digits).toInt();
}

const Era* eraOf(const QString& name, const QString& letter) {
    for (const Era& era : eras()) {
        if (era.name == name || (!letter.isEmpty() && era.letter == toHalfWidth(letter).front())) {
            return &era;
        }
    }
    return nullptr;
}

}  // namespace

QList<YearMention> yearMentions(const QString& text) {
    QList<YearMention> found;
    auto matches = form().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        YearMention mention;
        mention.typed = match.captured();
        mention.isFiscal = match.captured(u"unit"_s) == u"年度"_s;
        mention.isEnd = !match.captured(u"end"_s).isEmpty();
        mention.month = number(match.captured(u"month"_s));
        const QString letter = match.captured(u"letter"_s);
        if (!letter.isEmpty()) mention.letter = letter.front();
        if (const Era* era = eraOf(match.captured(u"name"_s), letter)) {
            mention.year = era->first.year() + number(match.captured(u"in"_s)) - 1;
        } else {
            mention.year = number(match.captured(u"west"_s));
        }
        found.append(mention);
    }
    return found;
}

}  // namespace madobe
