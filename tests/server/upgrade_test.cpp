// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/serversetup.h"
#include "core/storage/transaction.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <QThread>

#include <array>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("two upgrades at once are one", "[server]") {
    const ServerDatabase scratch;
    ServerAddress place = scratch.address();
    place.role = u"madobe_office"_s;
    createServerDatabase(scratch.address(), place);
    Database administrator(DatabaseSource{scratch.address(), nullptr}, OpenMode::ReadWrite);
    const QList<Migration> ladder = Migrator::fromResources(kMigrations);
    Migrator(administrator, ladder.first(ladder.size() - 1)).climb({});

    std::array<std::optional<ErrorKind>, 2> errors;
    std::vector<std::unique_ptr<QThread>> threads;
    {
        // Both begin while somebody writes.
        const Transaction colleague(administrator);
        for (auto& error : errors) {
            threads.emplace_back(QThread::create([&] {
                error = failure([&] { Office::upgradeServer(scratch.address(), place.role); });
            }));
            threads.back()->start();
        }
        QThread::msleep(1000);
    }
    for (const auto& thread : threads) thread->wait();
    CHECK_FALSE(errors[0]);
    CHECK_FALSE(errors[1]);
    CHECK(administrator.dialect().schemaVersion(administrator.sql()) == ladder.last().version);
}
