// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/sharedoffice.h"

#include <QTest>
#include <QThread>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a password that is set anew leaves a colleague's new account alone", "[server]") {
    const SharedOffice shared;
    const auto office = shared.open();
    std::unique_ptr<QThread> recovery;
    {
        Transaction transaction(office->database());
        recovery.reset(QThread::create([&] {
            Office::resetPassword(shared.role(), shared.recoveryKey, u"admin"_s,
                                  u"a new password"_s, shared.clock, standardCatalogue(), kFastKdf);
        }));
        recovery->start();
        CHECK(QTest::qWaitFor([&] { return shared.hasWaitingWriter(); }, 4000));
        office->accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
        transaction.commit();
    }
    recovery->wait();
    CHECK(shared.open(u"hanako"_s)->session().account == u"hanako"_s);
    CHECK(shared.open(u"admin"_s, u"a new password"_s)->problems() == QStringList());
}

TEST_CASE("the recovery key opens no account that was shut out", "[server]") {
    const SharedOffice shared;
    const auto office = shared.open();
    office->accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
    office->accounts().change(*office->accounts().find(u"hanako"_s), Role::Worker, false);
    CHECK(failure([&] {
              Office::resetPassword(shared.role(), shared.recoveryKey, u"hanako"_s,
                                    u"a new password"_s, shared.clock, standardCatalogue(),
                                    kFastKdf);
          }) == ErrorKind::AccountDisabled);
}
