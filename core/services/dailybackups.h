// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

#include <atomic>
#include <optional>

namespace madobe {

/// The backups of an office that a PC takes by itself into one folder: one a day, thinned out by
/// BackupLadder, the newest rehearsed at times. Whoever works there may set them off: who has the
/// right Backup chose the folder, and a backup is encrypted. In the folder, only a file that is
/// named like these and says that it is of this very history counts or is ever deleted: a copy of
/// the office that was restored elsewhere, or what a move left behind, has another one. Whether one
/// is due, and which is rehearsed, say those alone that were taken at this very place.
class DailyBackups {
public:
    DailyBackups(Office& office, QString folder);

    /// When the last one was taken here; one from after now does not count, since a clock was
    /// wrong. Throws NotFound when the folder is gone, here and below.
    std::optional<QDateTime> newest() const;
    /// The newest is older than a day.
    bool isDue() const;
    /// Of work in the folder, which one window does at a time.
    enum class Turn { NotDue, Done, OthersAtIt };
    /// Takes one when it is due, proved as those by hand. Throws Cancelled, and what
    /// Office::backup() does.
    Turn takeWhenDue(const std::atomic_bool* cancelled = nullptr);
    /// Deletes those that the ladder lets go, and yields the paths of those that stay all the same.
    QStringList thinOut(const std::atomic_bool* cancelled = nullptr);
    /// Restores the newest into a scratch file, opens that with the office's key and compares it
    /// with what the backup says of itself. Throws BadBackup and Corrupt for one that is no good,
    /// and Cancelled.
    Turn rehearse(const std::atomic_bool* cancelled = nullptr);

private:
    struct Kept {
        QDateTime at;
        QString path;
        QByteArray journalHead;
        /// placeMark(); empty where an older program took it.
        QString place;
    };

    /// Whole ones that say they are of an office with this uid.
    QList<Kept> found() const;
    /// Those of this history, oldest first.
    QList<Kept> kept() const;
    /// Of this place: a copy's may lack what was written here since.
    std::optional<Kept> newestKept() const;
    /// Where none is yet: they sort by time, and never collide.
    QString newPath() const;

    Office& m_office;
    QString m_folder;
};

}  // namespace madobe
