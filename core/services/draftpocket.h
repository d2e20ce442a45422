// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/draftstore.h"

namespace madobe {

/// Where drafts go while their office does not take them: a file of this PC, one for an office
/// and account. The contents come sealed. Never throws for a file that cannot be read.
class DraftPocket {
public:
    explicit DraftPocket(QString path);

    /// Throws ReadOnly or DiskFull.
    void keep(const Draft& draft);
    const Draft* find(const QString& form, const QByteArray& entityUid) const;
    const QList<Draft>& all() const { return m_drafts; }
    void drop(const QString& form, const QByteArray& entityUid);

private:
    void read();
    void write() const;

    QString m_path;
    QList<Draft> m_drafts;
};

/// A file for one office and account, whose name tells neither.
QString pocketPath(const QString& folder, const QByteArray& officeUid, const QString& account,
                   const QString& ending);

}  // namespace madobe
