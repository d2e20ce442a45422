// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draftstore.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns =
    u"account, form, entity_uid, writer, revision, version, written_at, content"_s;

Draft readRow(const Statement& row) {
    return {row.text(0),
            row.text(1),
            row.blob(2),
            {row.text(3), row.integer(4)},
            static_cast<int>(row.integer(5)),
            row.text(6),
            row.blob(7)};
}

QList<Draft> readRows(Statement& rows) {
    QList<Draft> drafts;
    while (rows.step()) drafts.append(readRow(rows));
    return drafts;
}

}  // namespace

void writeDraft(Database& database, const Draft& draft) {
    Statement(database,
              u"INSERT INTO draft (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (account, form, entity_uid, writer) DO UPDATE SET "
              "revision = excluded.revision, version = excluded.version, "
              "written_at = excluded.written_at, content = excluded.content "
              "WHERE draft.revision < excluded.revision"_s.arg(kColumns))
        .bindAll(draft.account, draft.form, draft.entityUid, draft.state.writer,
                 draft.state.revision, draft.version, draft.writtenAt, draft.content)
        .run();
    // Whatever breaks off before this leaves too much and not too little.
    for (const DraftState& state : draft.continued) {
        removeDraft(database, draft.account, draft.form, draft.entityUid, state);
    }
}

QList<Draft> readDrafts(Database& database, const QString& account) {
    Statement rows(
        database, u"SELECT %1 FROM draft WHERE account = ? ORDER BY written_at DESC, id DESC"_s.arg(
                      kColumns));
    rows.bind(account);
    return readRows(rows);
}

QList<Draft> readDraftsOn(Database& database, const QString& account, const QString& form,
                          const QByteArray& entityUid) {
    Statement rows(database,
                   u"SELECT %1 FROM draft WHERE account = ? AND form = ? AND entity_uid = ? "
                   "ORDER BY written_at DESC, id DESC"_s.arg(kColumns));
    rows.bindAll(account, form, entityUid);
    return readRows(rows);
}

QList<DraftState> readDraftStates(Database& database, const QString& account, const QString& form,
                                  const QByteArray& entityUid) {
    Statement rows(database,
                   u"SELECT writer, revision FROM draft WHERE account = ? AND form = ? "
                   "AND entity_uid = ?"_s);
    rows.bindAll(account, form, entityUid);
    QList<DraftState> states;
    while (rows.step()) states.append({rows.text(0), rows.integer(1)});
    return states;
}

QList<Draft> readDraftsOfOthers(Database& database, const QString& account, const QString& form,
                                const QByteArray& entityUid) {
    Statement rows(database,
                   u"SELECT account, max(written_at) FROM draft WHERE form = ? AND "
                   "entity_uid = ? AND account <> ? GROUP BY account "
                   "ORDER BY max(written_at), account"_s);
    rows.bindAll(form, entityUid, account);
    QList<Draft> drafts;
    while (rows.step()) {
        Draft draft;
        draft.account = rows.text(0);
        draft.form = form;
        draft.entityUid = entityUid;
        draft.writtenAt = rows.text(1);
        drafts.append(draft);
    }
    return drafts;
}

QList<std::pair<QString, qint64>> countDrafts(Database& database) {
    QList<std::pair<QString, qint64>> counts;
    Statement rows(database,
                   u"SELECT account, count(*) FROM (SELECT DISTINCT account, form, entity_uid "
                   "FROM draft) begun GROUP BY account ORDER BY account"_s);
    while (rows.step()) counts.append({rows.text(0), rows.integer(1)});
    return counts;
}

bool removeDraft(Database& database, const QString& account, const QString& form,
                 const QByteArray& entityUid, const DraftState& state) {
    Statement removal(database,
                      u"DELETE FROM draft WHERE account = ? AND form = ? AND entity_uid = ? "
                      "AND writer = ? AND revision <= ?"_s);
    removal.bindAll(account, form, entityUid, state.writer, state.revision).run();
    return removal.rowsAffected() > 0;
}

}  // namespace madobe
