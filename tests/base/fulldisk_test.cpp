// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fulldisk.h"

#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <cerrno>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a disk with room is not full, whatever fails there", "[base]") {
    const QTemporaryDir folder;
    CHECK_FALSE(isDiskFull(folder.path()));
    CHECK_FALSE(isDiskFull(folder.filePath(u"not/yet/made"_s)));
    QFile missing(folder.filePath(u"none/a.csv"_s));
    REQUIRE_FALSE(missing.open(QIODevice::WriteOnly));
    CHECK(writeError(missing).kind() == ErrorKind::CannotOpen);
    CHECK(writeError(missing, ErrorKind::ReadOnly).kind() == ErrorKind::ReadOnly);
}

#ifdef Q_OS_LINUX
TEST_CASE("a file system that tells no size is not full", "[base]") {
    CHECK_FALSE(isDiskFull(u"/proc"_s));
}
#endif

TEST_CASE("what stands where a file shall be is no want of room", "[base]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QSaveFile late(path);
    REQUIRE(late.open(QIODevice::WriteOnly));
    REQUIRE(late.write("x") == 1);
    REQUIRE(QDir().mkdir(path));
    // As where another program holds the file on Windows.
    REQUIRE_FALSE(late.commit());
    CHECK(writeError(late).kind() == ErrorKind::CannotOpen);
    QSaveFile early(path);
    REQUIRE_FALSE(early.open(QIODevice::WriteOnly));
    CHECK(writeError(early).kind() == ErrorKind::CannotOpen);
    CHECK(writeError(early, ErrorKind::ReadOnly).kind() == ErrorKind::ReadOnly);
}

TEST_CASE("a call of the system that failed is told by its reason", "[base]") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(callError(file, EIO).kind() == ErrorKind::Unreadable);
    CHECK(callError(file, EINVAL).kind() == ErrorKind::Unreadable);
    CHECK(callError(file, ENOSPC).kind() == ErrorKind::DiskFull);
}

TEST_CASE("a folder is made with those above it, or told", "[base]") {
    const QTemporaryDir folder;
    makeFolder(folder.filePath(u"a/b"_s));
    CHECK(QFileInfo(folder.filePath(u"a/b"_s)).isDir());
    QFile file(folder.filePath(u"file"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(failure([&] { makeFolder(folder.filePath(u"file/b"_s)); }) == ErrorKind::CannotOpen);
}
