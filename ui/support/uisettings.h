// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "ui/support/theme.h"

#include <QByteArray>
#include <QString>

namespace madobe {

/// What a PC remembers of its window: geometry, look, the file last opened, folders for
/// backups. Never a name.
class UiSettings {
public:
    static QByteArray geometry();
    static void setGeometry(const QByteArray& geometry);
    static Look look();
    static void setLook(Look look);
    static QString lastOffice();
    static void setLastOffice(const QString& path);
    static QByteArray columns(const QString& table);
    static void setColumns(const QString& table, const QByteArray& state);
    /// Where this PC keeps daily backups of an office that lies there; empty for nowhere. A copy
    /// elsewhere has the same uid.
    static QString backupFolder(const QByteArray& officeUid, const OfficePlace& place);
    /// Nothing there was rehearsed yet.
    static void setBackupFolder(const QByteArray& officeUid, const OfficePlace& place,
                                const QString& folder);
    /// The day of the last rehearsal that went well, ISO.
    static QString backupRehearsedOn(const QByteArray& officeUid, const OfficePlace& place);
    static void setBackupRehearsedOn(const QByteArray& officeUid, const OfficePlace& place,
                                     const QString& day);
    /// Since when other windows stood in the way of a backup that was due, UTC, ISO.
    static QString backupOthersSince(const QByteArray& officeUid, const OfficePlace& place);
    static void setBackupOthersSince(const QByteArray& officeUid, const OfficePlace& place,
                                     const QString& moment);
};

}  // namespace madobe
