// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/recordservice.h"

#include "core/domain/codeentry.h"
#include "core/domain/patient.h"
#include "core/services/daynotices.h"
#include "core/services/personreferences.h"
#include "core/services/recordrights.h"
#include "core/services/recordwriting.h"
#include "core/services/storerules.h"
#include "core/storage/mergelookup.h"
#include "core/storage/numberlookup.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kCancelReason = u"cancel_reason"_s;

Issues checkMerged(RecordStore& store, const QString& number) {
    const qint64 survivor = findSurvivor(store.database(), number);
    if (survivor == 0) return {};
    const QString present = findNumber(store.database(), u"patient"_s, survivor);
    return {{u"number"_s, IssueKind::MergedInto, {present}, number}};
}

Issues checkNumber(RecordStore& store, const EntityType& type, const Entity& entity) {
    QVariantList key;
    const Field* last = nullptr;
    for (const Field& field : type.fields) {
        if (!field.isKey) continue;
        key.append(field.get(entity));
        last = &field;
    }
    // Families without a number, and numbers still to be given, clash with nothing.
    if (!last || (type.isNumbered && key.front().toString().isEmpty())) return {};
    const qint64 other = store.of(type).findId(key);
    if (other == 0 && &type == &patientType()) return checkMerged(store, key.front().toString());
    if (other == 0 || other == entity.id) return {};
    // Of a number in parts the last one is the record's own.
    return {{QString::fromLatin1(last->column), IssueKind::Taken, {}, key.back().toString()}};
}

}  // namespace

RecordService::RecordService(UnitOfWork& unitOfWork, LateNotes& notes, const Session& session)
    : m_unitOfWork(unitOfWork), m_notes(notes), m_session(session) {}

bool RecordService::mayWrite(const EntityType& type) const {
    const std::optional<Right> right = writeRight(type);
    return right && m_session.may(*right);
}

void RecordService::requireWrite(const EntityType& type) const {
    if (!mayWrite(type)) throw Error(ErrorKind::NotAllowed, {roleCode(m_session.role)});
}

Issues RecordService::check(const EntityType& type, const Entity& entity) {
    const std::unique_ptr<Entity> settled = type.copy(entity);
    followMerges(m_unitOfWork.store(), type, *settled);
    settle(m_unitOfWork.store(), type, *settled);
    return complaints(type, *settled);
}

Issues RecordService::notices(const EntityType& type, const Entity& entity) {
    Issues issues = checkStoreRules(m_unitOfWork.store(), type, entity);
    issues.removeIf([](const Issue& issue) { return !issue.isNotice(); });
    return issues + DayNotices(m_unitOfWork.store(), m_unitOfWork.clock().today()).of(type, entity);
}

Issues RecordService::complaints(const EntityType& type, const Entity& settled) {
    RecordStore& store = m_unitOfWork.store();
    Issues issues = validate(type, settled, store.codes());
    if (!onlyTells(type)) issues += withoutNotices(checkChangedRules(store, type, settled));
    // Codes may share a name in different 年度.
    if (&type != &codeEntryType()) issues += checkNumber(store, type, settled);
    return issues;
}

void RecordService::save(const EntityType& type, Entity& entity) {
    saveAll({{&type, &entity}});
}

void RecordService::saveAll(const QList<std::pair<const EntityType*, Entity*>>& records) {
    Right needed = Right::Write;
    for (const auto& [type, entity] : records) {
        requireWrite(*type);
        if (writeRight(*type) == Right::ManageLists) needed = Right::ManageLists;
    }
    const QString action = u"%1.save"_s.arg(QLatin1StringView(records.front().first->table));
    const auto write = [&](Work& work) {
        for (const auto& [type, entity] : records) {
            followMerges(work.store(), *type, *entity);
            settle(work.store(), *type, *entity);
            const Issues issues = complaints(*type, *entity);
            if (!issues.isEmpty()) {
                throw Error(ErrorKind::Invalid, {QString::fromUtf8(type->ledger)},
                            issues.front().column);
            }
            writeRecord(work, *type, *entity);
        }
    };
    m_unitOfWork.run(m_session, action, {}, write, JournalDetail::Values, needed);
    m_notes.write();
}

void RecordService::cancel(const EntityType& type, Entity& seen, const QString& reason) {
    if (reason.trimmed().isEmpty()) {
        throw Error(ErrorKind::Invalid, {QString::fromUtf8(type.find(kCancelReason)->label)});
    }
    setCancelReason(type, seen, u"cancel"_s, reason.trimmed());
}

void RecordService::restore(const EntityType& type, Entity& seen) {
    setCancelReason(type, seen, u"restore"_s, {});
}

void RecordService::setCancelReason(const EntityType& type, Entity& seen, const QString& action,
                                    const QString& reason) {
    requireWrite(type);
    const auto table = QString::fromLatin1(type.table);
    const Field* field = type.find(kCancelReason);
    if (!field) throw Error(ErrorKind::Internal, {table});
    qint64 revision = 0;
    const auto write = [&](Work& work) {
        const auto entity = work.store().of(type).load(seen.id);
        if (entity->revision != seen.revision) throw Error(ErrorKind::Conflict, {table});
        field->set(*entity, reason);
        const QList<BrokenRule> broken = brokenRules(work.store(), type, *entity);
        if (!broken.isEmpty()) throw brokenRulesError(broken);
        work.update(type, *entity);
        revision = entity->revision;
    };
    m_unitOfWork.run(m_session, table + u'.' + action, reason, write, JournalDetail::Values,
                     writeRight(type).value_or(Right::Write));
    field->set(seen, reason);
    seen.revision = revision;
}

std::unique_ptr<Entity> RecordService::open(const EntityType& type, qint64 id) {
    m_session.require(Right::Read);
    auto entity = m_unitOfWork.store().of(type).load(id);
    m_notes.add(u"%1.read"_s.arg(QLatin1StringView(type.table)), {},
                QString::fromLatin1(type.table), entity->uid);
    return entity;
}

}  // namespace madobe
