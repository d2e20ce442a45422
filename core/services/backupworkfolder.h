// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QLockFile>
#include <QString>

#include <memory>

namespace madobe {

/// Where a backup is made and rehearsed, by one window at a time: a folder within the chosen one,
/// of the PC's account that runs the program and of nobody else, so that nothing half is ever seen
/// there. What a crash left in it goes with the same account's next one.
class BackupWorkFolder {
public:
    /// nullptr while another window is at it: nothing is wrong then, unlike where the database is
    /// Locked. Throws DiskFull, and ReadOnly where there is none of one's own.
    static std::unique_ptr<BackupWorkFolder> enter(const QString& folder,
                                                   const QByteArray& officeUid);
    ~BackupWorkFolder();
    BackupWorkFolder(const BackupWorkFolder&) = delete;
    BackupWorkFolder& operator=(const BackupWorkFolder&) = delete;

    static QString nameFor(const QByteArray& officeUid);
    QString file(const QString& name) const { return m_path + u'/' + name; }

private:
    BackupWorkFolder(const QString& folder, const QByteArray& officeUid);
    /// False while another window has it.
    bool lock();
    void clear();

    QDir m_parent;
    QString m_name;
    QString m_path;
    QLockFile m_lock;
};

}  // namespace madobe
