// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/serversetup.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"
#include "tests/support/testserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongNote = 100'000;

QString textOf(Database& database, const QString& sql) {
    Statement row(database, sql);
    return row.step() ? row.text(0) : QString();
}

std::optional<ErrorKind> opening(const ServerAddress& address) {
    return failure([&] { Database(DatabaseSource{address, nullptr}, OpenMode::ReadWrite); });
}

/// What libpq finds in its own places, for as long as it lives.
class LibpqVariable {
public:
    LibpqVariable(const char* name, const QByteArray& value) : m_name(name) {
        qputenv(name, value);
    }
    ~LibpqVariable() { qunsetenv(m_name); }
    LibpqVariable(const LibpqVariable&) = delete;
    LibpqVariable& operator=(const LibpqVariable&) = delete;

private:
    const char* m_name;
};

}  // namespace

TEST_CASE("a shared office of another version is told from a lost one", "[server]") {
    const SharedOffice shared;
    const auto administrator = shared.asAdministrator();
    administrator->exec(u"UPDATE schema_version SET version = version - 1"_s);
    CHECK(failure([&] { shared.open(); }) == ErrorKind::ServerNeedsUpgrade);
    administrator->exec(u"UPDATE schema_version SET version = 999"_s);
    CHECK(failure([&] { shared.open(); }) == ErrorKind::TooNew);
    CHECK(failure([&] { createServerDatabase(ServerDatabase().address(), shared.role()); }) ==
          ErrorKind::AlreadyExists);
}

TEST_CASE("a server that cannot be trusted, is gone or refuses is told apart", "[server]") {
    const ServerDatabase server;
    ServerAddress address = server.address();
    REQUIRE(address.isLoopback());
    address.role = u"nobody_of_ours"_s;
    CHECK(opening(address) == ErrorKind::ServerRefused);
    address = server.address();
    address.database = u"no_such_office"_s;
    CHECK(opening(address) == ErrorKind::ServerUnfinished);
    address = server.address();
    address.port = 1;
    CHECK(opening(address) == ErrorKind::ServerUnreachable);
    // The same server under an address that is not this PC's own: without TLS it is refused.
    address = server.address();
    address.host = u"127.0.0.2"_s;
    REQUIRE_FALSE(address.isLoopback());
    CHECK(opening(address) == ErrorKind::ServerUntrusted);
}

TEST_CASE("a server with too many guests says so and blames no certificate", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    database.exec(u"DROP ROLE IF EXISTS crowded_office"_s);
    database.exec(u"CREATE ROLE crowded_office LOGIN CONNECTION LIMIT 0"_s);
    ServerAddress address = server.address();
    address.role = u"crowded_office"_s;
    CHECK(opening(address) == ErrorKind::ServerFull);
    database.exec(u"DROP ROLE crowded_office"_s);
}

TEST_CASE("a wrong password of the database is refused, and told so", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    database.exec(u"DROP ROLE IF EXISTS scram_office"_s);
    database.exec(u"CREATE ROLE scram_office LOGIN PASSWORD 'the right one'"_s);
    ServerAddress address = server.address();
    address.role = u"scram_office"_s;
    const QTemporaryDir folder;
    // Not those of whoever runs the tests.
    const LibpqVariable places("PGPASSFILE", QFile::encodeName(folder.filePath(u"pgpass"_s)));
    CHECK(opening(address) == ErrorKind::ServerRefused);
    {
        const LibpqVariable wrong("PGPASSWORD", "a wrong one");
        CHECK(opening(address) == ErrorKind::ServerRefused);
    }
    {
        const LibpqVariable right("PGPASSWORD", "the right one");
        CHECK_FALSE(opening(address));
    }
    QFile file(folder.filePath(u"pgpass"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write("*:*:*:scram_office:the right one\n");
    file.close();
    CHECK_FALSE(opening(address));
    database.exec(u"DROP ROLE scram_office"_s);
}

TEST_CASE("certificates are verified on both sides", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    if (textOf(database, u"SELECT current_setting('ssl')"_s) != u"on"_s) {
        WARN("passed over: the server has no certificates");
        return;
    }
    for (const char* role : {"tls_office", "cert_office"}) {
        database.exec(u"DROP ROLE IF EXISTS %1"_s.arg(QLatin1StringView(role)));
        database.exec(u"CREATE ROLE %1 LOGIN"_s.arg(QLatin1StringView(role)));
    }
    const QTemporaryDir ours;
    const QDir theirs(
        QFileInfo(textOf(database, u"SELECT current_setting('ssl_cert_file')"_s)).path() +
        u"/.."_s);
    const auto file = [&](const QString& name) {
        const QString copy = ours.filePath(QString(name).replace(u'/', u'-'));
        QFile::copy(theirs.filePath(name), copy);
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        return copy;
    };
    ServerAddress address = server.address();
    address.host = u"127.0.0.2"_s;
    address.role = u"tls_office"_s;
    const auto withRoot = [&](const QString& root) {
        ServerAddress changed = address;
        changed.rootCertificate = file(root);
        return changed;
    };
    Database(DatabaseSource{withRoot(u"office/root.pem"_s), nullptr}, OpenMode::ReadWrite);
    CHECK(opening(withRoot(u"stranger/root.pem"_s)) == ErrorKind::ServerUntrusted);
    CHECK(opening(address) == ErrorKind::ServerUntrusted);
    // The certificate is for another address.
    ServerAddress elsewhere = withRoot(u"office/root.pem"_s);
    elsewhere.host = u"127.0.0.3"_s;
    CHECK(opening(elsewhere) == ErrorKind::ServerUntrusted);

    const auto withClient = [&](const QString& client) {
        ServerAddress changed = withRoot(u"office/root.pem"_s);
        changed.role = u"cert_office"_s;
        if (client.isEmpty()) return changed;
        changed.clientCertificate = file(client + u".pem"_s);
        changed.clientKey = file(client + u".key"_s);
        return changed;
    };
    Database(DatabaseSource{withClient(u"office/pc1"_s), nullptr}, OpenMode::ReadWrite);
    CHECK(opening(withClient(u"stranger/pc1"_s)) == ErrorKind::ServerRefused);
    CHECK(opening(withClient({})) == ErrorKind::ServerRefused);
    // Whose certificate it is says who one is.
    ServerAddress another = withClient(u"office/pc1"_s);
    another.role = server.address().role;
    CHECK(opening(another) == ErrorKind::ServerRefused);
}

TEST_CASE("a full server is told, and nothing acknowledged is lost", "[server]") {
    const ServerDatabase scratch;
    Database administrator(DatabaseSource{scratch.address(), nullptr}, OpenMode::ReadWrite);
    const QString data = textOf(administrator, u"SELECT current_setting('data_directory')"_s);
    const QString small = QFileInfo(data).path() + u"/small"_s;
    if (!QFileInfo::exists(small)) {
        WARN("passed over: the server has no small disk");
        return;
    }
    administrator.exec(u"DROP TABLESPACE IF EXISTS small"_s);
    administrator.exec(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(small));
    {
        const SharedOffice shared(false, u"small"_s);
        const auto office = shared.open();
        QList<qint64> saved;
        std::optional<ErrorKind> error;
        for (int i = 0; i < 1000 && !error; ++i) {
            Patient patient = patientCalled(*office, u"見本%1"_s.arg(i));
            // What repeats itself is packed small; a hash does not.
            QString noise;
            while (noise.size() < kLongNote) {
                noise += QString::fromLatin1(
                    QCryptographicHash::hash(
                        QByteArray::number(i) + '/' + QByteArray::number(noise.size()),
                        QCryptographicHash::Sha512)
                        .toBase64());
            }
            patient.note = noise;
            error = failure([&] { office->records().save(patientType(), patient); });
            if (!error) saved.append(patient.id);
        }
        CHECK(error == ErrorKind::DiskFull);
        CHECK_FALSE(saved.isEmpty());
        const auto again = shared.open();
        for (const qint64 id : saved)
            CHECK(again->store().load<Patient>(patientType(), id).id == id);
        CHECK(again->problems() == QStringList());
    }
    administrator.exec(u"DROP TABLESPACE small"_s);
}

TEST_CASE("a database whose texts compare by language is refused", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    ServerAddress other = server.address();
    other.database += u"_latin"_s;
    database.exec(u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'LATIN1'"_s.arg(other.database));
    CHECK(opening(other) == ErrorKind::ServerUnsuited);
    // Whoever looks after the server may stand in it all the same: most servers' own are so.
    ServerAddress office = other;
    office.database = server.address().database + u"_office"_s;
    office.role = u"madobe_office"_s;
    createServerDatabase(other, office);
    ServerAddress made = server.address();
    made.database = office.database;
    CHECK_FALSE(opening(made));
    database.exec(u"DROP DATABASE "_s + office.database);
    database.exec(u"DROP DATABASE "_s + other.database);
}

TEST_CASE("a database with somebody else's tables is left alone", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    ServerAddress office = server.address();
    office.role = u"madobe_office"_s;
    createServerDatabase(server.address(), office);
    database.exec(u"CREATE TABLE theirs (id bigint)"_s);
    CHECK(failure([&] { createServerDatabase(server.address(), office); }) ==
          ErrorKind::AlreadyExists);
}
