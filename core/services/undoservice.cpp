// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undoservice.h"

#include "core/domain/case.h"
#include "core/domain/monthclosing.h"
#include "core/services/journalcontent.h"
#include "core/services/personmerge.h"
#include "core/services/personreferences.h"
#include "core/services/sheetrules.h"
#include "core/services/storerules.h"
#include "core/services/undorules.h"

#include <QJsonArray>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kUndoAction = u"undo"_s;
const QString kRedoAction = u"redo"_s;
/// Of an account's own entries, looks aside.
constexpr int kUndoDepth = 500;
constexpr int kEntriesAtOnce = 50;
constexpr int kChangesAtOnce = 1000;

/// The reason of an undo or redo: what was saved at first, and the entry that is taken back.
QString reasonFor(const QString& action, const JournalEntry& entry) {
    return u"%1 %2"_s.arg(action).arg(entry.id);
}

bool takesBack(const JournalEntry& entry) {
    return entry.action == kUndoAction || entry.action == kRedoAction;
}

bool isSave(const JournalEntry& entry) {
    return entry.action.endsWith(u".save"_s) || entry.action.endsWith(u".cancel"_s) ||
           entry.action.endsWith(u".restore"_s) || entry.action == kMergeAction;
}

/// Of a set that was changed once more: what the change brought goes and what it took returns; who
/// was added later stays. Where somebody took out what it brought, it is left as he left it.
void partMembers(const Field& field, Entity& entity, const QJsonArray& oldAndNew) {
    const auto before = fromJournalValue(field, oldAndNew.at(0)).value<QList<qint64>>();
    const auto after = fromJournalValue(field, oldAndNew.at(1)).value<QList<qint64>>();
    auto members = field.get(entity).value<QList<qint64>>();
    qsizetype place = members.size();
    for (const qint64 each : after) {
        const qsizetype at = members.indexOf(each);
        if (at < 0) return;
        if (before.contains(each)) continue;
        place = std::min(place, at);
        members.removeAt(at);
    }
    for (const qint64 each : before) {
        if (!after.contains(each) && !members.contains(each)) members.insert(place++, each);
    }
    field.set(entity, QVariant::fromValue(members));
}

void requireRules(RecordStore& store, const EntityType& type, const Entity& entity) {
    const QList<BrokenRule> broken = brokenRules(store, type, entity);
    if (!broken.isEmpty()) throw brokenRulesError(broken);
}

/// Leaves out what other records say, which follows when they are put back; false where nothing is
/// left.
bool keepOwn(const Catalogue& catalogue, JournalChange& change) {
    const EntityType* type = catalogue.byTable(change.entity);
    if (!type || change.operation != u"update"_s || change.payload.isEmpty()) return true;
    const QStringList columns = change.payload.keys();
    for (const QString& column : columns) {
        if (isShownByParts(*type, column)) change.payload.remove(column);
    }
    return !change.payload.isEmpty();
}

}  // namespace

QString savedAction(const JournalEntry& entry) {
    return takesBack(entry) ? entry.reason.section(u' ', 0, 0) : entry.action;
}

bool redoes(const JournalEntry& entry) {
    return entry.action == kUndoAction;
}

std::optional<Right> undoRight(const JournalEntry& entry, const Catalogue& catalogue) {
    const QString saved = savedAction(entry);
    if (saved == kImportAction && takesBack(entry)) return std::nullopt;
    return undoRight(saved, catalogue);
}

void stopWhenCancelled(const UndoWatch& watch) {
    if (watch.cancelled && *watch.cancelled) throw Error(ErrorKind::Cancelled);
}

UndoService::UndoService(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

ChangeSet UndoService::undo(const JournalEntry& entry, const UndoWatch& watch) {
    const QString saved = savedAction(entry);
    const std::optional<Right> right = undoRight(entry, m_unitOfWork.store().catalogue());
    if (!right) throw Error(ErrorKind::NotUndoable);
    m_session.require(*right);
    const bool isImport = saved == kImportAction;
    try {
        return m_unitOfWork.run(
            m_session, redoes(entry) ? kRedoAction : kUndoAction, reasonFor(saved, entry),
            [&](Work& work) { undoEntry(work, entry, watch); },
            isImport ? JournalDetail::HashesOnly : JournalDetail::Values, *right);
    } catch (const Error& error) {
        // What the database holds to by itself: a number given anew, something that is referred to.
        if (error.kind() != ErrorKind::Constraint) throw;
        throw brokenRulesError({});
    }
}

void UndoService::undoEntry(Work& work, const JournalEntry& entry, const UndoWatch& watch) {
    // No ledger carries a sheet, and an import may have millions of changes.
    if (savedAction(entry) != kImportAction) {
        requireOpenSheets(work, m_unitOfWork.journal().changes(entry.id));
    }
    // Two persons are parted whatever they had or were given since: it mends more than it breaks.
    if (savedAction(entry) == kMergeAction && !redoes(entry))
        return undoChanges(work, entry, watch);
    UndoRules rules(work.store(), m_unitOfWork.journal(), entry.id, watch);
    undoChanges(work, entry, watch);
    rules.requireKept();
}

// Backwards, so that children go before their parents; in parts, since an import may have millions.
void UndoService::undoChanges(Work& work, const JournalEntry& entry, const UndoWatch& watch) {
    const bool isRedo = redoes(entry);
    qint64 done = 0;
    qint64 last = 0;
    for (;;) {
        const QList<JournalChange> changes =
            m_unitOfWork.journal().newestChanges(entry.id, last, kChangesAtOnce);
        if (changes.isEmpty()) return;
        for (JournalChange change : changes) {
            stopWhenCancelled(watch);
            if (!keepOwn(work.store().catalogue(), change)) continue;
            if (isRedo) refuseChangedSince(change, entry.id);
            undoChange(work, change, entry);
        }
        last = changes.last().id;
        done += changes.size();
        if (watch.progress) watch.progress(done, entry.changeCount);
    }
}

void UndoService::visitOwn(const std::function<bool(const JournalEntry&)>& visit) {
    qint64 last = 0;
    for (int seen = 0; seen < kUndoDepth; seen += kEntriesAtOnce) {
        const QList<JournalEntry> entries =
            m_unitOfWork.journal().writesOf(m_session.account, last, kEntriesAtOnce);
        for (const JournalEntry& entry : entries) {
            if (!visit(entry)) return;
        }
        if (entries.size() < kEntriesAtOnce) return;
        last = entries.last().id;
    }
}

bool UndoService::isTakenBack(const JournalEntry& entry) {
    const QString reason = reasonFor(savedAction(entry), entry);
    const QList<JournalEntry> later = m_unitOfWork.journal().undoesSince(entry.id);
    return std::any_of(later.begin(), later.end(),
                       [&](const JournalEntry& each) { return each.reason == reason; });
}

std::optional<UndoService::Saved> UndoService::lastSaved() {
    std::optional<Saved> saved;
    visitOwn([&](const JournalEntry& entry) {
        // What was redone counts as its redo, so its save stays undone.
        const bool isCandidate = isSave(entry) || entry.action == kRedoAction;
        if (isCandidate && !isTakenBack(entry)) saved = Saved{entry, savedAction(entry)};
        return !saved;
    });
    return saved;
}

QString UndoService::undoLast() {
    const std::optional<Saved> saved = lastSaved();
    if (!saved) return {};
    undo(saved->entry);
    return saved->action;
}

UndoService::Redone UndoService::lastUndone() {
    Redone redone;
    bool hasSaved = false;
    visitOwn([&](const JournalEntry& entry) {
        hasSaved = hasSaved || isSave(entry) || entry.action == kImportAction;
        if (entry.action != kUndoAction || isTakenBack(entry)) return true;
        const QString action = savedAction(entry);
        // An import's records were journalled as hashes alone.
        const Redo outcome = hasSaved                  ? Redo::SavedSince
                             : action == kImportAction ? Redo::ImportUndone
                                                       : Redo::Done;
        redone = {outcome, action, entry};
        return false;
    });
    return redone;
}

UndoService::Redone UndoService::redoLast() {
    Redone redone = lastUndone();
    if (redone.outcome == Redo::Done) undo(redone.entry);
    return redone;
}

void UndoService::refuseChangedSince(const JournalChange& change, qint64 undoId) {
    for (const JournalEntry& later : m_unitOfWork.journal().entriesOf(change.uid)) {
        if (later.id <= undoId) return;
        const bool isOwnStep = later.account == m_session.account && takesBack(later);
        if (isOwnStep || later.action.endsWith(u".read"_s)) continue;
        throw Error(ErrorKind::Conflict, {change.entity});
    }
}

void UndoService::undoChange(Work& work, const JournalChange& change, const JournalEntry& entry) {
    const EntityType* type = work.store().catalogue().byTable(change.entity);
    if (!type || change.operation == u"read"_s) return;
    // The list of corrections only grows: a figure that moves back is a correction of its own.
    if (type == &figureCorrectionType()) return;
    const std::optional<Right> right = undoRight(*type);
    if (!right) throw Error(ErrorKind::NotUndoable, {change.entity});
    m_session.require(*right);
    if (change.operation == u"remove"_s) return standAgain(work, *type, change);
    const std::unique_ptr<Entity> entity = work.store().of(*type).findByUid(change.uid);
    if (!entity) throw Error(ErrorKind::Conflict, {change.entity});
    if (change.operation == u"insert"_s) {
        takeOut(work, *type, *entity, change, entry);
    } else {
        // Two persons are parted whatever was written of either since.
        const bool keepsLater = savedAction(entry) == kMergeAction;
        putBack(work, *type, *entity, change.payload, keepsLater);
    }
}

void UndoService::standAgain(Work& work, const EntityType& type, const JournalChange& change) {
    const std::unique_ptr<Entity> entity = type.make();
    entity->uid = change.uid;
    // Hashes alone, or of a program that kept no id.
    if (!change.payload.contains(kFormerId)) throw Error(ErrorKind::Conflict, {change.entity});
    work.bringBack(type, *entity, change.payload);
}

void UndoService::takeOut(Work& work, const EntityType& type, Entity& entity,
                          const JournalChange& change, const JournalEntry& entry) {
    // The action itself may have changed what it entered, and an undo have brought it back.
    if (entity.revision != 1 && journalContent(type, entity) != change.payload &&
        m_unitOfWork.journal().isChangedAfter(entity.uid, entry.id)) {
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
                          const QJsonObject& payload, bool keepsLater) {
    const QJsonObject present = journalContent(type, entity);
    for (auto it = payload.begin(); it != payload.end(); ++it) {
        const QJsonArray oldAndNew = it.value().toArray();
        const Field* field = type.find(it.key());
        // What is empty is left out of a record's content and null in a pair.
        const QJsonValue now =
            present.contains(it.key()) ? present.value(it.key()) : QJsonValue::Null;
        // A child that was taken back may have settled it.
        const bool isLater = now != oldAndNew.at(1) && now != oldAndNew.at(0);
        if (isLater && keepsLater) {
            if (field && field->isSet()) partMembers(*field, entity, oldAndNew);
            continue;
        }
        if (!field || isLater) {
            throw Error(ErrorKind::Conflict, {QString::fromLatin1(type.table)});
        }
        field->set(entity, fromJournalValue(*field, oldAndNew.at(0)));
    }
    followMerges(work.store(), type, entity);
    if (journalContent(type, entity) == present) return;
    // The database lets no second case of a ward be open, not even for a moment.
    if (&type == &caseType()) requireRules(work.store(), type, entity);
    work.update(type, entity);
}

}  // namespace madobe
