// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/coderules.h"

#include "core/base/dates.h"
#include "core/reports/countgrid.h"
#include "core/storage/codeuse.h"

#include <limits>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

Issues compare(const CodeEntry& code, const CodeEntry& other) {
    const QString otherCode = comparableCode(other.code);
    const QString otherLabel = comparableCode(other.label);
    const QString label = comparableCode(code.label);
    if (comparableCode(code.code) == otherCode) {
        return {{u"code"_s, IssueKind::OverlappingCode, {}, code.code}};
    }
    const QStringList named{other.code, other.label};
    const bool isElsewhere =
        !code.parent.isEmpty() && !other.parent.isEmpty() && code.parent != other.parent;
    if ((label == otherLabel && !isElsewhere) || label == otherCode) {
        return {{u"label"_s, IssueKind::SameCodeName, named, code.label}};
    }
    if (comparableCode(code.code) == otherLabel) {
        return {{u"code"_s, IssueKind::SameCodeName, named, code.code}};
    }
    return {};
}

/// Or two figures of one export would have the same key.
Issues checkReserved(const CodeEntry& code) {
    const auto isCalled = [](const QString& name, const QStringList& reserved) {
        return reserved.contains(comparableCode(name), Qt::CaseInsensitive);
    };
    QStringList codes{kTotalCode};
    QStringList labels;
    if (code.list == u"ward"_s) {
        for (const CountHeading& line : {wardsTotalHeading(), cityHeading()}) {
            codes.append(line.code);
            labels.append(line.label);
        }
    }
    Issues issues;
    if (isCalled(code.code, codes)) {
        issues.append({u"code"_s, IssueKind::ReservedName, {}, code.code});
    }
    if (isCalled(code.label, labels)) {
        issues.append({u"label"_s, IssueKind::ReservedName, {}, code.label});
    }
    return issues;
}

QString firstDayOf(qint64 fiscalYear) {
    return u"%1-04-01"_s.arg(fiscalYear, 4, 10, QChar(u'0'));
}

Issues toldUse(const char* column, IssueKind kind, const CodeUse& use, qint64 year) {
    if (use.records == 0) return {};
    return {{QString::fromLatin1(column),
             kind,
             {QString::number(use.records), use.day, QString::number(fiscalYearOf(use.day))},
             QString::number(year)}};
}

}  // namespace

Issues checkCodeNames(RecordStore& store, const CodeEntry& code) {
    Issues issues = checkReserved(code);
    // Of the store and not of its code book, which an import brings up to date at its end.
    store.of(codeEntryType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& other = static_cast<const CodeEntry&>(entity);
        const bool isRival = other.id != code.id && other.list == code.list && other.overlaps(code);
        if (isRival) issues += compare(code, other);
    });
    return issues;
}

Issues checkCodeYears(RecordStore& store, const CodeEntry& code, const CodeEntry& former) {
    constexpr qint64 kEver = std::numeric_limits<qint64>::max();
    Database& database = store.database();
    Issues issues;
    if (code.fromYear && *code.fromYear > former.fromYear.value_or(0)) {
        const qint64 from = *code.fromYear;
        issues += toldUse("from_year", IssueKind::CodeUsedBefore,
                          countCodeUseBefore(database, store.catalogue(), former, firstDayOf(from)),
                          from);
    }
    if (code.toYear && *code.toYear < former.toYear.value_or(kEver)) {
        const qint64 to = *code.toYear;
        issues +=
            toldUse("to_year", IssueKind::CodeUsedAfter,
                    countCodeUseFrom(database, store.catalogue(), former, firstDayOf(to + 1)), to);
    }
    return issues;
}

Issues checkCode(RecordStore& store, const CodeEntry& code) {
    const Issues issues = checkCodeNames(store, code);
    const std::unique_ptr<Entity> stored = store.of(codeEntryType()).find(code.id);
    if (!stored) return issues;
    return issues + checkCodeYears(store, code, static_cast<const CodeEntry&>(*stored));
}

}  // namespace madobe
