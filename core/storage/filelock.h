// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QLockFile;

namespace madobe {

/// `<db>.lock`: one window at a time. Breaks a stale lock. Throws InUse (host, process, since
/// when as ISO UTC), and DiskFull or ReadOnly where it cannot write its own.
class WindowLock {
public:
    explicit WindowLock(const QString& dbPath);
    ~WindowLock();
    WindowLock(const WindowLock&) = delete;
    WindowLock& operator=(const WindowLock&) = delete;

private:
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace madobe
