// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/pocketfile.h"
#include "core/storage/draftstore.h"

namespace madobe {

/// Where drafts go while their office does not take them: a file of this PC, one for an office
/// and account, whichever window they are from. The contents come sealed.
class DraftPocket {
public:
    explicit DraftPocket(const QString& path);

    /// In place of what the writer kept before, and of what the draft continues. Throws what
    /// PocketFile::change() does.
    void keep(const Draft& draft);
    /// The last kept first; none while the file cannot be read.
    QList<Draft> all() const;
    /// As far as those states.
    void drop(const QString& form, const QByteArray& entityUid, const QList<DraftState>& states);

private:
    PocketFile m_file;
};

/// A file for one office and account, whose name tells neither.
QString pocketPath(const QString& folder, const QByteArray& officeUid, const QString& account,
                   const QString& ending);

}  // namespace madobe
