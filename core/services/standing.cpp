// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/standing.h"

#include "core/storage/officestore.h"

namespace madobe {

Session presentSession(Database& database, const Session& session, Right needed) {
    // A file is one window's, and an office that is being made has no accounts yet.
    if (!database.source().mark) return session;
    const std::optional<AccountState> account = readAccountState(database, session.account);
    if (!account || !account->isEnabled) {
        throw Error(ErrorKind::AccountDisabled, {session.account});
    }
    Session present = session;
    present.role = roleFromCode(account->role);
    if (!present.may(needed)) throw Error(ErrorKind::RightsChanged, {session.account});
    // Who was given more finds it at the next log-in.
    present.role = lesserRole(present.role, session.role);
    return present;
}

}  // namespace madobe
