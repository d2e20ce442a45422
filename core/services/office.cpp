// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/office.h"

#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/security/recoverykey.h"
#include "core/security/sodium.h"
#include "core/services/closingservice.h"
#include "core/services/filecheck.h"
#include "core/services/placetext.h"
#include "core/services/shippedcodes.h"
#include "core/services/standing.h"
#include "core/storage/migrator.h"
#include "core/storage/officebackup.h"
#include "core/storage/officekeys.h"
#include "core/storage/officestore.h"
#include "core/storage/serversetup.h"
#include "core/storage/transaction.h"
#include "core/storage/unclosedfile.h"

#include <QFile>
#include <QFileInfo>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString kindCode(OfficeKind kind) {
    return kind == OfficeKind::Practice ? u"practice"_s : u"real"_s;
}

void climbFile(Database& database, const ClimbProgress& progress) {
    Migrator(database, Migrator::fromResources(kMigrations))
        .climb(database.engine().folder(), progress);
}

void climb(std::unique_ptr<Database>& database, const ClimbRunner& runner) {
    Migrator migrator(*database, Migrator::fromResources(kMigrations));
    if (migrator.current() >= migrator.newest()) return migrator.climb({});
    // The role of a shared office may not change the schema; its administrator does
    // (serversetup.h).
    if (!database->engine().climbsWhenOpened()) {
        throw Error(
            migrator.current() == 0 ? ErrorKind::ServerUnfinished : ErrorKind::ServerNeedsUpgrade,
            {database->path()});
    }
    if (!runner) return climbFile(*database, {});
    const DatabaseSource source = database->source();
    database.reset();
    runner([&source](const ClimbProgress& progress) {
        Database own(source, OpenMode::ReadWrite);
        climbFile(own, progress);
    });
    database = std::make_unique<Database>(source, OpenMode::ReadWrite);
}

bool isLeftOpen(const OfficePlace& place) {
    return !place.isShared() && isUnclosed(place.path);
}

/// The account of who works, and the code lists.
void insertFirstRecords(Work& work) {
    Account account;
    account.name = work.session().account;
    account.role = roleCode(work.session().role);
    work.insert(accountType(), account);
    for (CodeEntry& code : shippedCodes()) work.insert(codeEntryType(), code);
}

// A creation that failed half-way leaves no file. Throws AlreadyExists.
class NewFiles {
public:
    explicit NewFiles(const OfficePlace& place) : m_path(place.path) {
        if (place.isShared()) return;
        for (const QString& file : {m_path, KeyFile::pathFor(m_path)}) {
            if (QFileInfo::exists(file)) throw Error(ErrorKind::AlreadyExists, {file});
        }
    }
    ~NewFiles() {
        if (m_kept || m_path.isEmpty()) return;
        for (const char* suffix : {"", "-wal", "-shm", ".keys", ".keys.bak"}) {
            QFile::remove(m_path + QLatin1StringView(suffix));
        }
    }
    void keep() { m_kept = true; }

private:
    QString m_path;
    bool m_kept = false;
};

}  // namespace

QString programVersion() {
    return QStringLiteral(MADOBE_VERSION);
}

QString Office::create(const NewOffice& office, const Clock& clock, const Catalogue& catalogue) {
    initSodium();
    AccountService::requireGoodPassword(office.password);
    const QString administrator = office.administrator.trimmed();
    if (administrator.isEmpty()) throw Error(ErrorKind::Invalid, {office.administrator});
    const QString ward = shippedWard(office.ward);
    if (ward.isEmpty()) throw Error(ErrorKind::Invalid, {office.ward});
    NewFiles files(office.place);
    UidSource uids;
    const QByteArray uid = uids.next(clock.utc().toMSecsSinceEpoch());
    const DataKey key = DataKey::generate();
    KeyFile keys = KeyFile::create(uidText(uid));
    keys.setSlot(administrator, office.password, key, office.limits);
    const QString recoveryKey = encodeRecoveryKey(key);
    {
        auto database = std::make_unique<Database>(
            DatabaseSource{office.place, std::make_shared<const DataKey>(key.clone())},
            OpenMode::Create);
        Migrator(*database, Migrator::fromResources(kMigrations)).climb({});
        // Whole or not at all, so that whoever was cut off begins anew.
        std::unique_ptr<Office> created;
        auto transaction = std::make_unique<Transaction>(*database);
        if (countRows(*database, u"office"_s) > 0) {
            throw Error(ErrorKind::AlreadyExists, {database->path()});
        }
        writeIdentity(*database,
                      {uid, kindCode(office.kind), ward, clock.instant(), programVersion()});
        if (office.sealsTexts) writeSealsTexts(*database, true);
        if (!office.role.isEmpty()) grantServerRights(*database, office.role);
        try {
            created.reset(new Office(std::move(database), clock, catalogue));
        } catch (...) {
            // Its connection is gone with the office.
            static_cast<void>(transaction.release());
            throw;
        }
        created->m_session = {administrator, Role::Administrator, ward};
        created->m_unitOfWork->run(created->m_session, u"office.create"_s, {}, &insertFirstRecords);
        FileCheck(*created->m_database, clock).keep(true);
        saveKeys(*created->m_database, keys);
        if (office.showKey) office.showKey(recoveryKey);
        transaction->commit();
    }
    files.keep();
    return recoveryKey;
}

std::unique_ptr<Office> Office::open(const OfficePlace& place, const QString& account,
                                     const QString& password, const Clock& clock,
                                     const Catalogue& catalogue, OpenMode mode,
                                     const ClimbRunner& runner) {
    initSodium();
    const bool wasUnclosed = isLeftOpen(place);
    auto [keys, database] = unlockOffice(place, account, password, clock, mode);
    if (mode != OpenMode::ReadOnly) {
        climb(database, runner);
        if (wasUnclosed) FileCheck(*database, clock).noteUnclosed();
    }
    auto office = std::unique_ptr<Office>(new Office(std::move(database), clock, catalogue));
    if (uidText(office->m_uid) != keys.databaseUid())
        throw Error(ErrorKind::KeyFileForeign, {place.path});
    office->keepMark();
    office->logIn(account);
    if (mode == OpenMode::ReadOnly) return office;
    office->accounts().tellFailures();
    office->addNewLists();
    return office;
}

void Office::upgradeServer(const ServerAddress& asAdministrator, const QString& role) {
    Database database(DatabaseSource{asAdministrator, nullptr}, OpenMode::ReadWrite);
    // Nobody writes meanwhile, and nobody meets a table that he has no right to.
    Transaction transaction(database);
    Migrator(database, Migrator::fromResources(kMigrations)).climb({});
    grantServerRights(database, role);
    transaction.commit();
}

std::unique_ptr<Office> Office::another(const DatabaseSource& source, const Session& session,
                                        const Clock& clock, const Catalogue& catalogue) {
    auto database = std::make_unique<Database>(source, OpenMode::ReadWrite);
    requireSameOffice(*database);
    auto office = std::unique_ptr<Office>(new Office(std::move(database), clock, catalogue));
    office->m_session = session;
    return office;
}

void Office::resetPassword(const OfficePlace& place, const QString& recoveryKey,
                           const QString& account, const QString& newPassword, const Clock& clock,
                           const Catalogue& catalogue, KdfLimits limits,
                           const ClimbRunner& runner) {
    initSodium();
    AccountService::requireGoodPassword(newPassword);
    const DataKey key = decodeRecoveryKey(recoveryKey);
    const bool wasUnclosed = isLeftOpen(place);
    auto database = std::make_unique<Database>(
        DatabaseSource{place, std::make_shared<const DataKey>(key.clone())}, OpenMode::ReadWrite);
    climb(database, runner);
    if (wasUnclosed) FileCheck(*database, clock).noteUnclosed();
    Office office(std::move(database), clock, catalogue);
    office.keepMark();
    // The recovery key opens everything, so it speaks for an administrator.
    office.m_session.account = account;
    office.m_session.role = Role::Administrator;
    const std::optional<Account> found = office.m_accounts->find(account);
    if (!found) throw Error(ErrorKind::NotFound, {account});
    if (!found->isEnabled) throw Error(ErrorKind::AccountDisabled, {account});
    // Made beforehand: it takes its time, and colleagues wait for who changes the keys.
    KeyFile made = KeyFile::create(uidText(office.m_uid));
    made.setSlot(found->name, newPassword, key, limits);
    Transaction transaction(*office.m_database);
    restoreSlot(*office.m_database, made, found->name);
    office.m_unitOfWork->run(
        office.m_session, u"account.recover"_s, {},
        [&](Work& work) { work.note(u"account"_s, found->uid, "update", {}); },
        JournalDetail::Values, Right::Read);
    transaction.commit();
    office.accounts().tellFailures();
}

Office::Office(std::unique_ptr<Database> database, const Clock& clock, const Catalogue& catalogue)
    : m_clock(clock), m_database(std::move(database)) {
    const OfficeIdentity identity = readIdentity(*m_database);
    m_uid = identity.uid;
    m_kind = identity.kind == u"practice"_s ? OfficeKind::Practice : OfficeKind::Real;
    m_session.homeWard = identity.ward;
    if (sealsTexts(*m_database)) m_database->sealTexts();
    m_store = std::make_unique<RecordStore>(*m_database, catalogue);
    m_journal = std::make_unique<Journal>(*m_database, *m_database->source().key);
    m_notifier = std::make_unique<ChangeNotifier>();
    m_feed = std::make_unique<ChangeFeed>(*m_store, *m_notifier);
    m_unitOfWork = std::make_unique<UnitOfWork>(*m_store, *m_journal, *m_notifier, m_clock);
    m_notes = std::make_unique<LateNotes>(*m_unitOfWork, m_session);
    m_records = std::make_unique<RecordService>(*m_unitOfWork, *m_notes, m_session);
    m_drafts = std::make_unique<DraftService>(*m_database, m_session, m_clock);
    m_accounts =
        std::make_unique<AccountService>(*m_unitOfWork, m_session, *m_database->source().key);
    m_settings = std::make_unique<SettingsService>(*m_unitOfWork, m_session);
}

Office::~Office() = default;

void Office::keepMark() {
    if (!m_database->source().place.isShared()) return;
    const Migrator migrator(*m_database, Migrator::fromResources(kMigrations));
    m_database->setMark({m_uid, migrator.newest()});
}

void Office::requireStanding() {
    requireSameOffice(*m_database);
    presentSession(*m_database, m_session, Right::Read);
}

void Office::addNewLists() {
    const auto missing = [this] {
        QList<CodeEntry> codes = shippedCodes();
        codes.removeIf(
            [this](const CodeEntry& code) { return !this->codes().list(code.list).isEmpty(); });
        return codes;
    };
    if (missing().isEmpty()) return;
    const auto write = [&](Work& work) {
        // Another PC may have been first.
        m_store->reloadCodes();
        for (CodeEntry& code : missing()) work.insert(codeEntryType(), code);
    };
    m_unitOfWork->run(m_session, u"code.add"_s, {}, write, JournalDetail::Values, Right::Read);
}

void Office::logIn(const QString& account) {
    const std::optional<Account> found = m_accounts->find(account);
    if (!found || !found->isEnabled) throw Error(ErrorKind::AccountDisabled, {account});
    m_session.account = found->name;
    m_session.role = roleFromCode(found->role);
    m_session.wards = wardsOf(*found);
}

void Office::setPocket(const QString& folder) {
    m_drafts->setPocket(folder, m_uid);
    m_notes->setPocket(pocketPath(folder, m_uid, m_session.account, u".notes"_s));
}

int Office::schemaVersion() const {
    return m_database->schemaVersion();
}

bool Office::hasRecords() {
    return hasRows(*m_database, QString::fromLatin1(patientType().table)) ||
           hasRows(*m_database, QString::fromLatin1(consultationType().table));
}

QStringList Office::problems() {
    // Colleagues go on saving: a seal and the figures that it is compared with are of one moment.
    const ReadSnapshot snapshot(*m_database);
    QStringList problems = m_database->integrityProblems();
    problems += m_database->foreignKeyProblems();
    problems += m_journal->problems();
    m_store->reloadCodes();
    problems += recordProblems();
    problems += ClosingService(*m_unitOfWork, m_session).problems();
    return problems;
}

QStringList Office::recordProblems() {
    QStringList problems;
    const auto tellDamaged = [&](const DamagedText& text) {
        problems.append(u"%1 %2: %3: seal"_s.arg(text.table, text.record, text.column));
    };
    for (const EntityType* type : m_store->catalogue().types()) {
        if (!type->derive && !m_database->textSeal()) continue;
        const auto lookAt = [&](const Entity& entity) {
            if (!type->derive) return;
            const std::unique_ptr<Entity> fresh = type->copy(entity);
            type->derive(*fresh, codes());
            for (const Field& field : type->fields) {
                if (!field.isDerived || field.get(*fresh) == field.get(entity)) continue;
                problems.append(u"%1 %2: %3"_s.arg(QLatin1StringView(type->table))
                                    .arg(entity.id)
                                    .arg(QLatin1StringView(field.column)));
            }
        };
        m_store->of(*type).forEach(u"id"_s, lookAt, tellDamaged);
    }
    return problems;
}

void Office::backup(const QString& outPath, const BackupProgress& progress,
                    const std::atomic_bool* cancelled) {
    m_session.require(Right::Backup);
    backUp(outPath, progress, cancelled);
}

void Office::backupByTimetable(const QString& outPath, const std::atomic_bool* cancelled) {
    backUp(outPath, {}, cancelled);
}

void Office::backUp(const QString& outPath, const BackupProgress& progress,
                    const std::atomic_bool* cancelled) {
    // What it says of itself is true of what it holds, while colleagues go on saving.
    const ReadSnapshot snapshot(*m_database);
    BackupManifest manifest;
    manifest.createdAt = m_clock.instant();
    manifest.databaseUid = uidText(m_uid);
    manifest.schemaVersion = schemaVersion();
    manifest.programVersion = programVersion();
    manifest.journalHead = m_journal->head();
    manifest.place = placeMark(source().place);
    for (const EntityType* type : m_store->catalogue().types()) {
        const auto table = QString::fromLatin1(type->table);
        manifest.counts.insert(table, countRows(*m_database, table));
    }
    backUpOffice(*m_database, m_store->catalogue(), manifest, outPath, progress, cancelled);
}

}  // namespace madobe
