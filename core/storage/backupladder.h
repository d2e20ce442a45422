// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

namespace madobe {

/// Which backups to keep: all of 2 days, then 12 daily, 10 weekly and 9 monthly ones.
class BackupLadder {
public:
    /// Those to delete; never the newest, never one from after `now`.
    static QList<QDateTime> toDelete(QList<QDateTime> backups, const QDateTime& now);
};

}  // namespace madobe
