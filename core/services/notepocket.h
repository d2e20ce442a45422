// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace madobe {

/// A journal entry that waits for its turn: who looked at what, or came in.
struct LateNote {
    QString action, reason, table;
    QByteArray uid;
};

/// Where late notes wait on this PC, so that a kill does not lose them: a sealed file, one for an
/// office and account. Throws for nothing: what it cannot keep waits in memory alone.
class NotePocket {
public:
    NotePocket(QString path, QByteArray key);

    QList<LateNote> read() const;
    void write(const QList<LateNote>& notes) const;

private:
    QString m_path;
    QByteArray m_key;
};

}  // namespace madobe
