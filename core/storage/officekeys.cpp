// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officekeys.h"

#include "core/storage/statement.h"
#include "core/storage/transaction.h"

#include <QFileInfo>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

bool liesInside(const Database& database) {
    return database.source().place.isShared();
}

KeyFile readServerKeys(Database& database) {
    Statement row(database, u"SELECT content FROM office_keys WHERE id = 1"_s);
    if (!row.step()) throw Error(ErrorKind::KeyFileMissing, {database.path()});
    return KeyFile::fromJson(row.text(0).toUtf8());
}

void writeServerKeys(Database& database, const KeyFile& keys) {
    Transaction transaction(database);
    Statement(database,
              u"INSERT INTO office_keys (id, content) VALUES (1, ?)"
              " ON CONFLICT (id) DO UPDATE SET content = excluded.content"_s)
        .bindAll(QString::fromUtf8(keys.toJson()))
        .run();
    transaction.commit();
}

void requireMade(Database& database) {
    if (database.schemaVersion() > 0) {
        Statement office(database, u"SELECT 1 FROM office"_s);
        if (office.step()) return;
    }
    throw Error(ErrorKind::ServerUnfinished, {database.path()});
}

void changeCounts(Database& database, const KeyFile::Change& change) {
    try {
        changeKeys(database, change);
    } catch (const Error&) {
        return;  // the count lives as long as the reading
    }
}

}  // namespace

KeyFile loadKeys(Database& database) {
    if (!liesInside(database)) return KeyFile::load(database.path());
    KeyFile keys = readServerKeys(database);
    keys.setKeeper([&database](const KeyFile::Change& change) { changeCounts(database, change); });
    return keys;
}

void changeKeys(Database& database, const KeyFile::Change& change) {
    if (!liesInside(database)) {
        KeyFile keys = KeyFile::load(database.path());
        change(keys);
        return keys.save(database.path());
    }
    Transaction transaction(database);
    KeyFile keys = readServerKeys(database);
    change(keys);
    writeServerKeys(database, keys);
    transaction.commit();
}

void saveKeys(Database& database, KeyFile& keys) {
    if (!liesInside(database)) return keys.save(database.path());
    writeServerKeys(database, keys);
}

void restoreSlot(Database& database, const KeyFile& made, const QString& account) {
    Transaction transaction(database);
    KeyFile keys = made;
    try {
        KeyFile stored = loadKeys(database);
        if (stored.databaseUid() == made.databaseUid()) {
            stored.takeSlot(made, account);
            keys = stored;
        }
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::KeyFileMissing &&
            error.kind() != ErrorKind::KeyFileForeign) {
            throw;
        }
    }
    saveKeys(database, keys);
    transaction.commit();
}

UnlockedOffice unlockOffice(const OfficePlace& place, const QString& account,
                            const QString& password, const Clock& clock, OpenMode mode) {
    if (!place.isShared()) {
        if (!QFileInfo::exists(place.path)) throw Error(ErrorKind::CannotOpen, {place.path});
        KeyFile keys = KeyFile::load(place.path);
        const DataKey key = keys.open(account, password, clock);
        auto database = std::make_unique<Database>(place.path, key, mode);
        return {std::move(keys), std::move(database)};
    }
    auto database = std::make_unique<Database>(DatabaseSource{place, nullptr}, mode);
    requireMade(*database);
    KeyFile keys = loadKeys(*database);
    database->setKey(keys.open(account, password, clock));
    return {std::move(keys), std::move(database)};
}

void provePassword(const OfficePlace& place, const QString& account, const QString& password,
                   const Clock& clock) {
    std::optional<Database> database;
    if (place.isShared()) database.emplace(DatabaseSource{place, nullptr}, OpenMode::ReadWrite);
    KeyFile keys = database ? loadKeys(*database) : KeyFile::load(place.path);
    keys.open(account, password, clock);
}

QStringList keyAccounts(const OfficePlace& place) {
    if (!place.isShared()) return KeyFile::load(place.path).accounts();
    Database database(DatabaseSource{place, nullptr}, OpenMode::ReadOnly);
    return loadKeys(database).accounts();
}

}  // namespace madobe
