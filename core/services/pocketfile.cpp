// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/pocketfile.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"
#include "core/base/ownerfile.h"
#include "core/base/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 1000;

}  // namespace

PocketFile::PocketFile(QString path) : m_path(std::move(path)) {}

bool PocketFile::isThere() const {
    return QFile::exists(m_path);
}

QByteArray PocketFile::read() const {
    if (!isThere()) return {};
    QFile file(m_path);
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError) {
        throw Error(ErrorKind::CannotOpen, {m_path}, file.errorString());
    }
    return content;
}

void PocketFile::change(const Change& change) const {
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath())) {
        throw Error(ErrorKind::ReadOnly, {m_path});
    }
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(kPatience)) {
        const auto why = lock.error();
        throw Error(why == QLockFile::LockFailedError   ? ErrorKind::Locked
                    : why == QLockFile::PermissionError ? ErrorKind::ReadOnly
                                                        : ErrorKind::DiskFull,
                    {m_path}, u"lock file"_s);
    }
    const QByteArray before = read();
    const QByteArray after = change(before);
    if (after != before) write(after);
}

void PocketFile::write(const QByteArray& content) const {
    if (content.isEmpty()) {
        if (!QFile::remove(m_path)) throw Error(ErrorKind::ReadOnly, {m_path});
        return;
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) throw writeError(file, ErrorKind::ReadOnly);
    file.setPermissions(kOwnerOnly);
    if (file.write(content) != content.size() || !commitWhole(file)) {
        throw writeError(file, ErrorKind::ReadOnly);
    }
}

}  // namespace madobe
