// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/samefile.h"

#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a file is known by whatever name leads to it", "[base]") {
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(u"下"_s));
    const QString file = folder.filePath(u"対象者.csv"_s);
    const QString copy = folder.filePath(u"写し.csv"_s);
    for (const QString& path : {file, copy}) {
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
    }
    const QString detour = folder.filePath(u"下/../対象者.csv"_s);
    CHECK(isSameFile(file, file));
    CHECK(isSameFile(file, detour));
    CHECK_FALSE(isSameFile(file, copy));
    CHECK_FALSE(isSameFile(folder.filePath(u"none"_s), folder.filePath(u"none"_s)));
#ifndef Q_OS_WIN
    const QString link = folder.filePath(u"link.csv"_s);
    REQUIRE(QFile::link(file, link));
    CHECK(isSameFile(link, file));
#endif
    CHECK(failure([&] {
              requireOtherFiles({copy, detour}, {file});
          }) == ErrorKind::OverwritesInput);
    CHECK_FALSE(failure([&] { requireOtherFiles({folder.filePath(u"new"_s)}, {file, copy}); }));
}
