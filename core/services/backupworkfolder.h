// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QLockFile>
#include <QString>

namespace madobe {

/// Where a backup is made and rehearsed, by one window at a time: a folder within the chosen one,
/// of the PC's account that runs the program and of nobody else, so that nothing half is ever seen
/// there. What a crash left in it goes with the same account's next one.
class BackupWorkFolder {
public:
    /// Throws Locked while another window is at it, ReadOnly where there is none of one's own.
    BackupWorkFolder(const QString& folder, const QByteArray& officeUid);
    ~BackupWorkFolder();
    BackupWorkFolder(const BackupWorkFolder&) = delete;
    BackupWorkFolder& operator=(const BackupWorkFolder&) = delete;

    static QString nameFor(const QByteArray& officeUid);
    QString file(const QString& name) const { return m_path + u'/' + name; }

private:
    void lock();
    void clear();

    QDir m_parent;
    QString m_name;
    QString m_path;
    QLockFile m_lock;
};

}  // namespace madobe
