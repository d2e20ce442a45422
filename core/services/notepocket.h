// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/pocketfile.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace madobe {

/// A journal entry that waits for its turn: who looked at what.
struct LateNote {
    QString action, reason, table;
    QByteArray uid;
};

/// Where late notes wait on this PC, so that a kill does not lose them: a sealed file, one for an
/// office and account, whichever window they are from. Throws for nothing of its own.
class NotePocket {
public:
    NotePocket(const QString& path, QByteArray key);

    /// False where it cannot be kept.
    bool add(const LateNote& note) const;
    /// The note that waits longest goes to `take`, and stays when that throws; meanwhile no other
    /// window gives it. False when there was none to give.
    bool giveFirst(const std::function<void(const LateNote&)>& take) const;

private:
    QList<LateNote> opened(const QByteArray& content) const;
    QByteArray sealed(const QList<LateNote>& notes) const;

    PocketFile m_file;
    QByteArray m_key;
};

}  // namespace madobe
