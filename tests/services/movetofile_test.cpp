// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/officemove.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QFileInfo>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

std::optional<ErrorKind> opening(const TestOffice& office, const QString& path) {
    return failure([&] {
        CHECK(Office::open(path, u"admin"_s, kPassword, office.clock, standardCatalogue())
                  ->problems() == QStringList());
    });
}

}  // namespace

TEST_CASE("a move to a file that was cut off is begun again", "[office]") {
    TestOffice office;
    savedPatient(*office, u"見本　一郎"_s);
    const QString path = office.file(u"moved.madobe-db"_s);
    SECTION("while it copied") {
        const std::atomic_bool stop = true;
        CHECK(failure([&] { moveToFile(*office, path, {}, &stop); }) == ErrorKind::Cancelled);
        CHECK(QDir(QFileInfo(path).path()).entryList({u"moved*"_s}).isEmpty());
    }
    SECTION("before the file had its name") {
        KeyFile keys = KeyFile::create(uidText(office->uid()));
        keys.save(path);
        office.write(u"moved.madobe-db.moved"_s, "half a file");
    }
    moveToFile(*office, path);
    CHECK_FALSE(opening(office, path));
    CHECK(QDir(QFileInfo(path).path()).entryList({u"moved*"_s}) ==
          QStringList{u"moved.madobe-db"_s, u"moved.madobe-db.keys"_s,
                      u"moved.madobe-db.keys.bak"_s});
    CHECK(failure([&] { moveToFile(*office, path); }) == ErrorKind::AlreadyExists);
}

TEST_CASE("a move leaves another office's keys alone", "[office]") {
    TestOffice office;
    const QString path = office.file(u"moved.madobe-db"_s);
    KeyFile keys = KeyFile::create(u"somebody else's"_s);
    keys.save(path);
    CHECK(failure([&] { moveToFile(*office, path); }) == ErrorKind::AlreadyExists);
    CHECK(KeyFile::load(path).databaseUid() == u"somebody else's"_s);
}
