// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <exception>

namespace madobe {

/// What went wrong, as a fact. core/text/errortext finds the words for users.
enum class ErrorKind {
    // opening and storing
    CannotOpen,
    NotOurFile,
    NotEncrypted,
    TooNew,
    Corrupt,
    Locked,
    InUse,
    Constraint,
    ReadOnly,
    DiskFull,
    NetworkFolder,
    AlreadyExists,
    ServerUnreachable,
    ServerUntrusted,
    ServerRefused,
    ServerStarting,
    ServerFull,
    ServerUnfinished,
    ServerForbids,
    ServerTooOld,
    ServerUnsuited,
    ServerNeedsUpgrade,
    OtherOffice,
    RoleTooMighty,
    BadConnectionFile,
    Storage,
    // keys and accounts
    KeyFileMissing,
    KeyFileForeign,
    WrongPassword,
    WrongRecoveryKey,
    PasswordTooShort,
    TooManyAttempts,
    AccountDisabled,
    NotAllowed,
    /// What the account was allowed when it logged in.
    RightsChanged,
    // records
    NotFound,
    Conflict,
    Invalid,
    /// A figure of a closed month would change, and nobody said why: the months.
    SealedFigure,
    /// A sheet that is final or has a newer version.
    SheetClosed,
    /// Records would come to contradict others: BrokenRule.
    BreaksRule,
    /// Two persons that shall be one are one record.
    SamePerson,
    /// One of them was merged before: the name of the one who stayed.
    AlreadyMerged,
    /// An action of the journal that is not taken back: undoRight.
    NotUndoable,
    /// What would go out is a list that is not known to its end.
    StillSearching,
    /// A sealed text that its seal does not fit: table, record, column.
    DamagedText,
    // files from outside
    Unreadable,
    /// What would be written is one of the files that are read.
    OverwritesInput,
    /// The printer's name.
    CannotPrint,
    Undecodable,
    BadFile,
    BadCounts,
    BadBackup,
    Unmappable,
    BadRows,
    DoesNotFit,
    Cancelled,
    Internal,
};

/// Carries a kind, the arguments of its sentence and a technical detail; never a sentence.
class Error : public std::exception {
public:
    explicit Error(ErrorKind kind, QStringList args = {}, QString detail = {});

    ErrorKind kind() const { return m_kind; }
    /// Placeholders of the kind's sentence in order: usually a path, a name, a line number.
    const QStringList& args() const { return m_args; }
    /// For the log and the developer; holds no patient data.
    const QString& detail() const { return m_detail; }
    const char* what() const noexcept override { return m_what.constData(); }

private:
    ErrorKind m_kind;
    QStringList m_args;
    QString m_detail;
    QByteArray m_what;
};

/// The office takes no such thing from this window any more, however often it is tried.
bool isTurnedAway(const Error& error);

}  // namespace madobe
