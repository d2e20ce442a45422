// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxvalue.h"

#include "core/base/dates.h"
#include "core/exchange/rowreader.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondsADay = qint64{24} * 60 * 60;
/// Behind 9999-12-31 in the 1900 system.
constexpr double kEndOfDays = 2958466;
constexpr int kMaxColumns = 16384;

bool containsAny(const QString& text, QLatin1StringView letters) {
    return std::any_of(text.begin(), text.end(),
                       [&](QChar character) { return letters.contains(character); });
}

bool isWhole(const QString& digits) {
    const qsizetype from = digits.startsWith(u'-') ? 1 : 0;
    return digits.size() > from && digits[from] >= u'1' &&
           std::all_of(digits.begin() + from, digits.end(),
                       [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

/// With the 15 digits that spreadsheets calculate with: 0.1 + 0.2 is 0.3.
QString plainDecimals(double value) {
    constexpr int kDigits = 15;
    const QString shortest = QString::number(value, 'g', kDigits);
    const qsizetype mark = shortest.indexOf(u'e');
    if (mark < 0) return shortest;
    const int exponent = shortest.mid(mark + 1).toInt();
    QString text = QString::number(value, 'f', std::max(0, kDigits - 1 - exponent));
    if (!text.contains(u'.')) return text;
    while (text.endsWith(u'0')) text.chop(1);
    return text;
}

QString dayText(qint64 serial, bool counts1904) {
    if (counts1904) return QDate(1904, 1, 1).addDays(serial).toString(Qt::ISODate);
    // The 1900 system counts a 29 February 1900.
    constexpr qint64 kNoSuchDay = 60;
    if (serial == kNoSuchDay) return u"1900-02-29"_s;
    const QDate before(1899, 12, serial < kNoSuchDay ? 31 : 30);
    return before.addDays(serial).toString(Qt::ISODate);
}

QString clockText(qint64 seconds) {
    return u"%1:%2"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'));
}

QString momentText(double value, XlsxFormat format, bool counts1904) {
    const bool isDate = format == XlsxFormat::Date || format == XlsxFormat::Month;
    const qint64 seconds = qRound64(value * static_cast<double>(kSecondsADay));
    const qint64 day = seconds / kSecondsADay;
    const QString clock = clockText(seconds % kSecondsADay);
    if (format == XlsxFormat::Elapsed) return clockText(seconds);
    if (format == XlsxFormat::Time) return clock;
    const bool isFirstDay = counts1904 && isDate;
    if (day == 0 && !isFirstDay) return clock;
    const QString text = dayText(day, counts1904);
    const bool isWholeDay = isDate || seconds % kSecondsADay == 0;
    return isWholeDay ? text : text + u' ' + clock;
}

}  // namespace

XlsxFormat builtInXlsxFormat(int id) {
    const auto isIn = [id](int first, int last) { return id >= first && id <= last; };
    if (isIn(14, 16)) return XlsxFormat::Date;
    // The latter three are 2021年8月 in Japanese Excel.
    if (id == 17 || id == 34 || id == 52 || id == 55) return XlsxFormat::Month;
    if (isIn(18, 21) || id == 45 || id == 47) return XlsxFormat::Time;
    if (id == 46) return XlsxFormat::Elapsed;
    // The other East Asian ones differ by country: the number decides.
    if (id == 22 || isIn(27, 36) || isIn(50, 58)) return XlsxFormat::DateTime;
    return XlsxFormat::Number;
}

XlsxFormat xlsxFormatOf(const QString& code) {
    static const QRegularExpression kElapsed(u"^\\[(h+|m+|s+)\\]"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kHalfDay(u"AM/PM|A/P"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    // Text, escaped and filling characters, brackets, the exponent.
    static const QRegularExpression kSilent(
        uR"("[^"]*"|[\\_*].|\[[^\]]*\]|General|G/標準|(?<=[0#?.])E[+-])"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (kElapsed.match(code).hasMatch()) return XlsxFormat::Elapsed;
    QString letters = code;
    letters.remove(kSilent).replace(kHalfDay, u"h"_s);
    letters = letters.section(u';', 0, 0).toLower();
    const bool hasTime = containsAny(letters, "hs"_L1);
    const bool hasDate = containsAny(letters, "ydgea"_L1) || (!hasTime && letters.contains(u'm'));
    if (hasDate && hasTime) return XlsxFormat::DateTime;
    const bool isMonth = letters.contains(u'm') && !containsAny(letters, "da"_L1);
    if (hasDate) return isMonth ? XlsxFormat::Month : XlsxFormat::Date;
    return hasTime ? XlsxFormat::Time : XlsxFormat::Number;
}

QString xlsxNumberText(const QString& stored, XlsxFormat format, bool counts1904) {
    const bool isNumber = format == XlsxFormat::Number;
    if (isNumber && isWhole(stored)) return stored;
    bool ok = false;
    const double value = stored.toDouble(&ok);
    if (!ok || !qIsFinite(value)) return stored;
    if (isNumber || value < 0 || value >= kEndOfDays) {
        return value == 0 ? u"0"_s : plainDecimals(value);
    }
    return momentText(value, format, counts1904);
}

QString xlsxIsoText(const QString& stored) {
    static const QRegularExpression kMoment(
        uR"(^(\d{4}-\d\d-\d\d)?(?:(?:^|T)(\d\d:\d\d)(?::\d\d.*)?)?$)"_s);
    const QRegularExpressionMatch match = kMoment.match(stored);
    if (!match.hasMatch()) return stored;
    const QString day = match.captured(1);
    const QString clock = match.captured(2);
    if (day.isEmpty()) return clock;
    return clock.isEmpty() || clock == u"00:00" ? day : day + u' ' + clock;
}

int xlsxSerial(const QString& iso) {
    if (!isIsoDate(iso)) return 0;
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    const int before = day < QDate(1900, 3, 1) ? 31 : 30;
    return static_cast<int>(std::max<qint64>(0, QDate(1899, 12, before).daysTo(day)));
}

QString escapedXlsx(const QString& text) {
    const auto isUnfit = [](QChar unit) { return unit == u'\0' || unit >= QChar(0xFFFE); };
    const bool isFit = !text.contains("_x"_L1) && std::none_of(text.begin(), text.end(), isUnfit);
    if (isFit) return text;
    static const QRegularExpression kLookAlike(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString marked = text;
    marked.replace(kLookAlike, u"_x005F_"_s);
    QString escaped;
    for (const QChar unit : std::as_const(marked)) {
        if (isUnfit(unit)) {
            escaped += u"_x%1_"_s.arg(unit.unicode(), 4, 16, QChar(u'0'));
        } else {
            escaped += unit;
        }
    }
    return escaped;
}

QString unescapedXlsx(const QString& text) {
    // A text that was cut must not become short enough to pass for a whole one.
    if (text.size() > kMaxCellBytes || !text.contains("_x"_L1)) return text;
    static const QRegularExpression kEscape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString plain;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = kEscape.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        plain += QStringView(text).sliced(from, match.capturedStart() - from);
        plain += QChar(match.capturedView(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    plain += QStringView(text).sliced(from);
    return plain;
}

int xlsxColumn(QStringView reference) {
    int column = 0;
    for (const QChar letter : reference) {
        if (letter < u'A' || letter > u'Z') break;
        column = column * 26 + letter.unicode() - u'A' + 1;
        if (column > kMaxColumns) return -1;
    }
    return column - 1;
}

}  // namespace madobe
