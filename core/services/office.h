// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/security/keyfile.h"
#include "core/services/accountservice.h"
#include "core/services/changefeed.h"
#include "core/services/draftservice.h"
#include "core/services/latenotes.h"
#include "core/services/recordservice.h"
#include "core/services/settingsservice.h"
#include "core/services/work.h"
#include "core/storage/backup.h"
#include "core/storage/migrator.h"

#include <functional>
#include <memory>

namespace madobe {

enum class OfficeKind { Real, Practice };

struct NewOffice {
    /// A file that is not there yet, or a server's empty database.
    OfficePlace place;
    QString ward;  // code or label of one of the ten wards
    OfficeKind kind = OfficeKind::Real;
    QString administrator;
    QString password;
    KdfLimits limits = {};
    /// Confidential texts are sealed before they reach the server; search does not see them then.
    bool sealsTexts = false;
    /// Who works in it on a server; gets the rights to it as one with the office.
    QString role = {};
    /// Is shown the recovery key before the office is there for good, so that none is without
    /// somebody who has seen it. Creating may still fail.
    std::function<void(const QString& recoveryKey)> showKey = {};
};

/// An opened office: one connection, the stores and services over it, and who works. For the
/// thread that made it; workers open connections of their own from source().
class Office {
public:
    /// Fills the place and makes its keys; returns the recovery key, to be shown once.
    /// Throws AlreadyExists, PasswordTooShort, Invalid (unknown ward).
    static QString create(const NewOffice& office, const Clock& clock, const Catalogue& catalogue);
    /// Throws WrongPassword, TooManyAttempts, AccountDisabled, and what Database throws. The file
    /// of an older program climbs first, by `runner` where there is one.
    static std::unique_ptr<Office> open(const OfficePlace& place, const QString& account,
                                        const QString& password, const Clock& clock,
                                        const Catalogue& catalogue,
                                        OpenMode mode = OpenMode::ReadWrite,
                                        const ClimbRunner& runner = {});
    /// Climbs the migrations of a shared office and gives its role the rights to what is new, as
    /// one; who has it open is refused from then on.
    static void upgradeServer(const ServerAddress& asAdministrator, const QString& role);
    /// A further connection with the same rights for the calling thread, for long work beside the
    /// window, or after the first was lost. Throws what requireSameOffice() does.
    static std::unique_ptr<Office> another(const DatabaseSource& source, const Session& session,
                                           const Clock& clock, const Catalogue& catalogue);
    /// Sets a new password for an account; works without a key file. Throws WrongRecoveryKey,
    /// NotFound, AccountDisabled.
    static void resetPassword(const OfficePlace& place, const QString& recoveryKey,
                              const QString& account, const QString& newPassword,
                              const Clock& clock, const Catalogue& catalogue, KdfLimits limits = {},
                              const ClimbRunner& runner = {});

    ~Office();

    Database& database() { return *m_database; }
    DatabaseSource source() const { return m_database->source(); }
    RecordStore& store() { return *m_store; }
    const CodeBook& codes() const { return m_store->codes(); }
    Journal& journal() { return *m_journal; }
    ChangeNotifier& notifier() { return *m_notifier; }
    /// Tells the notifier what colleagues save, from now on.
    void listen() { m_feed->listen(); }
    UnitOfWork& unitOfWork() { return *m_unitOfWork; }
    RecordService& records() { return *m_records; }
    DraftService& drafts() { return *m_drafts; }
    AccountService& accounts() { return *m_accounts; }
    SettingsService& settings() { return *m_settings; }
    LateNotes& notes() { return *m_notes; }
    /// Where drafts and late notes wait on this PC while the office does not take them. To be
    /// called after log-in.
    void setPocket(const QString& folder);
    const Session& session() const { return m_session; }
    /// That the office takes anything from this account. Throws what isTurnedAway() names, and
    /// where it is gone, ServerUnreachable. Nothing is asked of a file.
    void requireStanding();
    const Clock& clock() const { return m_clock; }

    OfficeKind kind() const { return m_kind; }
    /// Code of the home ward.
    const QString& ward() const { return m_session.homeWard; }
    const QByteArray& uid() const { return m_uid; }
    int schemaVersion() const;
    /// False until somebody was registered or a consultation written.
    bool hasRecords();

    /// What is wrong with the file, the references, the chain, the search columns, sealed texts or
    /// the sealed months; empty = sound.
    QStringList problems();
    /// Needs the right Backup.
    void backup(const QString& outPath, const BackupProgress& progress = {},
                const std::atomic_bool* cancelled = nullptr);
    /// The same by DailyBackups, whoever works: who has the right Backup chose where, and what is
    /// written is encrypted.
    void backupByTimetable(const QString& outPath, const std::atomic_bool* cancelled = nullptr);

private:
    Office(std::unique_ptr<Database> database, const Clock& clock, const Catalogue& catalogue);
    /// What others must leave as it is while it is open (officemark.h).
    void keepMark();
    /// Lists that a newer program brought and this office has not.
    void addNewLists();
    void logIn(const QString& account);
    void backUp(const QString& outPath, const BackupProgress& progress,
                const std::atomic_bool* cancelled);
    /// Stale derived columns, and texts whose seal does not fit.
    QStringList recordProblems();

    const Clock& m_clock;
    Session m_session;  // services write in its name to the last
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<ChangeNotifier> m_notifier;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<UnitOfWork> m_unitOfWork;
    std::unique_ptr<LateNotes> m_notes;
    std::unique_ptr<RecordService> m_records;
    std::unique_ptr<DraftService> m_drafts;
    std::unique_ptr<AccountService> m_accounts;
    std::unique_ptr<SettingsService> m_settings;
    OfficeKind m_kind = OfficeKind::Real;
    QByteArray m_uid;
};

/// Written into every file and export.
QString programVersion();

}  // namespace madobe
