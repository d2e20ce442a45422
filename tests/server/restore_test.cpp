// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officestore.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/kindof.h"
#include "tests/support/madeupoffice.h"
#include "tests/support/records.h"
#include "tests/support/serverplace.h"
#include "tests/support/sharedoffice.h"

#include <QDir>
#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRowsBeforeCancelling = 200;

/// A backup of a practice office, and a place on the server for it.
class KeptOffice {
public:
    KeptOffice() {
        before->accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
        typedDraft(*before, u"patient"_s, "0123456789abcdef", u"途中"_s);
        before->backup(backup.path);
    }

    QString file(const QString& name) const { return folder.filePath(name); }
    QString restore(const CopyProgress& progress = {}, const std::atomic_bool* stop = nullptr) {
        return restoreToServer(backup, place.target, folder.path(), clock, catalogue, progress,
                               stop);
    }
    std::unique_ptr<Office> open(const QString& account = u"admin"_s) {
        return place.open(clock, account);
    }

    QTemporaryDir folder;
    FakeClock clock;
    Catalogue catalogue = standardCatalogue();
    ServerPlace place;
    OpenableBackup backup{file(u"x.madobe-backup"_s), u"admin"_s, kPassword};
    std::unique_ptr<Office> before =
        madeUpOffice(newOffice(file(u"before.madobe-db"_s), OfficeKind::Practice),
                     practiceSize(40, 600), clock, catalogue);
};

}  // namespace

TEST_CASE("a backup is restored to a server at once and whole", "[server]") {
    KeptOffice kept;
    kept.place.target.sealsTexts = GENERATE(false, true);
    CAPTURE(kept.place.target.sealsTexts);
    CHECK(kept.restore() == kept.before->journal().head());
    // Of the way there nothing is left.
    CHECK(QDir(kept.folder.path()).entryList({u"madobe-restore-*"_s}).isEmpty());
    const auto shared = kept.open();
    CHECK(shared->uid() == kept.before->uid());
    CHECK(shared->journal().head() == kept.before->journal().head());
    CHECK(shared->problems() == QStringList());
    for (const EntityType* type : kept.catalogue.types()) {
        INFO(type->table);
        CHECK(shared->store().of(*type).count() == kept.before->store().of(*type).count());
    }
    CHECK(typedIn(*shared, u"patient"_s, "0123456789abcdef") == u"途中"_s);
    CHECK(sealsTexts(shared->database()) == kept.place.target.sealsTexts);
    // The others' passwords came along, and the role's rights are there.
    const auto hanako = kept.open(u"hanako"_s);
    savedPatient(*hanako, u"見本　花子"_s);
    CHECK(failure([&] { hanako->database().exec(u"DELETE FROM journal_change"_s); }) ==
          ErrorKind::ServerForbids);
}

TEST_CASE("a restore leaves an office that is there alone, its own and another's", "[server]") {
    KeptOffice kept;
    SECTION("its own") {
        kept.restore();
        const QString head = kept.open()->journal().head();
        CHECK(failure([&] { kept.restore(); }) == ErrorKind::AlreadyExists);
        CHECK(kept.open()->journal().head() == head);
    }
    SECTION("another's") {
        const SharedOffice other;
        kept.place.target.office.database = other.role().database;
        const QString head = other.open()->journal().head();
        CHECK(failure([&] { kept.restore(); }) == ErrorKind::AlreadyExists);
        CHECK(other.open()->journal().head() == head);
        CHECK(other.open()->problems() == QStringList());
    }
}

TEST_CASE("a restore that is not proved makes nothing on the server", "[server]") {
    KeptOffice kept;
    SECTION("a wrong password") {
        kept.backup.password = u"wrong"_s;
        CHECK(failure([&] { kept.restore(); }) == ErrorKind::WrongPassword);
    }
    SECTION("an account that may not") {
        kept.backup.account = u"hanako"_s;
        CHECK(failure([&] { kept.restore(); }) == ErrorKind::NotAllowed);
    }
    SECTION("a damaged backup") {
        QByteArray bytes = TestOffice::read(kept.backup.path);
        bytes[bytes.size() - 100] = static_cast<char>(bytes[bytes.size() - 100] ^ 1);
        QFile file(kept.backup.path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        CHECK(failure([&] { kept.restore(); }) == ErrorKind::BadBackup);
    }
    CHECK_FALSE(kept.place.isMade());
    CHECK(QDir(kept.folder.path()).entryList({u"madobe-restore-*"_s}).isEmpty());
}

TEST_CASE("a restore that was cut off is begun again", "[server]") {
    KeptOffice kept;
    std::atomic_bool stop = false;
    const auto stopEarly = [&](qint64 rows) { stop = rows > kRowsBeforeCancelling; };
    CHECK(failure([&] { kept.restore(stopEarly, &stop); }) == ErrorKind::Cancelled);
    REQUIRE(kept.place.isMade());
    {
        const auto half = kept.place.asAdministrator();
        CHECK(countRows(*half, u"office"_s) == 0);
        CHECK(countRows(*half, u"code"_s) == 0);
    }
    kept.restore();
    CHECK(kept.open()->problems() == QStringList());
}
