// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/datetext.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace madobe {

namespace {

DateText failed(DateIssue issue, const QString& suggestion = {}) {
    DateText text;
    text.issue = issue;
    text.suggestion = suggestion;
    return text;
}

/// `令和3年8月1日`, `R3.8.1`, `2021/8`, `S50`: the parts from month on may be missing.
const QRegularExpression& separatedForm() {
    static const QRegularExpression form = [] {
        QStringList marks;
        for (const Era& era : eras()) {
            marks << era.name << era.name.front() << era.letter << era.letter.toLower();
        }
        return QRegularExpression(QStringLiteral("^(%1)?(元|[0-9]{1,4})"
                                                 "(?:年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?"
                                                 "|([./-])([0-9]{1,2})(?:\\5([0-9]{1,2}))?)?$")
                                      .arg(marks.join(QLatin1Char('|'))));
    }();
    return form;
}

const Era* findEraByMark(const QString& mark) {
    for (const Era& era : eras()) {
        const bool isLetter = mark.compare(era.letter, Qt::CaseInsensitive) == 0;
        if (isLetter || era.name == mark || era.name.front() == mark) {
            return &era;
        }
    }
    return nullptr;
}

bool isAllDigits(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        return character >= QLatin1Char('0') && character <= QLatin1Char('9');
    });
}

/// `20210801`, `R030801`.
DateText parseCompact(const Era* era, QStringView digits) {
    const qsizetype yearDigits = digits.size() - 4;
    DateText date;
    date.era = era;
    date.year = digits.first(yearDigits).toInt();
    date.month = digits.sliced(yearDigits, 2).toInt();
    date.day = digits.last(2).toInt();
    const bool exists = date.year > 0 && date.month > 0 && date.day > 0;
    return exists ? date : failed(DateIssue::NoSuchDay);
}

/// `3.8.1` lacks its era, `21/8/1` its century.
DateText shortYear(const QString& year, const QString& separator) {
    const bool eraLike = separator == QLatin1String(".") || year.toInt() < 10;
    return failed(eraLike ? DateIssue::AmbiguousEra : DateIssue::TwoDigitYear);
}

DateText parseSeparated(const QRegularExpressionMatch& match) {
    const bool kanji = match.hasCaptured(3);
    const QString year = match.captured(2);
    const QString month = match.captured(kanji ? 3 : 6);
    const QString day = match.captured(kanji ? 4 : 7);
    DateText date;
    date.era = findEraByMark(match.captured(1));
    date.year = year == QStringLiteral("元") ? 1 : year.toInt();
    date.month = month.toInt();
    date.day = day.toInt();
    if (date.era == nullptr && year.size() < 4) {
        const bool isNumber = year.size() < 3 && isAllDigits(year) && !month.isEmpty();
        return isNumber ? shortYear(year, match.captured(5)) : failed(DateIssue::NotADate);
    }
    const bool zero = date.year == 0 || (!month.isEmpty() && date.month == 0) ||
                      (!day.isEmpty() && date.day == 0);
    return zero ? failed(DateIssue::NoSuchDay) : date;
}

}  // namespace

QString normalizedDateText(QStringView typed) {
    const QString text = typed.toString().normalized(QString::NormalizationForm_KC).simplified();
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (QStringView(u"\u2010\u2212ー").contains(character)) {
            result.append(QLatin1Char('-'));
        } else if (character != u' ' || (text[at - 1].isDigit() && text[at + 1].isDigit())) {
            // Papers are filled with blanks (令和 3年 8月 1日), but two numbers never become one.
            result.append(character);
        }
    }
    return result;
}

DateText parseDateText(const QString& text) {
    if (isAllDigits(text)) {
        switch (text.size()) {
            case 5:
                return failed(DateIssue::SerialNumber,
                              QDate(1899, 12, 30).addDays(text.toInt()).toString(Qt::ISODate));
            case 6:
                return failed(DateIssue::TwoDigitYear);
            case 8:
                return parseCompact(nullptr, text);
            default:
                break;
        }
    }
    for (const qsizetype mark : {1, 2}) {
        const Era* era = text.size() == mark + 6 ? findEraByMark(text.first(mark)) : nullptr;
        if (era != nullptr && isAllDigits(QStringView(text).last(6))) {
            return parseCompact(era, QStringView(text).last(6));
        }
    }
    const QRegularExpressionMatch match = separatedForm().match(text);
    return match.hasMatch() ? parseSeparated(match) : failed(DateIssue::NotADate);
}

}  // namespace madobe
