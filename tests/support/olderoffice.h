// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"
#include "core/storage/migrator.h"
#include "core/storage/officestore.h"
#include "core/storage/statement.h"
#include "tests/support/testoffice.h"

namespace madobe::tests {

/// An office of 北区 as the first program would have left it, with `admin` as its one account.
inline void makeOlderOffice(const QString& path, const Clock& clock) {
    const DataKey key = DataKey::generate();
    UidSource uids;
    const qint64 now = clock.utc().toMSecsSinceEpoch();
    const QByteArray uid = uids.next(now);
    Database database(path, key, OpenMode::Create);
    Migrator(database, {Migrator::fromResources(kMigrations).first()}).climb({});
    writeIdentity(database, {uid, QStringLiteral("real"), QStringLiteral("kita"), clock.instant(),
                             programVersion()});
    Statement(database,
              QStringLiteral(
                  "INSERT INTO account (uid, name, role) VALUES (?, 'admin', 'administrator')"))
        .bindAll(uids.next(now))
        .run();
    KeyFile keys = KeyFile::create(uidText(uid));
    keys.setSlot(QStringLiteral("admin"), kPassword, key, kFastKdf);
    keys.save(path);
}

}  // namespace madobe::tests
