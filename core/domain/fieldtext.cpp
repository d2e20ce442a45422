// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/fieldtext.h"

#include "core/base/dates.h"
#include "core/base/width.h"
#include "core/domain/codeentry.h"

#include <QRegularExpression>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kFinished = u"完成"_s;
const QString kUnfinished = u"未完成"_s;
const QString kUnknown = u"unknown"_s;
const QString kUnknownText = u"不詳"_s;

IssueKind issueOf(DateIssue issue) {
    switch (issue) {
        case DateIssue::NoSuchDay:
            return IssueKind::NoSuchDay;
        case DateIssue::OutsideEra:
            return IssueKind::OutsideEra;
        case DateIssue::AmbiguousEra:
            return IssueKind::AmbiguousEra;
        case DateIssue::TwoDigitYear:
            return IssueKind::TwoDigitYear;
        case DateIssue::SerialNumber:
            return IssueKind::SerialNumber;
        case DateIssue::OutOfRange:
            return IssueKind::DateOutOfRange;
        case DateIssue::NeedsDay:
            return IssueKind::NeedsDay;
        default:
            return IssueKind::NotADate;
    }
}

FieldText readDateText(const Field& field, const QString& typed) {
    const DateReading reading =
        field.kind == FieldKind::Date ? readDate(typed) : readPartialDate(typed);
    const auto column = QString::fromLatin1(field.column);
    FieldText result;
    result.value = reading.iso;
    if (!reading.ok()) {
        result.issues.append({column, issueOf(reading.issue), {reading.suggestion}, typed});
    } else if (reading.eraOverrun) {
        result.issues.append({column, IssueKind::EraOverrun, {reading.iso}, typed});
    }
    return result;
}

bool isSeparator(QChar character) {
    return character == u';' || character == u'；' || character == u'、';
}

FieldText readDateSet(const Field& field, const QString& typed) {
    QList<qint64> days;
    FieldText result;
    for (const QString& part : splitValues(typed)) {
        const DateReading reading = readDate(part);
        const auto column = QString::fromLatin1(field.column);
        if (!reading.ok()) {
            result.issues.append({column, issueOf(reading.issue), {reading.suggestion}, part});
            continue;
        }
        if (reading.eraOverrun) {
            result.issues.append({column, IssueKind::EraOverrun, {reading.iso}, part});
        }
        if (const qint64 day = dayNumber(reading.iso); !days.contains(day)) days.append(day);
    }
    result.value = QVariant::fromValue(days);
    return result;
}

// The longest date at the end of a part is its day; what has digits and no day is a mistake.
FieldText readDatedWords(const Field& field, const QString& typed) {
    QStringList parts;
    FieldText result;
    for (const QString& part : splitValues(typed)) {
        QString read;
        for (qsizetype i = 1; i < part.size() && read.isEmpty(); ++i) {
            const DateReading day = readPartialDate(part.mid(i));
            if (day.ok() && !day.iso.isEmpty()) read = trimmedBlanks(part.left(i)) + day.iso;
        }
        const bool hasDigit =
            std::any_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
        if (read.isEmpty() && hasDigit) {
            result.issues.append(
                {QString::fromLatin1(field.column), IssueKind::NotADate, {}, part});
            continue;
        }
        const QString words = read.isEmpty() ? part : read;
        if (!parts.contains(words)) parts.append(words);
    }
    result.value = parts.join(u';');
    return result;
}

FieldText readMonth(const Field& field, const QString& typed) {
    const QString month = typed.isEmpty() ? QString() : readYearMonth(typed);
    if (!month.isEmpty() || typed.isEmpty()) return {month, {}};
    return {QString(), {{QString::fromLatin1(field.column), IssueKind::NotAMonth, {}, typed}}};
}

FieldText readDecimal(const Field& field, const QString& typed) {
    static const QRegularExpression kDecimal(u"^-?[0-9]+(\\.[0-9]+)?$"_s);
    const QString text = toHalfWidth(typed);
    if (text.isEmpty() || kDecimal.match(text).hasMatch()) return {text, {}};
    return {QString(), {{QString::fromLatin1(field.column), IssueKind::NotANumber, {}, typed}}};
}

// A letter and two digits, then what some editions add: more places, `.-`, a cross or a star.
FieldText readIcd10(const Field& field, const QString& typed) {
    static const QRegularExpression kCode(
        u"^[A-Za-z][0-9]{2}(\\.?[0-9][0-9A-Za-z]{0,3}|\\.-)?[*+†]?$"_s);
    const QString text = toHalfWidth(typed);
    if (text.isEmpty() || kCode.match(text).hasMatch()) return {text, {}};
    return {QString(), {{QString::fromLatin1(field.column), IssueKind::NotIcd10, {}, typed}}};
}

FieldText readNumber(const Field& field, const QString& typed) {
    if (typed.isEmpty()) return {};
    bool ok = false;
    const qint64 number = toHalfWidth(typed).toLongLong(&ok);
    if (ok) return {number, {}};
    return {{}, {{QString::fromLatin1(field.column), IssueKind::NotANumber, {}, typed}}};
}

FieldText readFiscalYear(const Field& field, const QString& typed) {
    if (typed.isEmpty()) return {};
    QString year = typed;
    if (year.endsWith(u"年度")) year.chop(2);
    const DateReading reading = readPartialDate(year);
    if (reading.ok() && reading.iso.size() == 4) return {reading.iso.toLongLong(), {}};
    return {{}, {{QString::fromLatin1(field.column), IssueKind::NotANumber, {}, typed}}};
}

FieldText readYesNo(const Field& field, const QString& typed) {
    const QString text = toHalfWidth(typed);
    if (text == u'1') return {qint64{1}, {}};
    if (text == u'0') return {qint64{0}, {}};
    if (text.isEmpty()) {
        return {field.kind == FieldKind::Tristate ? QVariant() : QVariant(qint64{0}), {}};
    }
    return {{}, {{QString::fromLatin1(field.column), IssueKind::NotYesNo, {}, typed}}};
}

FieldText readState(const Field& field, const QString& typed) {
    const QString text = typed.normalized(QString::NormalizationForm_KC);
    if (text.isEmpty() || text == kFinished) return {qint64{1}, {}};
    if (text == kUnfinished) return {qint64{0}, {}};
    return {{},
            {{QString::fromLatin1(field.column),
              IssueKind::UnknownCode,
              {kFinished + u"、"_s + kUnfinished},
              typed}}};
}

FieldText readListName(const Field& field, const QString& typed) {
    const QString name = typed.normalized(QString::NormalizationForm_KC);
    QStringList labels;
    for (const CodeListName& list : codeListNames()) {
        const auto label = QString::fromUtf8(list.label);
        if (name == label || name == QLatin1StringView(list.key)) {
            return {QString::fromLatin1(list.key), {}};
        }
        labels.append(label);
    }
    if (typed.isEmpty()) return {QString(), {}};
    return {QString(),
            {{QString::fromLatin1(field.column),
              IssueKind::UnknownCode,
              {labels.join(u"、"_s)},
              typed}}};
}

}  // namespace

bool holdsSeparator(const QString& text) {
    return std::any_of(text.begin(), text.end(), isSeparator);
}

QStringList splitValues(const QString& cell) {
    QStringList values;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        if (i < cell.size() && !isSeparator(cell[i])) continue;
        const QString value = trimmedBlanks(cell.mid(from, i - from));
        if (!value.isEmpty()) values.append(value);
        from = i + 1;
    }
    return values;
}

FieldText readFieldText(const Field& field, const QString& typed) {
    switch (field.kind) {
        case FieldKind::Date:
        case FieldKind::PartialDate:
            return readDateText(field, typed);
        case FieldKind::Time: {
            const TimeReading reading = readTime(typed);
            if (reading.ok) return {reading.hhmm, {}};
            return {QString(),
                    {{QString::fromLatin1(field.column), IssueKind::NotATime, {}, typed}}};
        }
        case FieldKind::Month:
            return readMonth(field, typed);
        case FieldKind::DatedWords:
            return readDatedWords(field, typed);
        case FieldKind::DateSet:
            return readDateSet(field, typed);
        case FieldKind::Decimal:
            return readDecimal(field, typed);
        case FieldKind::Icd10:
            return readIcd10(field, typed);
        case FieldKind::Number:
            return readNumber(field, typed);
        case FieldKind::FiscalYear:
            return readFiscalYear(field, typed);
        case FieldKind::Flag:
        case FieldKind::Tristate:
            return readYesNo(field, typed);
        case FieldKind::State:
            return readState(field, typed);
        case FieldKind::CodeList:
            return readListName(field, typed);
        case FieldKind::Identifier:
        case FieldKind::Phone:
            return {toHalfWidth(typed), {}};
        default:
            return {typed, {}};
    }
}

QString writeFieldText(const Field& field, const QVariant& value) {
    switch (field.kind) {
        case FieldKind::PartialDate:
            return value.toString() == kUnknown ? kUnknownText : value.toString();
        case FieldKind::Flag:
            return value.toLongLong() != 0 ? u"1"_s : u"0"_s;
        case FieldKind::State:
            return value.toLongLong() != 0 ? kFinished : kUnfinished;
        case FieldKind::CodeList:
            for (const CodeListName& list : codeListNames()) {
                if (value.toString() == QLatin1StringView(list.key)) {
                    return QString::fromUtf8(list.label);
                }
            }
            return value.toString();
        case FieldKind::DateSet: {
            QStringList days;
            for (const qint64 day : value.value<QList<qint64>>()) days.append(dayText(day));
            return days.join(u';');
        }
        case FieldKind::Number:
        case FieldKind::FiscalYear:
        case FieldKind::Tristate:
            return value.isValid() ? QString::number(value.toLongLong()) : QString();
        default:
            return value.toString();
    }
}

}  // namespace madobe
