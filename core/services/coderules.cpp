// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/coderules.h"

#include "core/reports/countgrid.h"

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

}  // namespace madobe
