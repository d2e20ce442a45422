// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/olderoffice.h"

#include <QThread>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

struct OlderOffice {
    OlderOffice() { makeOlderOffice(path, clock); }
    std::unique_ptr<Office> open(const ClimbRunner& runner) const {
        return Office::open(path, u"admin"_s, kPassword, clock, catalogue, OpenMode::ReadWrite,
                            runner);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"office.madobe-db"_s);
    FakeClock clock;
    Catalogue catalogue = standardCatalogue();
};

int newest() {
    return Migrator::fromResources(kMigrations).last().version;
}

}  // namespace

TEST_CASE("an older file climbs in a thread of the caller's choosing", "[services][file]") {
    const OlderOffice older;
    int climbs = 0;
    QList<int> steps;
    bool isCopied = false;
    const auto office = older.open([&](const Climb& climb) {
        ++climbs;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            climb([&](ClimbPart part, int done, int total) {
                if (part == ClimbPart::Steps) return steps.append(total - done);
                isCopied = done == total;
            });
        }));
        thread->start();
        thread->wait();
    });
    CHECK(climbs == 1);
    CHECK(isCopied);
    REQUIRE(steps.size() == newest());
    CHECK(steps.first() == newest() - 1);
    CHECK(steps.last() == 0);
    CHECK(office->schemaVersion() == newest());
    CHECK(office->problems() == QStringList());
    CHECK(QFile::exists(older.folder.filePath(u"office.v1.db"_s)));
}

TEST_CASE("a climb that is broken off leaves the older file", "[services][file]") {
    const OlderOffice older;
    const auto brokenOff = [&](ClimbPart at) {
        return failure([&] {
            older.open([&](const Climb& climb) {
                climb([&](ClimbPart part, int done, int total) {
                    if (part == at && done == total) throw Error(ErrorKind::Cancelled);
                });
            });
        });
    };
    CHECK(brokenOff(ClimbPart::Copy) == ErrorKind::Cancelled);
    CHECK_FALSE(QFile::exists(older.folder.filePath(u"office.v1.db"_s)));
    CHECK(brokenOff(ClimbPart::Steps) == ErrorKind::Cancelled);
    int climbs = 0;
    const auto office = older.open([&](const Climb& climb) {
        ++climbs;
        climb({});
    });
    CHECK(climbs == 1);
    CHECK(office->schemaVersion() == newest());
}

TEST_CASE("a file of this program does not climb", "[services][file]") {
    const OlderOffice older;
    older.open({});
    bool isAsked = false;
    older.open([&](const Climb&) { isAsked = true; });
    CHECK_FALSE(isAsked);
}
