// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/era.h"

#include "core/base/resourcetable.h"

#include <QDateTime>
#include <QStringView>

namespace madobe {

namespace {

/// The parts of an ISO date that are there; year 0 if it is none.
struct IsoParts {
    int year = 0;
    int month = 0;
    int day = 0;
};

IsoParts splitIso(const QString& iso) {
    const QList<QStringView> parts = QStringView(iso).split(QLatin1Char('-'));
    IsoParts result;
    int* const fields[] = {&result.year, &result.month, &result.day};
    if (parts.size() > 3 || parts.first().size() != 4) {
        return {};
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        *fields[i] = parts[i].toInt(&isNumber);
        if (!isNumber || *fields[i] < 1 || (i > 0 && parts[i].size() != 2)) {
            return {};
        }
    }
    const bool exists = QDate::isValid(result.year, qMax(result.month, 1), qMax(result.day, 1));
    return exists ? result : IsoParts{};
}

/// The era of a day or of the older end of a month or year; 1868 as a whole is 明治.
const Era* eraOf(const IsoParts& parts) {
    const QDate day(parts.year, qMax(parts.month, 1), qMax(parts.day, 1));
    const Era& oldest = eras().first();
    const bool reachesOldest = parts.day == 0 && day < oldest.first &&
                               parts.year == oldest.first.year() &&
                               (parts.month == 0 || parts.month == oldest.first.month());
    return reachesOldest ? &oldest : findEra(day);
}

QString inEra(const IsoParts& parts, const Era& era) {
    const int year = parts.year - era.first.year() + 1;
    QString text = era.name;
    text += (year == 1 ? QStringLiteral("元") : QString::number(year)) + QStringLiteral("年");
    if (parts.month > 0) {
        text += QString::number(parts.month) + QStringLiteral("月");
    }
    if (parts.day > 0) {
        text += QString::number(parts.day) + QStringLiteral("日");
    }
    return text;
}

QString inShortEra(const IsoParts& parts, const Era& era) {
    QString text = era.letter + QString::number(parts.year - era.first.year() + 1);
    for (const int number : {parts.month, parts.day}) {
        if (number > 0) {
            text += QLatin1Char('.') + QString::number(number);
        }
    }
    return text;
}

}  // namespace

const QList<Era>& eras() {
    static const QList<Era> all = [] {
        QList<Era> result;
        for (const QStringList& row : readResourceTable(QStringLiteral("eras.csv"), 5)) {
            result.append({row[0].front(), row[1], QDate::fromString(row[2], Qt::ISODate),
                           QDate::fromString(row[3], Qt::ISODate), row[4] == QLatin1String("1")});
        }
        return result;
    }();
    return all;
}

const Era* findEra(QDate day) {
    const QList<Era>& all = eras();
    for (auto era = all.crbegin(); era != all.crend(); ++era) {
        if (day >= era->first) {
            return &*era;
        }
    }
    return nullptr;
}

QString formatDate(const QString& iso, DateStyle style) {
    if (iso == QLatin1String("unknown")) {
        return QStringLiteral("不詳");
    }
    if (style == DateStyle::Iso || iso.isEmpty()) {
        return iso;
    }
    const IsoParts parts = splitIso(iso);
    const Era* era = parts.year > 0 ? eraOf(parts) : nullptr;
    if (era == nullptr) {
        return iso;
    }
    return style == DateStyle::Era ? inEra(parts, *era) : inShortEra(parts, *era);
}

QString formatMoment(const QString& instant, DateStyle style) {
    const QDateTime at = QDateTime::fromString(instant, Qt::ISODateWithMs).toLocalTime();
    if (!at.isValid()) return instant;
    return formatDate(at.date().toString(Qt::ISODate), style) +
           at.time().toString(QStringLiteral(" HH:mm"));
}

QString formatFiscalYear(int year, DateStyle style) {
    const auto yearIn = [year](const Era& era) { return year - era.first.year() + 1; };
    const Era* era = findEra(QDate(year + 1, 3, 31));
    if (era != nullptr && yearIn(*era) < 1) era = findEra(QDate(year, 4, 1));
    if (era == nullptr || style == DateStyle::Iso) return QStringLiteral("%1年度").arg(year);
    if (style == DateStyle::EraShort) {
        return QStringLiteral("%1%2年度").arg(era->letter).arg(yearIn(*era));
    }
    return QStringLiteral("%1%2年度")
        .arg(era->name, yearIn(*era) == 1 ? QStringLiteral("元") : QString::number(yearIn(*era)));
}

QString echoDate(const QString& iso) {
    const QString era = formatDate(iso, DateStyle::Era);
    if (era == iso || iso == QLatin1String("unknown")) {
        return era;
    }
    const IsoParts parts = splitIso(iso);
    QString gregorian = iso;
    if (parts.day > 0) {
        static const QString weekdays = QStringLiteral("月火水木金土日");
        const QDate day(parts.year, parts.month, parts.day);
        gregorian += QStringLiteral("・") + weekdays[day.dayOfWeek() - 1];
    } else if (parts.month == 0) {
        gregorian += QStringLiteral("年");
    }
    return era + QStringLiteral("（") + gregorian + QStringLiteral("）");
}

}  // namespace madobe
