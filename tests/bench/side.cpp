// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/side.h"

#include "tests/bench/benchoffice.h"
#include "tests/bench/rawconnection.h"
#include "tests/bench/rawserver.h"

#include <QFile>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

class FileSide final : public Side {
public:
    FileSide(const QString& path, const Clock& clock) : m_path(path), m_clock(clock) {
        m_office = openOffice(path, clock);
    }
    ~FileSide() override { QFile::remove(copy()); }
    FileSide(const FileSide&) = delete;
    FileSide& operator=(const FileSide&) = delete;

    bool isServer() const override { return false; }
    Recording record(const Run& work) override {
        return {{}, statementsOf(m_office->database(), work)};
    }
    void copyOffice() override {
        m_office.reset();
        removeOffice(copy());
        QFile::copy(m_path, copy());
        m_office = openOffice(m_path, m_clock);
    }
    std::unique_ptr<BareEngine> bare(Where where) override {
        DatabaseSource source = m_office->source();
        if (where == Where::Copy) source.place = copy();
        return std::make_unique<RawConnection>(source);
    }

private:
    QString copy() const { return m_path + u".copy"_s; }

    QString m_path;
    const Clock& m_clock;
};

class ServerSide final : public Side {
public:
    ServerSide(ServerAddress server, const QString& database, const Clock& clock)
        : m_server(std::move(server)), m_address(m_server), m_clock(clock) {
        m_address.database = database;
        m_office = openOffice(m_address, clock);
    }

    bool isServer() const override { return true; }
    Recording record(const Run& work) override { return messagesOf(m_office->database(), work); }
    void copyOffice() override {
        m_office.reset();
        RawServer server(m_server);
        const QByteArray name = m_address.database.toUtf8();
        server.run("DROP DATABASE IF EXISTS " + name + "_copy");
        server.run("CREATE DATABASE " + name + "_copy TEMPLATE " + name);
        m_office = openOffice(m_address, m_clock);
    }
    std::unique_ptr<BareEngine> bare(Where where) override {
        ServerAddress address = m_address;
        if (where == Where::Copy) address.database += u"_copy"_s;
        return std::make_unique<RawServer>(address);
    }

private:
    ServerAddress m_server;
    ServerAddress m_address;
    const Clock& m_clock;
};

}  // namespace

Times Side::reading(const Run& work, int runs) {
    work();
    const Recording recording = record(work);
    const auto raw = bare(Where::Office);
    QList<double> ours, limits;
    for (int i = 0; i <= runs; ++i) {
        raw->prepareFor(recording);
        const double limit = milliseconds([&] { raw->run(recording.statements); });
        const double time = milliseconds(work);
        // The first one warms up.
        if (i == 0) continue;
        limits.append(limit);
        ours.append(time);
    }
    return {medianOf(ours), medianOf(limits)};
}

std::unique_ptr<Side> fileSide(const QString& path, const Clock& clock) {
    return std::make_unique<FileSide>(path, clock);
}

std::unique_ptr<Side> serverSide(const ServerAddress& server, const QString& database,
                                 const Clock& clock) {
    return std::make_unique<ServerSide>(server, database, clock);
}

}  // namespace madobe::bench
