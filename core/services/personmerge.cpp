// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/personmerge.h"

#include "core/domain/mergedpatient.h"
#include "core/services/journalcontent.h"
#include "core/services/personreferences.h"
#include "core/services/storerules.h"
#include "core/storage/mergelookup.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMovesBetweenTellings = 100;

/// Whether two records may come to have one key when a person becomes another.
bool isPersonInKey(const EntityType& type) {
    const QList<const Field*> references = personReferences(type);
    return std::any_of(references.begin(), references.end(),
                       [](const Field* each) { return each->isKey; });
}

QVariantList keyOf(const EntityType& type, const Entity& entity) {
    QVariantList key;
    for (const Field& field : type.fields) {
        if (field.isKey) key.append(field.get(entity));
    }
    return key;
}

/// The part of a business number that counts within one person.
const Field* serialOf(const EntityType& type) {
    const Field* last = nullptr;
    for (const Field& field : type.fields) {
        if (field.isKey) last = &field;
    }
    return last && last->kind == FieldKind::Number ? last : nullptr;
}

Issues broken(RecordStore& store, const EntityType& type, const Entity& entity) {
    Issues issues = type.check ? type.check(entity, store.codes()) : Issues();
    issues += checkStoreRules(store, type, entity);
    return withoutNotices(issues);
}

void requireUnmerged(RecordStore& store, const QList<qint64>& persons) {
    for (const qint64 person : persons) {
        const qint64 survivor = survivorOf(store, person);
        if (survivor == 0) continue;
        throw Error(ErrorKind::AlreadyMerged, {store.load<Patient>(patientType(), survivor).name});
    }
}

void requireNone(RecordStore& store, const QList<MergeObstacle>& obstacles) {
    QList<BrokenRule> rules;
    for (const auto& [type, record, issue] : obstacles) {
        rules += namedRules(store, *type, *store.of(*type).load(record), {issue});
    }
    if (!rules.isEmpty()) throw brokenRulesError(rules);
}

bool saysNothing(const Field& field, const QVariant& value, const CodeBook& codes) {
    if (field.kind == FieldKind::Code) {
        return value.toLongLong() == 0 || codes.is(value.toLongLong(), "unknown");
    }
    return !value.isValid() || value.toString().isEmpty() || value.toString() == u"unknown";
}

}  // namespace

bool MergePlan::isOfSamePair(const MergePlan& other) const {
    return gone.id == other.gone.id && kept.id == other.kept.id;
}

bool MergePlan::isSame(const MergePlan& other) const {
    return isOfSamePair(other) && gone.revision == other.gone.revision &&
           kept.revision == other.kept.revision && families == other.families &&
           obstacles == other.obstacles;
}

Patient mergedFacts(const Patient& gone, const Patient& kept, const CodeBook& codes) {
    Patient facts = kept;
    for (const Field& field : patientType().fields) {
        if (field.isDerived || field.isKey) continue;
        const QVariant ours = field.get(kept);
        const QVariant theirs = field.get(gone);
        if (saysNothing(field, theirs, codes) || ours == theirs) continue;
        if (saysNothing(field, ours, codes)) {
            field.set(facts, theirs);
        } else if (field.kind == FieldKind::Note) {
            field.set(facts, QString(ours.toString() + u'\n' + theirs.toString()));
        }
    }
    facts.isProvisional = gone.isProvisional && kept.isProvisional;
    facts.isAddressProtected = gone.isAddressProtected || kept.isAddressProtected;
    return facts;
}

PersonMerge::PersonMerge(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

MergePlan PersonMerge::plan(qint64 gone, qint64 kept) {
    m_session.require(Right::Read);
    if (gone == kept) throw Error(ErrorKind::SamePerson);
    RecordStore& store = m_unitOfWork.store();
    requireUnmerged(store, {gone, kept});
    MergePlan plan{.gone = store.load<Patient>(patientType(), gone),
                   .kept = store.load<Patient>(patientType(), kept),
                   .families = {},
                   .obstacles = {}};
    const std::vector<Move> all = moves(gone, kept);
    for (const Move& move : all) {
        if (plan.families.isEmpty() || plan.families.last().type != move.type) {
            plan.families.append({move.type, 0});
        }
        ++plan.families.last().records;
    }
    plan.obstacles = obstacles(all, {});
    return plan;
}

ChangeSet PersonMerge::merge(const Patient& gone, Patient& kept, const UndoWatch& watch) {
    m_session.require(Right::Write);
    if (gone.id == kept.id) throw Error(ErrorKind::SamePerson);
    return m_unitOfWork.run(m_session, kMergeAction, {}, [&](Work& work) {
        // It may have waited for somebody else's write.
        stopWhenCancelled(watch);
        RecordStore& store = work.store();
        requireUnmerged(store, {gone.id, kept.id});
        const auto stored = store.of(patientType()).find(gone.id);
        if (!stored || stored->revision != gone.revision) throw Error(ErrorKind::Conflict);
        kept.number = store.load<Patient>(patientType(), kept.id).number;
        const std::vector<Move> all = moves(gone.id, kept.id);
        requireNone(store, obstacles(all, watch));
        const Issues issues = validate(patientType(), kept, store.codes());
        if (!issues.isEmpty()) {
            throw Error(ErrorKind::Invalid, {QString::fromUtf8(patientType().ledger)},
                        issues.front().column);
        }
        write(work, all, watch);
        work.update(patientType(), kept);
        work.remove(patientType(), *stored);
        MergedPatient merged;
        merged.patient = kept.id;
        merged.number = gone.number;
        merged.name = gone.name;
        merged.formerId = gone.id;
        merged.mergedOn = m_unitOfWork.clock().today().toString(Qt::ISODate);
        merged.mergedBy = m_session.account;
        work.insert(mergedPatientType(), merged);
    });
}

void PersonMerge::write(Work& work, const std::vector<Move>& moves, const UndoWatch& watch) {
    for (size_t i = 0; i < moves.size(); ++i) {
        if (watch.progress && i % kMovesBetweenTellings == 0) {
            watch.progress(static_cast<qint64>(i), static_cast<qint64>(moves.size()));
        }
        stopWhenCancelled(watch);
        const Move& move = moves[i];
        move.isDouble ? work.remove(*move.type, *move.before)
                      : work.update(*move.type, *move.after);
    }
}

std::optional<JournalEntry> PersonMerge::entryOf(qint64 mergedPatient) {
    const QByteArray uid = m_unitOfWork.store().of(mergedPatientType()).uidOf(mergedPatient);
    Journal& journal = m_unitOfWork.journal();
    // The one that made it: later merges of those who stayed changed it.
    for (const JournalEntry& entry : journal.entriesOf(uid)) {
        if (entry.action != kMergeAction) continue;
        bool isInsert = false;
        journal.forEachChange(entry.id, [&](const JournalChange& change) {
            isInsert = isInsert || (change.uid == uid && change.operation == u"insert");
        });
        if (isInsert) return entry;
    }
    return std::nullopt;
}

std::vector<PersonMerge::Move> PersonMerge::moves(qint64 gone, qint64 kept) {
    std::vector<Move> all;
    for (const EntityType* type : m_unitOfWork.store().catalogue().types()) {
        for (Move& move : movesOf(*type, gone, kept)) all.push_back(std::move(move));
    }
    return all;
}

std::vector<PersonMerge::Move> PersonMerge::movesOf(const EntityType& type, qint64 gone,
                                                    qint64 kept) {
    RecordStore& store = m_unitOfWork.store();
    const QList<const Field*> references = personReferences(type);
    const bool isInKey = isPersonInKey(type);
    QList<qint64> ids;
    for (const Field* reference : references) {
        ids += recordsNaming(store.database(), type, *reference, gone);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const Field* serial = isInKey ? serialOf(type) : nullptr;
    qint64 last = serial && !ids.isEmpty() ? lastSerial(type, references, gone, kept) : 0;
    std::vector<Move> found;
    for (std::unique_ptr<Entity>& before : store.of(type).findAll(ids)) {
        Move move{&type, nullptr, type.copy(*before), false};
        for (const Field* reference : references)
            replacePerson(*reference, *move.after, gone, kept);
        const qint64 other = isInKey ? store.of(type).findId(keyOf(type, *move.after)) : 0;
        if (other != 0 && other != before->id) {
            if (serial) {
                serial->set(*move.after, ++last);
            } else {
                const auto present = store.of(type).load(other);
                move.isDouble = journalContent(type, *present) == journalContent(type, *move.after);
            }
        }
        move.before = std::move(before);
        found.push_back(std::move(move));
    }
    return found;
}

qint64 PersonMerge::lastSerial(const EntityType& type, const QList<const Field*>& references,
                               qint64 gone, qint64 kept) {
    RecordStore& store = m_unitOfWork.store();
    qint64 last = 0;
    for (const Field* reference : references) {
        for (const qint64 person : {gone, kept}) {
            const auto ids = recordsNaming(store.database(), type, *reference, person);
            for (const auto& record : store.of(type).findAll(ids)) {
                last = std::max(last, serialOf(type)->get(*record).toLongLong());
            }
        }
    }
    return last;
}

QList<MergeObstacle> PersonMerge::obstacles(const std::vector<Move>& moves,
                                            const UndoWatch& watch) {
    RecordStore& store = m_unitOfWork.store();
    QList<MergeObstacle> found;
    for (const Move& move : moves) {
        stopWhenCancelled(watch);
        if (move.isDouble) continue;
        // Asked of no other: on a server each question is a round trip.
        if (isPersonInKey(*move.type)) {
            const QVariantList key = keyOf(*move.type, *move.after);
            const qint64 other = store.of(*move.type).findId(key);
            if (other != 0 && other != move.after->id) {
                found.append(
                    {move.type, move.after->id, {{}, IssueKind::Taken, {}, key.back().toString()}});
                continue;
            }
        }
        // What was wrong before stands in nobody's way.
        const Issues before = broken(store, *move.type, *move.before);
        for (const Issue& issue : broken(store, *move.type, *move.after)) {
            if (!before.contains(issue)) found.append({move.type, move.after->id, issue});
        }
    }
    return found;
}

}  // namespace madobe
