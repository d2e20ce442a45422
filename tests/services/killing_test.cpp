// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/domain/consultation.h"
#include "core/storage/migrator.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestRounds = 6;
constexpr qint64 kPatience = 60'000;  // ms a case; two cases are two minutes
constexpr int kLongestLife = 600;     // ms after its first word
constexpr int kLongestClimb = 2000;
constexpr int kRowsBeforeClimb = 100'000;

/// As many as MADOBE_KILL_ROUNDS says, else as many as fit into kPatience.
class Rounds {
public:
    Rounds() { m_timer.start(); }

    bool isOn(int round) const {
        if (m_isSet) return round < m_wanted;
        return round < kFewestRounds || m_timer.elapsed() < kPatience;
    }

private:
    bool m_isSet = false;
    int m_wanted = qEnvironmentVariableIntValue("MADOBE_KILL_ROUNDS", &m_isSet);
    QElapsedTimer m_timer;
};

/// What a writer told before it was killed, `life` ms after its first word.
QStringList killWriter(const QStringList& arguments, int life) {
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(MADOBE_KILLED_WRITER), arguments);
    REQUIRE(writer.waitForStarted());
    REQUIRE(writer.waitForReadyRead(60'000));
    QByteArray told = writer.readAllStandardOutput();
    QThread::msleep(static_cast<unsigned long>(life));
    writer.kill();
    writer.waitForFinished();
    told += writer.readAllStandardOutput();
    QStringList numbers = QString::fromUtf8(told).split(u'\n');
    // The last line may be cut.
    numbers.removeLast();
    return numbers;
}

/// A file of the first version with rows enough that climbing takes a while.
void makeFirstVersion(const QString& path, const DataKey& key) {
    Database database(path, key, OpenMode::Create);
    Migrator(database, {Migrator::fromResources(u":/migrations"_s).first()}).climb({});
    const QString numbers =
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(
            kRowsBeforeClimb);
    database.exec(u"INSERT INTO consultation (uid, number, received_on) "_s + numbers +
                  u"SELECT randomblob(16), i, '2026-04-01' FROM n"_s);
    database.exec(
        u"INSERT INTO consultation_person (consultation_id, position, received_on, counts)"
        " SELECT id, 0, received_on, 1 FROM consultation"_s);
    database.checkpoint();
}

qint64 countedRows(Database& database) {
    Statement rows(database, u"SELECT count(*) FROM consultation_person WHERE counts = 1"_s);
    rows.step();
    return rows.integer(0);
}

}  // namespace

TEST_CASE("a climb that was killed is done or not begun", "[killing][slow]") {
    const auto seed = static_cast<quint64>(QDateTime(SystemClock().utc()).toMSecsSinceEpoch());
    Random random(seed);
    const QTemporaryDir folder;
    const DataKey key = DataKey::generate();
    const QString first = folder.filePath(u"first.db"_s);
    makeFirstVersion(first, key);
    const QList<Migration> ladder = Migrator::fromResources(u":/migrations"_s);
    int done = 0;
    int round = 0;
    for (const Rounds rounds; rounds.isOn(round); ++round) {
        const QTemporaryDir own;  // gone with the round: rounds may be hundreds
        const QString path = own.filePath(u"office.db"_s);
        const QString copies = own.filePath(u"copies"_s);
        REQUIRE(QFile::copy(first, path));
        const auto life = static_cast<int>(random.below(kLongestClimb));
        INFO("seed " << seed << " round " << round << " life " << life);
        killWriter(
            {u"--climb"_s, path, QString::fromLatin1(key.bytes().toByteArray().toHex()), copies},
            life);
        Database database(path, key, OpenMode::ReadWrite);
        Migrator migrator(database, ladder);
        const int version = migrator.current();
        REQUIRE((version == 1 || version == ladder.last().version));
        done += version == 1 ? 0 : 1;
        REQUIRE(countedRows(database) == kRowsBeforeClimb);
        REQUIRE(database.integrityProblems() == QStringList());
        // The copy of before is whole as soon as it has its name.
        const QString copy = copies + u"/office.v1.db"_s;
        if (QFile::exists(copy)) {
            Database before(copy, key, OpenMode::ReadOnly);
            REQUIRE(countedRows(before) == kRowsBeforeClimb);
        } else {
            REQUIRE(version == 1);
        }
        migrator.climb(copies);
        REQUIRE(migrator.current() == ladder.last().version);
        REQUIRE(countedRows(database) == kRowsBeforeClimb);
    }
    std::printf("killing: %d climbs killed, %d of them were done\n", round, done);
}

TEST_CASE("whatever was told as saved is there after a kill, and whole", "[killing][slow]") {
    const auto seed = static_cast<quint64>(QDateTime(SystemClock().utc()).toMSecsSinceEpoch());
    std::printf("killing: seed %llu\n", static_cast<unsigned long long>(seed));
    Random random(seed);
    TestOffice office;
    qint64 told = 0;
    int round = 0;
    for (const Rounds rounds; rounds.isOn(round); ++round) {
        office.close();
        const auto life = static_cast<int>(random.below(kLongestLife));
        const QStringList numbers = killWriter({office.path(), u"admin"_s, kPassword,
                                                QString::number(seed + static_cast<quint64>(round)),
                                                QFileInfo(office.path()).absolutePath()},
                                               life);
        office.open();
        INFO("seed " << seed << " round " << round << " life " << life);
        Repository& repository = office->store().of(consultationType());
        for (const QString& number : numbers) {
            const qint64 id = repository.findId({number});
            REQUIRE(id != 0);
            const auto entry = office->store().load<Consultation>(consultationType(), id);
            REQUIRE(entry.summary.startsWith(number));
            REQUIRE(entry.desk != 0);
            // Its journal entry was in the same transaction.
            REQUIRE_FALSE(office->journal().entriesOf(entry.uid).isEmpty());
        }
        told += numbers.size();
        // None half: every consultation has its row that is counted, and the chain holds.
        REQUIRE(office->problems() == QStringList());
    }
    CHECK(told > 0);
    std::printf("killing: %d saves killed, %lld numbers told, all there\n", round,
                static_cast<long long>(told));
}
