// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officekeys.h"

#include "core/storage/statement.h"
#include "core/storage/transaction.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

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

// Only the counts: a colleague may have changed a slot since this was read.
void keepFailures(Database& database, const KeyFile& counted) {
    try {
        changeKeys(database, [&](KeyFile& stored) { stored.takeFailures(counted); });
    } catch (const Error&) {
        return;  // the count lives as long as the reading
    }
}

}  // namespace

KeyFile loadKeys(Database& database) {
    if (!database.isOnServer()) return KeyFile::load(database.path());
    KeyFile keys = readServerKeys(database);
    keys.setKeeper([&database](const KeyFile& counted) { keepFailures(database, counted); });
    return keys;
}

void changeKeys(Database& database, const std::function<void(KeyFile&)>& change) {
    if (!database.isOnServer()) {
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
    if (!database.isOnServer()) return keys.save(database.path());
    writeServerKeys(database, keys);
}

}  // namespace madobe
