// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace madobe {

/// A form as it was typed, by account, form and record (empty uid: a new one). The format of the
/// content is its version: whoever writes drafts knows.
struct Draft {
    QString account;
    QString form;
    QByteArray entityUid;
    int version = 0;
    QString writtenAt;
    QByteArray content;
};

void writeDraft(Database& database, const Draft& draft);
std::optional<Draft> readDraft(Database& database, const QString& account, const QString& form,
                               const QByteArray& entityUid);
/// Newest first.
QList<Draft> readDrafts(Database& database, const QString& account);
/// What other accounts have begun on the record, oldest first; without the content.
QList<Draft> readDraftsOfOthers(Database& database, const QString& account, const QString& form,
                                const QByteArray& entityUid);
/// How many each account has begun, by account.
QList<std::pair<QString, qint64>> countDrafts(Database& database);
/// False when there was none.
bool removeDraft(Database& database, const QString& account, const QString& form,
                 const QByteArray& entityUid);

}  // namespace madobe
