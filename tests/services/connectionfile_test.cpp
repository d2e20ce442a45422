// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/connectionfile.h"

#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a connection file names the server and its certificates, wherever it lies",
          "[connection]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"北区.madobe"_s);
    const ServerAddress written{u"db.example"_s, 5433, u"kita"_s, u"kita_office"_s,
                                folder.filePath(u"ca.pem"_s)};
    writeConnectionFile(path, written);
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"写し.MADOBE"_s);
    REQUIRE(QFile::copy(path, copy));
    const ServerAddress read = readConnectionFile(copy);
    CHECK(read.host == written.host);
    CHECK(read.port == 5433);
    CHECK(read.database == written.database);
    CHECK(read.role == written.role);
    CHECK(read.rootCertificate == elsewhere.filePath(u"ca.pem"_s));
    CHECK(read.clientKey.isEmpty());
    CHECK(placeOf(copy).server.has_value());
    CHECK_FALSE(placeOf(u"office.madobe-db"_s).server.has_value());
    CHECK(failure([&] { writeConnectionFile(path, written); }) == ErrorKind::AlreadyExists);

    // What an attempt that was cut off has left is told from another's.
    CHECK(leadsTo(path, written));
    ServerAddress other = written;
    other.database = u"nishi"_s;
    CHECK_FALSE(leadsTo(path, other));
    CHECK_FALSE(leadsTo(folder.filePath(u"none.madobe"_s), written));
}

TEST_CASE("what is no connection file is refused by name", "[connection]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.madobe"_s);
    const auto reading = [&](const QByteArray& content) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        return failure([&] { readConnectionFile(path); });
    };
    CHECK(reading({}) == ErrorKind::BadConnectionFile);
    CHECK(reading("\x93\xFA\x96\x7B") == ErrorKind::BadConnectionFile);
    CHECK(reading(R"({"format":"madobe connection","version":2})") == ErrorKind::BadConnectionFile);
    CHECK(reading(R"({"format":"madobe connection","version":1,"host":"a","role":"b"})") ==
          ErrorKind::BadConnectionFile);
    QFile::remove(path);
    CHECK(failure([&] { readConnectionFile(path); }) == ErrorKind::CannotOpen);
}
