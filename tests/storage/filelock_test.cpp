// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filelock.h"

#include "core/base/error.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/smallfiles.h"

#include <QFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

qint64 endedProcess() {
    QProcess process;
    process.start(u"sleep"_s, {u"0"_s});
    REQUIRE(process.waitForStarted());
    const qint64 id = process.processId();
    REQUIRE(process.waitForFinished());
    return id;
}

/// A file's lock as a window on `host` leaves it when it is killed.
struct LeftLock {
    LeftLock(qint64 process, const QString& host) {
        QFile lock(path + u".lock"_s);
        REQUIRE(lock.open(QIODevice::WriteOnly));
        lock.write(u"%1\nmadobe\n%2\n"_s.arg(QString::number(process), host).toUtf8());
    }
    std::optional<ErrorKind> locking() const {
        return failure([&] { const WindowLock lock(path); });
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"a.db"_s);
};

}  // namespace

TEST_CASE("a lock that a killed window left is broken", "[storage]") {
    const LeftLock left(endedProcess(), QSysInfo::machineHostName());
    CHECK_FALSE(left.locking());
}

TEST_CASE("where no lock can be written a killed window's does not count as somebody's",
          "[storage]") {
    const LeftLock left(endedProcess(), QSysInfo::machineHostName());
    const SmallFiles none(0);
    // The disk itself has room here.
    CHECK(left.locking() == ErrorKind::ReadOnly);
}

TEST_CASE("a lock of another PC is somebody's", "[storage]") {
    const LeftLock left(endedProcess(), u"madoguchi-2"_s);
    CHECK(left.locking() == ErrorKind::InUse);
    const SmallFiles none(0);
    CHECK(left.locking() == ErrorKind::InUse);
}
