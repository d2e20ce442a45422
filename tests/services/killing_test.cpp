// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/domain/consultation.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <QDateTime>
#include <QProcess>
#include <QThread>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultRounds = 6;
constexpr int kLongestLife = 600;  // ms after its first number

int rounds() {
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("MADOBE_KILL_ROUNDS", &isSet);
    return isSet ? wanted : kDefaultRounds;
}

/// The numbers that a writer told before it was killed.
QStringList killWriter(const TestOffice& office, quint64 seed, int life) {
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(MADOBE_KILLED_WRITER),
                 {office.path(), u"admin"_s, kPassword, QString::number(seed),
                  QFileInfo(office.path()).absolutePath()});
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

}  // namespace

TEST_CASE("whatever was told as saved is there after a kill, and whole", "[killing][slow]") {
    const auto seed = static_cast<quint64>(QDateTime(SystemClock().utc()).toMSecsSinceEpoch());
    std::printf("killing: seed %llu, %d rounds\n", static_cast<unsigned long long>(seed), rounds());
    Random random(seed);
    TestOffice office;
    qint64 told = 0;
    for (int round = 0; round < rounds(); ++round) {
        office.close();
        const auto life = static_cast<int>(random.below(kLongestLife));
        const QStringList numbers = killWriter(office, seed + static_cast<quint64>(round), life);
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
    std::printf("killing: %lld numbers told, all there\n", static_cast<long long>(told));
}
