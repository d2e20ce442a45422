// SPDX-License-Identifier: GPL-3.0-or-later
// Eight writers in eight processes on the same fifty people, killed at random, the server crashing
// twice. MADOBE_WRITERS_SECONDS says for how long.
#include "core/base/random.h"
#include "core/domain/patient.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <map>
#include <set>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWriters = 8;
constexpr int kPeople = 50;
constexpr int kDefaultSeconds = 120;
constexpr int kLongestPeace = 700;  // ms between two kills

int seconds() {
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("MADOBE_WRITERS_SECONDS", &isSet);
    return isSet ? wanted : kDefaultSeconds;
}

/// One line that a writer told.
struct Told {
    QString what;
    qint64 patient = 0;
    qint64 revision = 0;
    QString text;
    qint64 at = 0;  // ms since the epoch
};

/// A text that a patient's note has had, and when the server wrote it down.
struct Note {
    QString text;
    qint64 at = 0;

    bool operator==(const Note& other) const { return text == other.text; }
};

/// The writers as processes, each telling into a file of its own.
class Writers {
public:
    Writers(const ServerAddress& server, quint64 seed) : m_server(server), m_seed(seed) {
        for (int i = 0; i < kWriters; ++i) m_running.push_back(start());
    }
    ~Writers() { killAll(); }
    Writers(const Writers&) = delete;
    Writers& operator=(const Writers&) = delete;

    /// Kills one in mid-sentence and lets another take its place.
    void replace(qint64 index) {
        auto& writer = m_running[static_cast<size_t>(index)];
        // One that ended by itself saw what must not be.
        CHECK(writer->state() == QProcess::Running);
        writer->kill();
        writer->waitForFinished();
        writer = start();
    }
    void killAll() {
        for (const auto& writer : m_running) {
            writer->kill();
            writer->waitForFinished();
        }
        m_running.clear();
    }
    std::vector<Told> told() const {
        std::vector<Told> all;
        for (int i = 0; i < m_started; ++i) {
            QStringList lines = QString::fromUtf8(TestOffice::read(path(i))).split(u'\n');
            // The last line may be cut.
            lines.removeLast();
            for (const QString& line : std::as_const(lines)) {
                const QStringList parts = line.split(u' ');
                REQUIRE(parts.size() == 5);
                all.push_back({parts[0], parts[1].toLongLong(), parts[2].toLongLong(), parts[3],
                               parts[4].toLongLong()});
            }
        }
        return all;
    }

private:
    QString path(int index) const { return m_folder.filePath(QString::number(index)); }
    std::unique_ptr<QProcess> start() {
        auto writer = std::make_unique<QProcess>();
        writer->setStandardOutputFile(path(m_started));
        writer->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer->start(
            QStringLiteral(MADOBE_SHARED_WRITER),
            {m_server.host, QString::number(m_server.port), m_server.database, m_server.role,
             u"admin"_s, kPassword, QString::number(m_seed + static_cast<quint64>(m_started))});
        REQUIRE(writer->waitForStarted());
        ++m_started;
        return writer;
    }

    QTemporaryDir m_folder;
    ServerAddress m_server;
    quint64 m_seed;
    int m_started = 0;
    std::vector<std::unique_ptr<QProcess>> m_running;
};

/// As after a power cut: nothing is written down first.
void crashServer() {
    QProcess tool;
    tool.start(QStringLiteral(MADOBE_SERVER_TOOL), {u"crash"_s});
    REQUIRE(tool.waitForFinished(60'000));
    REQUIRE(tool.exitCode() == 0);
}

/// In the order of the journal; the first is revision 1.
QList<Note> notesOf(Office& office, const Patient& patient) {
    QList<JournalEntry> entries = office.journal().entriesOf(patient.uid);
    std::sort(entries.begin(), entries.end(),
              [](const JournalEntry& a, const JournalEntry& b) { return a.id < b.id; });
    QList<Note> notes;
    for (const JournalEntry& entry : std::as_const(entries)) {
        const qint64 at = QDateTime::fromString(entry.at, Qt::ISODateWithMs).toMSecsSinceEpoch();
        for (const JournalChange& change : office.journal().changes(entry.id)) {
            if (change.uid != patient.uid) continue;
            if (change.operation == u"insert"_s) {
                notes.append({{}, at});
            } else if (change.operation == u"update"_s) {
                const QJsonArray note = change.payload.value(u"note"_s).toArray();
                REQUIRE_FALSE(notes.isEmpty());
                // Whoever wrote had the text before in front of him.
                CHECK(note.at(0).toString() == notes.last().text);
                notes.append({note.at(1).toString(), at});
            }
        }
    }
    return notes;
}

}  // namespace

TEST_CASE("eight writers, kills and crashes: nothing told is lost, nobody is overwritten",
          "[server][slow]") {
    const auto seed = static_cast<quint64>(QDateTime(SystemClock().utc()).toMSecsSinceEpoch());
    INFO("seed " << seed);
    Random random(seed);
    const SharedOffice shared;
    {
        const auto office = shared.open();
        for (int i = 0; i < kPeople; ++i) {
            savedPatient(*office, u"見本　%1"_s.arg(i));
        }
    }
    // What is acknowledged is on the disk, as on a server that is not for tests.
    shared.asAdministrator()->exec(
        u"ALTER DATABASE %1 SET synchronous_commit = on"_s.arg(shared.role().database));

    Writers writers(shared.role(), seed);
    int kills = 0;
    int crashes = 0;
    const qint64 whole = qint64{seconds()} * 1000;
    QElapsedTimer time;
    for (time.start(); time.elapsed() < whole; ++kills) {
        QThread::msleep(static_cast<unsigned long>(random.below(kLongestPeace)));
        writers.replace(random.below(kWriters));
        if (time.elapsed() > (crashes + 1) * whole / 3 && crashes < 2) {
            crashServer();
            ++crashes;
        }
    }
    writers.killAll();
    const auto office = shared.open();

    const std::vector<Told> told = writers.told();
    std::map<qint64, QList<Note>> notes;
    office->store().of(patientType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& patient = static_cast<const Patient&>(entity);
        const QList<Note> all = notesOf(*office, patient);
        REQUIRE(patient.revision == all.size());
        CHECK(patient.note == all.last().text);
        notes[patient.id] = all;
    });
    std::set<QString> tried;
    std::map<QString, qsizetype> results;
    for (const Told& line : told) {
        INFO(line.what.toStdString()
             << " " << line.patient << " " << line.revision << " " << line.text.toStdString());
        const QList<Note>& history = notes.at(line.patient);
        ++results[line.what];
        if (line.what == u"try"_s) {
            tried.insert(line.text);
            // If it was written at all, then over what it had read.
            const qsizetype at = history.indexOf(Note{line.text});
            CHECK((at < 0 || at == line.revision));
        } else if (line.what == u"saved"_s) {
            CHECK(history.value(line.revision - 1).text == line.text);
        } else if (line.what == u"conflict"_s) {
            // Somebody else had been there by then, and this text is nowhere.
            REQUIRE(history.size() > line.revision);
            CHECK(history[line.revision].at <= line.at);
            CHECK_FALSE(history.contains(Note{line.text}));
        }
    }
    for (const auto& [patient, history] : notes) {
        for (const Note& note : history) {
            CHECK((note.text.isEmpty() || tried.contains(note.text)));
        }
    }
    CHECK(results[u"saved"_s] > 100);
    CHECK(results[u"conflict"_s] > 0);
    CHECK(crashes == 2);
    CHECK(office->problems() == QStringList());
    std::printf(
        "writers: seed %llu, %d s, %d kills, %d crashes: %lld tried, %lld saved, "
        "%lld conflicts, %lld lost with the server\n",
        static_cast<unsigned long long>(seed), seconds(), kills, crashes,
        static_cast<long long>(results[u"try"_s]), static_cast<long long>(results[u"saved"_s]),
        static_cast<long long>(results[u"conflict"_s]), static_cast<long long>(results[u"lost"_s]));
}
