// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draftstore.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns = u"account, form, entity_uid, version, written_at, content"_s;

Draft readRow(const Statement& row) {
    return {row.text(0), row.text(1), row.blob(2), static_cast<int>(row.integer(3)),
            row.text(4), row.blob(5)};
}

}  // namespace

void writeDraft(Database& database, const Draft& draft) {
    Statement(database,
              u"INSERT INTO draft (%1) VALUES (?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (account, form, entity_uid) DO UPDATE SET version = excluded.version, "
              "written_at = excluded.written_at, content = excluded.content"_s.arg(kColumns))
        .bindAll(draft.account, draft.form, draft.entityUid, draft.version, draft.writtenAt,
                 draft.content)
        .run();
}

std::optional<Draft> readDraft(Database& database, const QString& account, const QString& form,
                               const QByteArray& entityUid) {
    Statement row(
        database,
        u"SELECT %1 FROM draft WHERE account = ? AND form = ? AND entity_uid = ?"_s.arg(kColumns));
    row.bindAll(account, form, entityUid);
    return row.step() ? std::optional(readRow(row)) : std::nullopt;
}

QList<Draft> readDrafts(Database& database, const QString& account) {
    Statement rows(
        database,
        u"SELECT %1 FROM draft WHERE account = ? ORDER BY written_at DESC"_s.arg(kColumns));
    rows.bind(account);
    QList<Draft> drafts;
    while (rows.step()) drafts.append(readRow(rows));
    return drafts;
}

QList<Draft> readDraftsOfOthers(Database& database, const QString& account, const QString& form,
                                const QByteArray& entityUid) {
    Statement rows(database,
                   u"SELECT account, version, written_at FROM draft WHERE form = ? AND "
                   "entity_uid = ? AND account <> ? ORDER BY written_at"_s);
    rows.bindAll(form, entityUid, account);
    QList<Draft> drafts;
    while (rows.step()) {
        drafts.append(
            {rows.text(0), form, entityUid, static_cast<int>(rows.integer(1)), rows.text(2), {}});
    }
    return drafts;
}

QList<std::pair<QString, qint64>> countDrafts(Database& database) {
    QList<std::pair<QString, qint64>> counts;
    Statement rows(database,
                   u"SELECT account, count(*) FROM draft GROUP BY account ORDER BY account"_s);
    while (rows.step()) counts.append({rows.text(0), rows.integer(1)});
    return counts;
}

bool removeDraft(Database& database, const QString& account, const QString& form,
                 const QByteArray& entityUid) {
    Statement removal(database,
                      u"DELETE FROM draft WHERE account = ? AND form = ? AND entity_uid = ?"_s);
    removal.bindAll(account, form, entityUid).run();
    return removal.rowsAffected() > 0;
}

}  // namespace madobe
