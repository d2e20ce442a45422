// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/changenotifier.h"
#include "core/storage/recordstore.h"

#include <QObject>

namespace madobe {

/// What colleagues save in a shared office: says so to them, and tells here what they saved. Ids
/// and names of tables travel, no patient data. Does nothing for a file.
class ChangeFeed : public QObject {
    Q_OBJECT
public:
    ChangeFeed(RecordStore& store, ChangeNotifier& notifier);

    /// Within the transaction; colleagues hear of it after the commit.
    static void announce(Database& database, const ChangeSet& changes);
    /// That somebody began to write on the record, or ended.
    static void announceDraft(Database& database, const QByteArray& entityUid);
    /// From now on; needs the event loop of this thread. A code list that a colleague changed is
    /// read anew before anybody is told.
    void listen();

private:
    void heard(const QString& text);

    RecordStore& m_store;
    ChangeNotifier& m_notifier;
};

}  // namespace madobe
