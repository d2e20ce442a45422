// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"

#include "core/storage/officekeys.h"
#include "core/storage/transaction.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

AccountService::AccountService(UnitOfWork& unitOfWork, const Session& session, const DataKey& key)
    : m_unitOfWork(unitOfWork), m_session(session), m_key(key) {}

QString AccountService::comparable(const QString& name) {
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

void AccountService::requireGoodPassword(const QString& password) {
    if (password.size() < kShortestPassword) {
        throw Error(ErrorKind::PasswordTooShort, {QString::number(kShortestPassword)});
    }
}

QList<Account> AccountService::accounts() {
    QList<Account> result;
    m_unitOfWork.store().of(accountType()).forEach(u"name"_s, [&](const Entity& entity) {
        result.append(static_cast<const Account&>(entity));
    });
    return result;
}

std::optional<Account> AccountService::find(const QString& name) {
    for (const Account& account : accounts()) {
        if (comparable(account.name) == comparable(name)) return account;
    }
    return std::nullopt;
}

void AccountService::create(const QString& name, Role role, const QString& password,
                            const KdfLimits& limits, const QStringList& wards) {
    m_session.require(Right::ManageAccounts);
    requireGoodPassword(password);
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) throw Error(ErrorKind::Invalid, {name});
    const QString wardCodes = wardText(wards);
    const KeyFile made = madeSlot(trimmed, password, limits);
    const auto write = [&](Work& work) {
        // A colleague's new account of that name has a slot that holds.
        if (find(trimmed)) throw Error(ErrorKind::AlreadyExists, {trimmed});
        putSlot(made, trimmed);
        Account account;
        account.name = trimmed;
        account.role = roleCode(role);
        account.wards = wardCodes;
        work.insert(accountType(), account);
    };
    m_unitOfWork.run(m_session, u"account.create"_s, {}, write, JournalDetail::Values,
                     Right::ManageAccounts);
}

void AccountService::change(const Account& seen, Role role, bool isEnabled) {
    m_session.require(Right::ManageAccounts);
    const auto write = [&](Work& work) {
        const QString administrator = roleCode(Role::Administrator);
        const QList<Account> all = accounts();
        const auto others = std::count_if(all.begin(), all.end(), [&](const Account& other) {
            return other.id != seen.id && other.isEnabled && other.role == administrator;
        });
        const bool staysAdministrator = isEnabled && role == Role::Administrator;
        if (others == 0 && !staysAdministrator) {
            throw Error(ErrorKind::NotAllowed, {roleCode(m_session.role)});
        }
        Account account = seen;
        account.role = roleCode(role);
        account.isEnabled = isEnabled;
        work.update(accountType(), account);
    };
    m_unitOfWork.run(m_session, u"account.change"_s, {}, write, JournalDetail::Values,
                     Right::ManageAccounts);
    if (!isEnabled) {
        changeKeys(m_unitOfWork.store().database(),
                   [&](KeyFile& keys) { keys.removeSlot(seen.name); });
    }
    tellFailures();
}

void AccountService::setWards(const Account& seen, const QStringList& wards) {
    m_session.require(Right::ManageAccounts);
    Account account = seen;
    account.wards = wardText(wards);
    if (account.wards == seen.wards) return;
    m_unitOfWork.run(
        m_session, u"account.change"_s, {},
        [&](Work& work) { work.update(accountType(), account); }, JournalDetail::Values,
        Right::ManageAccounts);
}

void AccountService::setPassword(const QString& name, const QString& password,
                                 const KdfLimits& limits) {
    const bool isOwn = comparable(name) == comparable(m_session.account);
    const Right needed = isOwn ? Right::Read : Right::ManageAccounts;
    m_session.require(needed);
    requireGoodPassword(password);
    const std::optional<Account> account = find(name);
    if (!account) throw Error(ErrorKind::NotFound, {name});
    const KeyFile made = madeSlot(account->name, password, limits);
    const auto write = [&](Work& work) {
        putSlot(made, account->name);
        work.note(u"account"_s, account->uid, "update", {});
    };
    m_unitOfWork.run(m_session, u"account.password"_s, {}, write, JournalDetail::Values, needed);
    tellFailures();
}

void AccountService::changeOwnPassword(const QString& old, const QString& password,
                                       const KdfLimits& limits) {
    requireGoodPassword(password);
    loadKeys(m_unitOfWork.store().database()).open(m_session.account, old, m_unitOfWork.clock());
    setPassword(m_session.account, password, limits);
}

QString AccountService::wardText(const QStringList& wards) {
    const Field& field = *accountType().find(u"wards");
    const auto list = QString::fromLatin1(field.target);
    QStringList left = wards;
    QStringList ordered;
    for (const CodeEntry* ward : m_unitOfWork.store().codes().list(list)) {
        if (left.removeAll(ward->code) == 0) continue;
        if (field.excludes(ward->code)) throw Error(ErrorKind::Invalid, {ward->label});
        ordered.append(ward->code);
    }
    if (!left.isEmpty()) throw Error(ErrorKind::Invalid, {left.first()});
    return ordered.join(u' ');
}

KeyFile AccountService::madeSlot(const QString& name, const QString& password,
                                 const KdfLimits& limits) {
    KeyFile made = loadKeys(m_unitOfWork.store().database());
    made.setSlot(name, password, m_key, limits);
    return made;
}

void AccountService::putSlot(const KeyFile& made, const QString& name) {
    changeKeys(m_unitOfWork.store().database(), [&](KeyFile& keys) { keys.takeSlot(made, name); });
}

void AccountService::tellFailures() noexcept {
    try {
        journalFailures();
    } catch (const Error&) {
        return;
    }
}

void AccountService::journalFailures() {
    Database& database = m_unitOfWork.store().database();
    if (loadKeys(database).untold().isEmpty()) return;
    const BriefWait brief(database);
    Transaction transaction(database);
    // Once more: somebody else may have come in meanwhile and told them.
    const QList<KeyFile::Failures> untold = loadKeys(database).untold();
    for (const KeyFile::Failures& failures : untold) journal(failures);
    const auto mark = [&] { changeKeys(database, [&](KeyFile& keys) { keys.markTold(untold); }); };
    // Keys beside a file come after the commit: a kill in between has them twice rather than never.
    const bool isShared = database.source().place.isShared();
    if (isShared) mark();
    transaction.commit();
    if (!isShared) mark();
}

void AccountService::journal(const KeyFile::Failures& failures) {
    const std::optional<Account> account = find(failures.account);
    QString reason =
        QString::number(failures.count) + u' ' + failures.last.toString(Qt::ISODateWithMs);
    if (account) reason += u' ' + account->name;
    m_unitOfWork.run(
        m_session, account ? u"account.failures"_s : u"account.unknown"_s, reason,
        [&](Work& work) { work.noteRead(u"account"_s, account ? account->uid : QByteArray()); },
        JournalDetail::Values, Right::Read);
}

}  // namespace madobe
