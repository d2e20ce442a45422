// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/keyfile.h"
#include "core/storage/database.h"

#include <memory>

namespace madobe {

/// The wrapped data keys of an opened office: beside its file, or in its server's database.
/// Throws KeyFileMissing, KeyFileForeign.
KeyFile loadKeys(Database& database);
void saveKeys(Database& database, KeyFile& keys);
/// Reads, changes and saves them as one, so that nobody's change at another PC is lost.
void changeKeys(Database& database, const KeyFile::Change& change);

/// Puts the account's slot of `made` in, as changeKeys() does. Where no keys can be read, or those
/// of another office, they become `made`: the other accounts need new passwords.
void restoreSlot(Database& database, const KeyFile& made, const QString& account);

struct UnlockedOffice {
    KeyFile keys;
    std::unique_ptr<Database> database;
};
/// Opens an office by an account's password. Throws what KeyFile::open() and Database throw, and
/// ServerUnfinished for a server's database without an office.
UnlockedOffice unlockOffice(const OfficePlace& place, const QString& account,
                            const QString& password, const Clock& clock, OpenMode mode);
/// The password alone; what KeyFile::open() throws.
void provePassword(const OfficePlace& place, const QString& account, const QString& password,
                   const Clock& clock);
/// Names that have a key slot.
QStringList keyAccounts(const OfficePlace& place);

}  // namespace madobe
