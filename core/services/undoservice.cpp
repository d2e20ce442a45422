// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undoservice.h"

#include <QJsonArray>
#include <QSet>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kUndoAction = u"undo"_s;
constexpr int kUndoDepth = 50;

}  // namespace

UndoService::UndoService(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

void UndoService::undo(const JournalEntry& entry) {
    const bool isImport = entry.action == kImportAction;
    m_session.require(isImport ? Right::Import : Right::Write);
    m_unitOfWork.run(
        m_session, kUndoAction, u"%1 %2"_s.arg(entry.action).arg(entry.id),
        [&](Work& work) {
            const QList<JournalChange> changes = m_unitOfWork.journal().changes(entry.id);
            // Backwards, so that children go before their parents.
            for (qsizetype i = changes.size() - 1; i >= 0; --i) {
                undoChange(work, changes[i], entry);
            }
        },
        isImport ? JournalDetail::HashesOnly : JournalDetail::Values);
}

std::optional<JournalEntry> UndoService::undoLast() {
    QSet<qint64> undone;
    for (const JournalEntry& entry : m_unitOfWork.journal().entries(kUndoDepth)) {
        if (entry.action == kUndoAction) {
            undone.insert(entry.reason.section(u' ', -1).toLongLong());
            continue;
        }
        const bool isSave = entry.action.endsWith(u".save"_s) ||
                            entry.action.endsWith(u".cancel"_s) ||
                            entry.action.endsWith(u".restore"_s);
        if (undone.contains(entry.id) || entry.account != m_session.account || !isSave) continue;
        undo(entry);
        return entry;
    }
    return std::nullopt;
}

void UndoService::undoChange(Work& work, const JournalChange& change, const JournalEntry& entry) {
    const EntityType* type = work.store().catalogue().byTable(change.entity);
    if (!type || change.operation == u"read"_s) return;
    const std::unique_ptr<Entity> entity = work.store().of(*type).findByUid(change.uid);
    if (!entity || change.operation == u"remove"_s)
        throw Error(ErrorKind::Conflict, {change.entity});
    if (change.operation == u"insert"_s) {
        takeOut(work, *type, *entity, entry);
    } else {
        putBack(work, *type, *entity, change.payload);
    }
}

void UndoService::takeOut(Work& work, const EntityType& type, Entity& entity,
                          const JournalEntry& entry) {
    // The action itself may have changed what it entered.
    if (entity.revision != 1 && m_unitOfWork.journal().isChangedAfter(entity.uid, entry.id)) {
        throw Error(ErrorKind::Conflict, {QString::fromLatin1(type.table)});
    }
    const Field* reason = type.find(u"cancel_reason");
    if (entry.action == kImportAction || !reason) {
        work.remove(type, entity);
        return;
    }
    reason->set(entity, u"入力の取り消し"_s);
    work.update(type, entity);
}

void UndoService::putBack(Work& work, const EntityType& type, Entity& entity,
                          const QJsonObject& payload) {
    const QJsonObject present = journalContent(type, entity);
    for (auto it = payload.begin(); it != payload.end(); ++it) {
        const QJsonArray oldAndNew = it.value().toArray();
        const Field* field = type.find(it.key());
        // What is empty is left out of a record's content and null in a pair.
        const QJsonValue now =
            present.contains(it.key()) ? present.value(it.key()) : QJsonValue::Null;
        if (!field || now != oldAndNew.at(1)) {
            throw Error(ErrorKind::Conflict, {QString::fromLatin1(type.table)});
        }
        field->set(entity, fromJournalValue(*field, oldAndNew.at(0)));
    }
    work.update(type, entity);
}

}  // namespace madobe
