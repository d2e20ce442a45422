// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/error.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/smallfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a full disk leaves the file that was there, and is told", "[base]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_s);
    writeWholeFile(path, "before");
    {
        const SmallFiles full(10);
        CHECK(failure([&] { writeWholeFile(path, QByteArray(100, 'x')); }) == ErrorKind::DiskFull);
        CHECK(failure([&] { writePrivateFile(path, QByteArray(50'000, 'x')); }) ==
              ErrorKind::DiskFull);
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "before");
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"a.json"_s});
}

TEST_CASE("a folder of its name is told as a file that cannot be opened", "[base]") {
    const QTemporaryDir folder;
    CHECK(failure([&] { writeWholeFile(folder.path(), "x"); }) == ErrorKind::CannotOpen);
}

TEST_CASE("a private file is its owner's alone", "[base]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key.txt"_s);
    writePrivateFile(path, "key");
    CHECK((QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) ==
          QFileDevice::Permissions());
}
