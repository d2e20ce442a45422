// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filecheck.h"

#include "core/exchange/salvage.h"
#include "core/storage/unclosedfile.h"
#include "tests/support/catchqt.h"
#include "tests/support/damagedfile.h"
#include "tests/support/kindof.h"

#include <QDir>
#include <QProcess>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A writer that saves into the file until it is killed.
void killWriter(const TestOffice& office) {
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(MADOBE_KILLED_WRITER),
                 {office.path(), u"admin"_s, kPassword, u"1"_s, office.file(u"."_s)});
    REQUIRE(writer.waitForReadyRead(60'000));
    writer.kill();
    writer.waitForFinished();
}

bool isDue(TestOffice& office) {
    return FileCheck(office->database(), office.clock).isDue();
}

bool check(TestOffice& office) {
    return FileCheck(office->database(), office.clock).run();
}

}  // namespace

TEST_CASE("a file that was closed is not checked again within a week", "[filecheck][file]") {
    TestOffice office;
    CHECK_FALSE(isDue(office));
    for (int day = 0; day < 7; ++day) {
        INFO("day " << day);
        office.close();
        CHECK_FALSE(isUnclosed(office.path()));
        office.open();
        CHECK_FALSE(isDue(office));
        office.clock.advanceDays(1);
    }
    CHECK(isDue(office));
    CHECK(check(office));
    CHECK_FALSE(isDue(office));
    const auto last = FileCheck(office->database(), office.clock).last();
    REQUIRE(last);
    CHECK(last->isSound);
    CHECK(last->day == office.clock.today().toString(Qt::ISODate));
}

TEST_CASE("a clock that was set back does not put the check off", "[filecheck][file]") {
    TestOffice office;
    office.clock.advanceDays(-1);
    CHECK(isDue(office));
}

TEST_CASE("a killed process leaves a file that is due until it was looked at",
          "[filecheck][file]") {
    TestOffice office;
    office.close();
    killWriter(office);
    CHECK(isUnclosed(office.path()));
    office.open();
    CHECK(isDue(office));
    // Whoever opens and closes it meanwhile.
    office.close();
    CHECK_FALSE(isUnclosed(office.path()));
    office.open();
    CHECK(isDue(office));
    CHECK(check(office));
    CHECK_FALSE(isDue(office));
}

TEST_CASE("a kill is seen after a new password by recovery key, too", "[filecheck][file]") {
    TestOffice office;
    office.close();
    killWriter(office);
    const Catalogue catalogue = standardCatalogue();
    Office::resetPassword(office.place(), office.recoveryKey, u"admin"_s, kPassword, office.clock,
                          catalogue, kFastKdf);
    office.open();
    CHECK(isDue(office));
}

TEST_CASE("a damaged page is told, and what can be read is saved", "[filecheck][file]") {
    TestOffice office;
    addLongEntries(*office, 150);
    damageFile(office);
    CHECK_FALSE(check(office));
    CHECK(isDue(office));

    const Salvaged saved = salvageLedgers(*office, office.file(u"saved"_s));
    CHECK(saved.rows > 0);
    CHECK(QDir(office.file(u"saved"_s)).exists(u"相談記録.csv"_s));
    const QByteArray entries = TestOffice::read(office.file(u"saved/相談記録.csv"_s));
    const auto read = entries.count('\n') - 1;
    INFO(read << " of 150 entries read, " << saved.lostRows << " told as lost");
    CHECK(read > 0);
    CHECK(read < 150);
    CHECK(saved.lostRows > 0);
    CHECK(saved.damagedLedgers.contains(u"相談記録"_s));
}

TEST_CASE("of a sound file everything is saved", "[filecheck][file]") {
    TestOffice office;
    addLongEntries(*office, 30);
    const Salvaged saved = salvageLedgers(*office, office.file(u"saved"_s));
    CHECK(saved.lostRows == 0);
    CHECK(saved.damagedLedgers.isEmpty());
    CHECK(TestOffice::read(office.file(u"saved/相談記録.csv"_s)).count('\n') == 31);
    std::atomic_bool cancelled = true;
    CHECK(failure([&] { salvageLedgers(*office, office.file(u"saved"_s), &cancelled); }) ==
          ErrorKind::Cancelled);
}
