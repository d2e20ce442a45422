// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/domain/consultation.h"
#include "core/storage/statement.h"
#include "tests/bench/enginebenches.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSaves = 200;
constexpr int kClients = 8;
constexpr int kSavesOfClient = 50;

/// Of saves one after another, in milliseconds.
struct Spread {
    double p50 = 0;
    double p95 = 0;
};

Spread spreadOf(QList<double> times) {
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

/// A phone call about somebody, as most are.
class Caller {
public:
    Caller(Office& office, quint64 seed) : m_office(office), m_random(seed) {
        Statement last(office.database(), u"SELECT max(id) FROM patient"_s);
        last.step();
        m_patients = last.integer(0);
        Statement staff(office.database(), u"SELECT min(id) FROM staff_member"_s);
        staff.step();
        m_worker = staff.integer(0);
    }

    void save() {
        const CodeBook& codes = m_office.codes();
        Consultation entry;
        entry.receivedOn = u"2026-03-%1"_s.arg(1 + m_random.below(31), 2, 10, QChar(u'0'));
        entry.receivedAt = u"10:%1"_s.arg(m_random.below(60), 2, 10, QChar(u'0'));
        entry.desk = codes.id("ward", "kita");
        entry.recordKind = codes.id("record_kind", "consultation");
        entry.direction = codes.id("direction", "incoming");
        entry.method = codes.id("method", "phone");
        entry.category = codes.id("category", "alcohol");
        entry.persons = {1 + m_random.below(m_patients)};
        entry.callers = {codes.id("caller", "family")};
        entry.responses = {codes.id("response", "listening")};
        entry.workers = {m_worker};
        entry.minutes = 10;
        entry.summary = u"眠れない日が続くとの相談。家族と一緒に来所することを勧めた。"_s;
        m_office.records().save(consultationType(), entry);
    }

private:
    Office& m_office;
    Random m_random;
    qint64 m_patients = 0;
    qint64 m_worker = 0;
};

QList<double> timesOf(int saves, const Run& save) {
    QList<double> times;
    for (int i = 0; i < saves; ++i) times.append(milliseconds(save));
    return times;
}

/// All at once, each without a pause; `client` is called on a thread of its own.
QList<double> timesOfClients(const std::function<QList<double>(int)>& client) {
    std::mutex guard;
    QList<double> all;
    std::vector<std::thread> threads;
    for (int i = 0; i < kClients; ++i) {
        threads.emplace_back([&, i] {
            const QList<double> times = client(i);
            const std::lock_guard lock(guard);
            all += times;
        });
    }
    for (std::thread& thread : threads) thread.join();
    return all;
}

/// What saves tell their engine, to be told in this order to a copy of the office. The first one is
/// for what is prepared once.
struct Recordings {
    QList<QByteArray> first;
    QList<QByteArray> prepared;
    QList<QList<QByteArray>> saves;
};

Recordings record(Side& side, int count) {
    side.copyOffice();
    Caller caller(side.office(), 1);
    Recordings recordings;
    recordings.first = side.record([&] { caller.save(); }).statements;
    for (int i = 0; i < count; ++i) {
        const Recording one = side.record([&] { caller.save(); });
        if (i == 0) recordings.prepared = one.prepared;
        recordings.saves.append(QList<QByteArray>());
        // What is prepared along the way is so for whoever does a later save.
        for (const QByteArray& statement : one.statements) {
            const bool prepares = statement.startsWith("PREPARE ");
            if (statement.startsWith("DEALLOCATE ")) continue;
            (prepares ? recordings.prepared : recordings.saves.last()).append(statement);
        }
    }
    side.bare(Side::Where::Copy)->run(recordings.first);
    return recordings;
}

QList<double> bareClient(Side& side, const Recordings& recordings) {
    const auto bare = side.bare(Side::Where::Copy);
    bare->prepareFor({recordings.prepared, {}});
    qsizetype next = 0;
    return timesOf(kSaves, [&] { bare->run(recordings.saves[next++]); });
}

/// The library alone with as many connections: whoever has the lock does the next save, so that
/// each finds the rows and numbers that it found when it was recorded.
QList<double> bareClients(Side& side, const Recordings& recordings) {
    constexpr qsizetype kUntilLocked = 1;
    std::atomic<qsizetype> next = 0;
    return timesOfClients([&](int) {
        const auto bare = side.bare(Side::Where::Copy);
        bare->prepareFor({recordings.prepared, {}});
        return timesOf(kSavesOfClient, [&] {
            bare->run(recordings.saves.front().first(kUntilLocked));
            bare->run(recordings.saves[next++].sliced(kUntilLocked));
        });
    });
}

struct SaveTimes {
    Spread ours, limit;
    qsizetype statements = 0;
};

SaveTimes one(Side& side) {
    const Recordings recordings = record(side, kSaves);
    const QList<double> limits = bareClient(side, recordings);
    Caller caller(side.office(), 2);
    caller.save();
    return {spreadOf(timesOf(kSaves, [&] { caller.save(); })), spreadOf(limits),
            recordings.saves.back().size()};
}

SaveTimes eight(Side& side, const Clock& clock) {
    const Recordings recordings = record(side, kClients * kSavesOfClient);
    const QList<double> limits = bareClients(side, recordings);
    const DatabaseSource source = side.office().source();
    const Session session = side.office().session();
    const QList<double> ours = timesOfClients([&](int client) {
        const auto office = Office::another(source, session, clock, standardCatalogue());
        Caller own(*office, 100 + static_cast<quint64>(client));
        own.save();
        return timesOf(kSavesOfClient, [&] { own.save(); });
    });
    return {spreadOf(ours), spreadOf(limits), recordings.saves.back().size()};
}

void rows(const QString& what, std::optional<SaveTimes> file, std::optional<SaveTimes> server) {
    const auto part = [](const std::optional<SaveTimes>& times, double Spread::*which) {
        return times ? std::optional(Times{times->ours.*which, times->limit.*which}) : std::nullopt;
    };
    sidesRow(what + u", p50"_s, part(file, &Spread::p50), part(server, &Spread::p50));
    sidesRow(what + u", p95"_s, part(file, &Spread::p95), part(server, &Spread::p95));
}

}  // namespace

void benchSaves(Sides& sides, const Clock& clock) {
    const SaveTimes file = one(*sides.file);
    if (!sides.server) {
        rows(u"save by 1 client"_s, file, {});
        return;
    }
    const SaveTimes server = one(*sides.server);
    rows(u"save by 1 client (%1, %2 statements)"_s.arg(file.statements).arg(server.statements),
         file, server);
    // A file has one client.
    rows(u"save by 8 clients"_s, {}, eight(*sides.server, clock));
}

}  // namespace madobe::bench
