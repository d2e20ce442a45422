// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace madobe {

/// A database on its way: gone with its side files unless kept.
class TemporaryDatabase {
public:
    explicit TemporaryDatabase(QString path) : m_path(std::move(path)) { remove(); }
    ~TemporaryDatabase() {
        if (!m_kept) remove();
    }
    TemporaryDatabase(const TemporaryDatabase&) = delete;
    TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;

    const QString& path() const { return m_path; }
    /// Moves it to its name; false when that is taken or the folder refuses.
    bool keepAs(const QString& path) {
        m_kept = QFile::rename(m_path, path);
        return m_kept;
    }

private:
    void remove() const {
        for (const char* end : {"", "-wal", "-shm", "-journal"}) {
            QFile::remove(m_path + QLatin1String(end));
        }
    }

    QString m_path;
    bool m_kept = false;
};

}  // namespace madobe
