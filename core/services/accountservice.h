// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/security/keyfile.h"
#include "core/services/work.h"

#include <optional>

namespace madobe {

inline constexpr int kShortestPassword = 8;

/// Who may log in. An account is a record here and a key slot beside the file; the slot is written
/// first, since a slot without an account opens nothing for anybody.
class AccountService {
public:
    /// `key` must outlive the service.
    AccountService(UnitOfWork& unitOfWork, const Session& session, const DataKey& key);

    QList<Account> accounts();
    /// Names compare after NFKC and case folding.
    std::optional<Account> find(const QString& name);
    /// Needs ManageAccounts. `wards`: codes. Throws AlreadyExists, PasswordTooShort, Invalid (a
    /// ward that there is not).
    void create(const QString& name, Role role, const QString& password,
                const KdfLimits& limits = {}, const QStringList& wards = {});
    /// `seen` is the account as it was looked at. Needs ManageAccounts. Throws Conflict when
    /// somebody changed it in between, NotAllowed for the last enabled administrator.
    void change(const Account& seen, Role role, bool isEnabled);
    /// Which wards it works for, by their codes; none: the office's own. Needs ManageAccounts.
    /// Throws Conflict, and Invalid for a ward that there is not.
    void setWards(const Account& seen, const QStringList& wards);
    /// Needs ManageAccounts, unless it is one's own.
    void setPassword(const QString& name, const QString& password, const KdfLimits& limits = {});
    /// Throws WrongPassword when `old` is not the present one.
    void changeOwnPassword(const QString& old, const QString& password,
                           const KdfLimits& limits = {});

    /// Wrong passwords that stand in no journal yet, whoever typed them, become entries: one for
    /// each account, and one for all unknown names together. After a log-in or a reset; change()
    /// and setPassword() do it by themselves. What stands against it, as somebody's long write
    /// does, leaves them for the next time.
    void tellFailures() noexcept;

    /// Throws PasswordTooShort.
    static void requireGoodPassword(const QString& password);
    static QString comparable(const QString& name);

private:
    /// In the order of the list. Throws Invalid.
    QString wardText(const QStringList& wards);
    /// Beforehand: it takes its time, and colleagues wait for who writes.
    KeyFile madeSlot(const QString& name, const QString& password, const KdfLimits& limits);
    /// Inside a unit of work, so that on a server nobody changes a key who may no longer.
    void putSlot(const KeyFile& made, const QString& name);
    void journalFailures();
    void journal(const KeyFile::Failures& failures);

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
    const DataKey& m_key;
};

}  // namespace madobe
