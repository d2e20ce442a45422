// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draftstore.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns = u"id, account, form, entity_uid, written_at, content"_s;

Draft readRow(const Statement& row) {
    return {row.integer(0), row.text(1), row.text(2), row.blob(3), row.text(4), row.blob(5)};
}

}  // namespace

void writeDraft(Database& database, const Draft& draft) {
    Statement(database,
              u"INSERT INTO draft (account, form, entity_uid, version, written_at, content) "
              "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, form, entity_uid) DO UPDATE SET "
              "version = excluded.version, written_at = excluded.written_at, "
              "content = excluded.content"_s)
        .bindAll(draft.account, draft.form, draft.entityUid, kDraftVersion, draft.writtenAt,
                 draft.content)
        .run();
}

std::optional<Draft> readDraft(Database& database, const QString& account, const QString& form,
                               const QByteArray& entityUid) {
    Statement row(database,
                  u"SELECT %1 FROM draft WHERE account = ? AND form = ? AND "
                  "entity_uid = ? AND version = ?"_s.arg(kColumns));
    row.bindAll(account, form, entityUid, kDraftVersion);
    return row.step() ? std::optional(readRow(row)) : std::nullopt;
}

QList<Draft> readDrafts(Database& database, const QString& account) {
    Statement rows(
        database,
        u"SELECT %1 FROM draft WHERE account = ? AND version = ? ORDER BY written_at DESC"_s.arg(
            kColumns));
    rows.bindAll(account, kDraftVersion);
    QList<Draft> drafts;
    while (rows.step()) drafts.append(readRow(rows));
    return drafts;
}

void removeDraft(Database& database, const QString& account, const QString& form,
                 const QByteArray& entityUid) {
    Statement(database, u"DELETE FROM draft WHERE account = ? AND form = ? AND entity_uid = ?"_s)
        .bindAll(account, form, entityUid)
        .run();
}

}  // namespace madobe
