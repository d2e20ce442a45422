// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace madobe {

/// The format of Draft::content.
inline constexpr int kDraftVersion = 1;

/// A form as it was typed, by account, form and record (empty uid: a new one).
struct Draft {
    qint64 id = 0;
    QString account;
    QString form;
    QByteArray entityUid;
    QString writtenAt;
    QByteArray content;
};

void writeDraft(Database& database, const Draft& draft);
std::optional<Draft> readDraft(Database& database, const QString& account, const QString& form,
                               const QByteArray& entityUid);
QList<Draft> readDrafts(Database& database, const QString& account);
void removeDraft(Database& database, const QString& account, const QString& form,
                 const QByteArray& entityUid);

}  // namespace madobe
