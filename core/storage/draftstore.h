// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace madobe {

/// How far a writer had come with a draft. A writer is one opened form of one window and never
/// comes again, so nobody writes over what was typed elsewhere.
struct DraftState {
    QString writer;
    qint64 revision = 0;

    /// Of that writer, and not beyond it.
    bool isWithin(const DraftState& other) const {
        return writer == other.writer && revision <= other.revision;
    }
};

/// A form as it was typed, by account, form, record (empty uid: a new one) and writer. The format
/// of the content is its version: whoever writes drafts knows.
struct Draft {
    QString account;
    QString form;
    QByteArray entityUid;
    DraftState state;
    int version = 0;
    QString writtenAt;
    QByteArray content;
    /// Others on the record that it holds: they end when it is written.
    QList<DraftState> continued = {};

    bool isOn(const QString& ofForm, const QByteArray& record) const {
        return form == ofForm && entityUid == record;
    }
};

/// Never over a later state of the same writer.
void writeDraft(Database& database, const Draft& draft);
/// Newest first.
QList<Draft> readDrafts(Database& database, const QString& account);
QList<Draft> readDraftsOn(Database& database, const QString& account, const QString& form,
                          const QByteArray& entityUid);
QList<DraftState> readDraftStates(Database& database, const QString& account, const QString& form,
                                  const QByteArray& entityUid);
/// Who else has begun on the record and when he wrote last; oldest first, without the content.
QList<Draft> readDraftsOfOthers(Database& database, const QString& account, const QString& form,
                                const QByteArray& entityUid);
/// On how many records each account has begun, by account.
QList<std::pair<QString, qint64>> countDrafts(Database& database);
/// As far as that state. False when there was none.
bool removeDraft(Database& database, const QString& account, const QString& form,
                 const QByteArray& entityUid, const DraftState& state);

}  // namespace madobe
