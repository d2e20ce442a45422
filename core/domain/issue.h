// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace madobe {

/// Why a value is not accepted. core/text/issuetext finds the words.
enum class IssueKind {
    Missing,
    TooLong,
    HasNul,
    HasSeparator,  // of several values in a cell
    NotANumber,
    OutOfRange,
    NotADate,
    NoSuchDay,
    OutsideEra,
    AmbiguousEra,
    TwoDigitYear,
    SerialNumber,
    DateOutOfRange,
    NeedsDay,
    EraOverrun,
    NoSuchStay,  // no stay of the person begins on that day
    NotATime,
    NotAMonth,
    NotYesNo,
    NotIcd10,
    UnknownCode,
    CodeNotValidThen,
    CodeUsedBefore,  // by records of years in which it shall not be valid any more
    CodeUsedAfter,
    SharedLabel,  // several codes bear it; args: these
    UnknownReference,
    ReferenceOnlyZerosDiffer,
    ReferenceToBadRow,
    DuplicateInRun,
    DuplicateInOtherFile,
    Differs,     // a row of a ledger has other values than the stored record
    Taken,       // the number is another record's
    MergedInto,  // the person of that number was merged with the one that is named
    EndsBeforeItBegins,
    TooEarly,  // before another day of the record
    OpenCaseExists,
    OpenStayExists,
    OpenSupportExists,
    CaseOfAnother,     // opened anew from a case of another person
    DischargeDiffers,  // two rows of one stay
    AfterDischarge,
    BeforeBirth,  // of a person whom the record is about
    DayToCome,    // of a finished record
    StayOverlaps,
    BenefitOverlaps,
    PeerPaused,
    PeerPausedUntil,      // in a pause that is over by now
    PauseOverlaps,        // another pause that goes on
    PauseOverlapsPeriod,  // another one with an end
    PauseHoldsActivities,
    PeerNotRegistered,
    FewerThanNamed,
    Before,         // a step that comes after the one that is named
    After,          // a step that comes before the one that is named
    NothingBefore,  // a step that needs the one that is named
    Contradicts,    // what another field says
    NoSuchVersion,  // no such version of the plan
    Uncounted,      // what is left empty here has no line in the counts
    EmptyBeside,    // left empty, though the one that is named is given
    OverlappingCode,
    SameCodeName,  // another code of the list is read by it too
    SameCodeNameStands,
    ReservedName,  // what the counts call a line of theirs
    RefersToItself,
    ExtraCells,     // more cells than the header has columns
    Oversized,      // a cell over 1 MiB
    FailedFormula,  // a cell of a workbook that shows an error; value: which
    StaleRow,       // the record was changed by somebody since
};

/// One complaint about one field; `column` is the field's column, empty for the whole record.
struct Issue {
    QString column;
    IssueKind kind = IssueKind::Missing;
    QStringList args;
    QString value;

    /// Accepted, and told: unusual, or against a guideline that only advises.
    bool isNotice() const {
        switch (kind) {
            case IssueKind::EraOverrun:
            case IssueKind::NoSuchStay:
            case IssueKind::OpenSupportExists:
            case IssueKind::CaseOfAnother:
            case IssueKind::BeforeBirth:
            case IssueKind::DayToCome:
            case IssueKind::StayOverlaps:
            case IssueKind::BenefitOverlaps:
            case IssueKind::PauseHoldsActivities:
            case IssueKind::PeerNotRegistered:
            case IssueKind::FewerThanNamed:
            case IssueKind::Before:
            case IssueKind::After:
            case IssueKind::NothingBefore:
            case IssueKind::Contradicts:
            case IssueKind::NoSuchVersion:
            case IssueKind::Uncounted:
            case IssueKind::EmptyBeside:
            case IssueKind::SameCodeNameStands:
                return true;
            default:
                return false;
        }
    }
    bool operator==(const Issue&) const = default;
};

using Issues = QList<Issue>;

inline Issues withoutNotices(Issues issues) {
    issues.removeIf([](const Issue& issue) { return issue.isNotice(); });
    return issues;
}

}  // namespace madobe
