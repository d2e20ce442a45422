// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/work.h"

#include "core/base/dates.h"
#include "core/domain/patient.h"
#include "core/services/changefeed.h"
#include "core/services/journalcontent.h"
#include "core/services/personreferences.h"
#include "core/services/sealguard.h"
#include "core/services/standing.h"
#include "core/services/storerules.h"
#include "core/storage/mergelookup.h"
#include "core/storage/officestore.h"
#include "core/storage/transaction.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLastWardNumber = 10;
constexpr qint64 kCentreNumber = 11;
const QString kEndOfDays = u"9999"_s;

/// Leaves a rehearsal as a failure does; not an error.
struct Rehearsed {};

bool isDay(const Field& field) {
    return field.kind == FieldKind::Date || field.kind == FieldKind::DateSet;
}

/// ISO, those that are there.
QStringList daysIn(const Field& field, const Entity& entity) {
    const QVariant value = field.get(entity);
    QStringList days;
    if (field.kind == FieldKind::Date) {
        days.append(value.toString());
        days.removeAll(QString());
    } else {
        for (const qint64 number : value.value<QList<qint64>>()) days.append(dayText(number));
    }
    return days;
}

}  // namespace

Work::Work(RecordStore& store, Journal& journal, UidSource& uids, const Clock& clock,
           const Session& session, JournalDetail detail)
    : m_store(store),
      m_journal(journal),
      m_uids(uids),
      m_clock(clock),
      m_session(session),
      m_detail(detail),
      m_history(store.database()) {
    m_changes.isBulk = detail == JournalDetail::HashesOnly;
    if (m_changes.isBulk) m_history.setBulk();
}

void Work::insert(const EntityType& type, Entity& entity) {
    if (entity.uid.isEmpty()) entity.uid = m_uids.next(m_clock.utc().toMSecsSinceEpoch());
    const Field& number = type.numberField();
    if (type.isNumbered && number.get(entity).toString().isEmpty()) {
        number.set(entity, nextNumber(type, entity));
    }
    if (type.derive) type.derive(entity, m_store.codes());
    m_store.writing(type).insert(entity);
    keepHistory(type, nullptr, entity);
    noteInsert(type, entity);
}

void Work::bringBack(const EntityType& type, Entity& entity, const QJsonObject& content) {
    for (const Field& field : type.fields) {
        if (field.isDerived) continue;
        const QJsonValue value = content.value(QLatin1StringView(field.column));
        field.set(entity, fromJournalValue(field, value));
    }
    entity.id = content.value(kFormerId).toInteger();
    entity.revision = content.value(kFormerRevision).toInteger();
    followMerges(m_store, type, entity);
    if (type.derive) type.derive(entity, m_store.codes());
    m_store.writing(type).reinsert(entity);
    const QJsonArray history = content.value(kFormerHistory).toArray();
    for (const auto& row : history) {
        m_history.add(QString::fromLatin1(type.table), entity.id, row[0].toString(),
                      row[1].toString(), row[2].toString());
    }
    if (history.isEmpty()) keepHistory(type, nullptr, entity);
    noteInsert(type, entity);
}

void Work::noteInsert(const EntityType& type, const Entity& entity) {
    journalWrite(type, nullptr, entity);
    noteTouch(type, nullptr, entity);
    settleParent(type, entity);
}

void Work::update(const EntityType& type, Entity& entity) {
    const std::unique_ptr<Entity> before = m_store.of(type).load(entity.id);
    if (type.derive) type.derive(entity, m_store.codes());
    m_store.writing(type).update(entity);
    keepHistory(type, before.get(), entity);
    journalWrite(type, before.get(), entity);
    noteTouch(type, before.get(), entity);
    settleParent(type, entity);
    const auto parent = QString::fromLatin1(type.settles);
    if (!parent.isEmpty() && type.value(*before, parent) != type.value(entity, parent)) {
        settleParent(type, *before);
    }
}

void Work::remove(const EntityType& type, const Entity& entity) {
    const QByteArray subject = subjectOf(type, entity);
    const auto table = QString::fromLatin1(type.table);
    QJsonArray history;
    if (m_detail == JournalDetail::Values) {
        for (const FieldHistoryRow& row : m_history.rows(table, entity.id)) {
            history.append(QJsonArray{row.field, row.validFrom, row.value});
        }
    }
    m_history.removeAll(table, entity.id);
    m_store.writing(type).remove(entity.id);
    if (m_detail == JournalDetail::HashesOnly) {
        m_journal.addHash(table, entity.uid, "remove", hashContent(type, entity));
        m_changes.ids[table];
    } else {
        QJsonObject content = journalContent(type, entity);
        content.insert(kFormerId, entity.id);
        content.insert(kFormerRevision, entity.revision);
        if (!history.isEmpty()) content.insert(kFormerHistory, history);
        m_journal.add(table, entity.uid, "remove", content, subject);
        m_changes.ids[table].insert(entity.id);
    }
    noteTouch(type, nullptr, entity);
    settleParent(type, entity);
}

void Work::flush() {
    m_store.flush();
    m_history.flush();
}

void Work::noteTouch(const EntityType& type, const Entity* before, const Entity& after) {
    if (!m_isWatched) return;
    QStringList days;
    QSet<QString> columns;
    bool hasMoreThanDays = before == nullptr;
    const auto isCounted = [&](const Field& field) {
        return !field.isDerived && field.kind != FieldKind::Note &&
               (before == nullptr || field.get(*before) != field.get(after));
    };
    for (const Field& field : type.fields) {
        if (!isCounted(field)) continue;
        columns.insert(QString::fromLatin1(field.column));
        hasMoreThanDays = hasMoreThanDays || !isDay(field);
    }
    if (columns.isEmpty()) return;
    for (const Field& field : type.fields) {
        // Where only days moved, what lies before them stays as it was.
        if (!isDay(field) || (!hasMoreThanDays && !isCounted(field))) continue;
        if (before != nullptr) days += daysIn(field, *before);
        days += daysIn(field, after);
    }
    std::sort(days.begin(), days.end());
    const QString first = days.value(0);
    const QString last = days.isEmpty() ? kEndOfDays : days.last();
    Touch& touch = m_touches[QString::fromLatin1(type.table)];
    const bool isFirst = touch.changedColumns.isEmpty() && touch.firstDay.isEmpty();
    touch.firstDay = isFirst ? first : std::min(touch.firstDay, first);
    touch.lastDay = std::max(touch.lastDay, last);
    if (before == nullptr) return;
    touch.changedColumns += columns;
    touch.changedIds.insert(after.id);
}

void Work::settleParent(const EntityType& type, const Entity& entity) {
    if (*type.settles == '\0') return;
    const Field* column = type.find(QString::fromLatin1(type.settles));
    const EntityType& parent = *m_store.catalogue().byTable(QString::fromLatin1(column->target));
    const std::unique_ptr<Entity> before =
        m_store.of(parent).load(column->get(entity).toLongLong());
    const std::unique_ptr<Entity> after = parent.copy(*before);
    settleByParts(m_store, parent, *after);
    if (journalContent(parent, *before) != journalContent(parent, *after)) update(parent, *after);
}

void Work::noteRead(const QString& table, const QByteArray& uid) {
    m_journal.addHash(table, uid, "read", {});
}

void Work::note(const QString& entity, const QByteArray& uid, const char* operation,
                const QJsonObject& payload) {
    m_journal.add(entity, uid, operation, payload, uid);
    m_changes.ids[entity];
}

void Work::journalWrite(const EntityType& type, const Entity* before, const Entity& after) {
    const auto table = QString::fromLatin1(type.table);
    const char* operation = before ? "update" : "insert";
    if (m_detail == JournalDetail::HashesOnly && !before) {
        m_journal.addHash(table, after.uid, operation, hashContent(type, after));
        m_changes.ids[table];
        return;
    }
    QJsonObject payload = journalContent(type, after);
    if (before) {
        const QJsonObject old = journalContent(type, *before);
        QJsonObject changed;
        for (const Field& field : type.fields) {
            const QLatin1StringView column(field.column);
            if (old.value(column) != payload.value(column)) {
                changed.insert(column, QJsonArray{old.value(column), payload.value(column)});
            }
        }
        payload = changed;
    }
    m_journal.add(table, after.uid, operation, payload, subjectOf(type, after));
    m_changes.ids[table].insert(after.id);
}

QByteArray Work::subjectOf(const EntityType& type, const Entity& entity) {
    const QLatin1StringView column(type.subject);
    const Field* field = type.find(QString(column));
    if (!field) return entity.uid;
    const QVariant value = field->get(entity);
    qint64 id = 0;
    if (field->isSet()) {
        const auto ids = value.value<QList<qint64>>();
        id = ids.isEmpty() ? 0 : ids.front();
    } else {
        id = value.toLongLong();
    }
    if (id == 0) return entity.uid;
    const QByteArray uid = m_store.of(QString::fromLatin1(field->target)).uidOf(id);
    return uid.isEmpty() ? entity.uid : uid;
}

void Work::keepHistory(const EntityType& type, const Entity* before, const Entity& after) {
    for (const Field& field : type.fields) {
        if (!field.hasHistory) continue;
        const QVariant value = field.get(after);
        if (before ? field.get(*before) == value : value.toString().isEmpty()) continue;
        // The first value holds from the beginning, a later one from today.
        m_history.add(QString::fromLatin1(type.table), after.id, QString::fromLatin1(field.column),
                      before ? m_clock.today().toString(Qt::ISODate) : QString(), value.toString());
    }
}

QString Work::nextNumber(const EntityType& type, const Entity& entity) {
    QString day = type.value(entity, QString::fromLatin1(type.date)).toString();
    if (day.isEmpty()) day = m_clock.today().toString(Qt::ISODate);
    const CodeEntry* ward =
        m_store.codes().byId(type.value(entity, QString::fromLatin1(type.ward)).toLongLong());
    if (!ward) ward = m_store.codes().find(u"ward", m_session.homeWard);
    const qint64 order = ward ? ward->order.value_or(kCentreNumber) : kCentreNumber;
    const qint64 wardNumber = order <= kLastWardNumber ? order : kCentreNumber;
    const QString prefix = u"%1-%2-"_s.arg(fiscalYearOf(day)).arg(wardNumber, 2, 10, QChar(u'0'));
    const QString series = QString::fromLatin1(type.table) + u' ' + prefix;
    for (;;) {
        const QString number =
            prefix + u"%1"_s.arg(nextInSeries(m_store.database(), series), 5, 10, QChar(u'0'));
        // The number of somebody merged goes on meaning him.
        const bool isMerged =
            &type == &patientType() && findSurvivor(m_store.database(), number) != 0;
        if (!isMerged && m_store.of(type).findId({number}) == 0) return number;
    }
}

UnitOfWork::UnitOfWork(RecordStore& store, Journal& journal, ChangeNotifier& notifier,
                       const Clock& clock)
    : m_store(store), m_journal(journal), m_notifier(notifier), m_clock(clock) {}

ChangeSet UnitOfWork::run(const Session& session, const QString& action, const QString& reason,
                          const std::function<void(Work&)>& write, JournalDetail detail,
                          Right needed) {
    return carryOut(session, action, reason, write, detail, needed, Purpose::Keep);
}

void UnitOfWork::rehearse(const Session& session, const std::function<void(Work&)>& write,
                          JournalDetail detail, Right needed) {
    try {
        carryOut(session, {}, {}, write, detail, needed, Purpose::Rehearse);
    } catch (const Rehearsed&) {
        return;
    }
}

ChangeSet UnitOfWork::carryOut(const Session& session, const QString& action, const QString& reason,
                               const std::function<void(Work&)>& write, JournalDetail detail,
                               Right needed, Purpose purpose) {
    auto transaction = std::make_unique<Transaction>(m_store.database());
    const Session present = presentSession(m_store.database(), session, needed);
    m_journal.begin();
    Work work(m_store, m_journal, m_uids, m_clock, present, detail);
    SealGuard guard(work, m_clock, std::exchange(m_reason, {}));
    m_store.setBulk(detail == JournalDetail::HashesOnly);
    try {
        write(work);
        // The guard counts what was written, and what it finds is to be written too.
        work.flush();
        guard.check();
        work.flush();
        if (purpose == Purpose::Rehearse) throw Rehearsed{};
    } catch (...) {
        m_store.setBulk(false);
        transaction.reset();
        // Codes of the failed work may have been loaded meanwhile.
        if (work.changes().touches(u"code"_s)) m_store.reloadCodes();
        throw;
    }
    m_store.setBulk(false);
    ChangeSet changes = work.changes();
    changes.journalEntry =
        m_journal.finish(storedNow(m_store.database(), m_clock), session.account, action, reason);
    ChangeFeed::announce(m_store.database(), changes);
    transaction->commit();
    if (changes.touches(u"code"_s)) m_store.reloadCodes();
    if (!changes.isEmpty()) Q_EMIT m_notifier.changed(changes);
    return changes;
}

}  // namespace madobe
