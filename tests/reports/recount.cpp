// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/recount.h"

#include "core/base/holidays.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "tests/reports/recountfamilies.h"

#include <QMap>
#include <QSet>

#include <functional>

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

struct Records {
    QMap<qint64, Patient> patients;
    QList<Consultation> entries;
    QList<Case> cases;
};

Records readAll(Office& office) {
    Records records;
    office.store().of(patientType()).forEach(u"id"_s, [&](const Entity& entity) {
        records.patients.insert(entity.id, static_cast<const Patient&>(entity));
    });
    office.store().of(consultationType()).forEach(u"id"_s, [&](const Entity& entity) {
        records.entries.append(static_cast<const Consultation&>(entity));
    });
    office.store().of(caseType()).forEach(u"id"_s, [&](const Entity& entity) {
        records.cases.append(static_cast<const Case&>(entity));
    });
    return records;
}

class Recount {
public:
    Recount(Office& office, const CountTable& table, const Period& period)
        : m_codes(office.codes()),
          m_records(readAll(office)),
          m_name(QString::fromLatin1(table.code)),
          m_first(period.firstDay()),
          m_last(period.lastDay()) {
        m_grid.table = &table;
        m_grid.period = period;
    }

    CountGrid run() {
        if (m_name == u"caseload"_s)
            countCases();
        else if (m_name == u"contact_work"_s)
            countWork();
        else if (m_name == u"medical_consultation"_s)
            countMedical();
        else if (m_name == u"consultation_persons"_s)
            countPersons();
        else
            countConsultations();
        return m_grid;
    }

private:
    QString code(qint64 id) const { return m_codes.code(id); }
    bool isConsultation(const Consultation& entry) const {
        return entry.isFinished && entry.cancelReason.isEmpty() &&
               code(entry.recordKind) == u"consultation"_s;
    }
    bool isInPeriod(const QString& day) const { return day >= m_first && day <= m_last; }

    QStringList wardsOf(const QString& ward, bool withWardsTotal) const {
        QStringList wards{ward, kCity};
        if (withWardsTotal && ward != u"centre"_s) wards.append(kWardsTotal);
        return wards;
    }
    void add(const QString& ward, const QStringList& rows, const QStringList& columns) {
        for (const QString& w : wardsOf(ward, m_grid.table->hasWardsTotal)) {
            for (const QString& r : rows) {
                for (const QString& c : columns) ++m_grid.values[CountGrid::key(w, r, c)];
            }
        }
    }

    void countConsultations() {
        for (const Consultation& entry : m_records.entries) {
            if (!isConsultation(entry) || !isInPeriod(entry.receivedOn)) continue;
            if (entry.persons.isEmpty()) countOne(entry, nullptr);
            for (const qint64 id : entry.persons) countOne(entry, &m_records.patients[id]);
        }
    }

    void countOne(const Consultation& entry, const Patient* person) {
        const QString ward = code(entry.desk);
        const QStringList methods{code(entry.method), kTotalCode};
        const QStringList categories{code(entry.category), kTotalCode};
        if (m_name == u"consultation"_s) add(ward, categories, methods);
        if (m_name == u"consultation_anonymous"_s && !person) add(ward, {kTotalCode}, methods);
        if (m_name == u"consultation_new"_s && isNew(entry, person)) add(ward, categories, methods);
        if (m_name == u"consultation_flags"_s) {
            QSet<QString> flags;
            for (const qint64 id : entry.flags) {
                flags.insert(code(id));
                if (code(id) == u"suicide_bereaved"_s) flags.insert(u"suicide_related"_s);
            }
            for (const QString& flag : flags) add(ward, {flag}, methods);
        }
        if (m_name == u"consultation_profile"_s) {
            const QString sex = code(person ? person->sex : entry.subjectSex);
            add(ward, {ageClass(entry, person), kTotalCode},
                {sex.isEmpty() ? u"unknown"_s : sex, kTotalCode});
        }
    }

    QString ageClass(const Consultation& entry, const Patient* person) const {
        if (!person) {
            const QString given = code(entry.subjectAge);
            return given.isEmpty() ? u"unknown"_s : given;
        }
        const QDate born = QDate::fromString(person->bornOn, Qt::ISODate);
        if (person->bornOn.size() != 10 || !born.isValid()) return u"unknown"_s;
        const QDate day = QDate::fromString(entry.receivedOn, Qt::ISODate);
        QDate birthday(day.year(), born.month(), born.day());
        if (!birthday.isValid()) birthday = QDate(day.year(), 3, 1);
        const int age = day.year() - born.year() - (day < birthday ? 1 : 0);
        if (age < 20) return u"0-19"_s;
        if (age < 40) return u"20-39"_s;
        return age < 65 ? u"40-64"_s : u"65-"_s;
    }

    bool isNew(const Consultation& entry, const Patient* person) const {
        if (entry.isNew) return *entry.isNew == 1;
        if (!person) return false;
        const int year = m_grid.period.year();
        const QString yearFirst = QString::number(year) + u"-04-01"_s;
        const auto order = [](const Consultation& e) {
            return std::tuple(e.receivedOn, e.receivedAt, e.number);
        };
        for (const Consultation& other : m_records.entries) {
            if (other.id != entry.id && isConsultation(other) && other.desk == entry.desk &&
                other.receivedOn >= yearFirst && other.persons.contains(person->id) &&
                order(other) < order(entry)) {
                return false;
            }
        }
        return true;
    }

    void countPersons() {
        QHash<QString, QSet<qint64>> seen;
        for (const Consultation& entry : m_records.entries) {
            if (!isConsultation(entry) || !isInPeriod(entry.receivedOn)) continue;
            for (const QString& w : wardsOf(code(entry.desk), true)) {
                for (const QString& r : {code(entry.category), kTotalCode}) {
                    for (const QString& c : {code(entry.method), kTotalCode}) {
                        for (const qint64 id : entry.persons)
                            seen[CountGrid::key(w, r, c)].insert(id);
                    }
                }
            }
        }
        for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
            if (!it->isEmpty()) m_grid.values[it.key()] = it->size();
        }
    }

    void countMedical() {
        for (const Consultation& entry : m_records.entries) {
            if (!isConsultation(entry) || !entry.isMedical || !isInPeriod(entry.receivedOn))
                continue;
            QStringList rows{kTotalCode};
            for (const qint64 id : entry.responses) rows.append(code(id));
            add(code(entry.desk), rows, {band(entry), kTotalCode});
        }
    }

    static QString band(const Consultation& entry) {
        if (entry.receivedAt.isEmpty()) return u"time_unknown"_s;
        if (isDayOff(QDate::fromString(entry.receivedOn, Qt::ISODate))) return u"holiday"_s;
        const bool isDay = entry.receivedAt >= u"08:45"_s && entry.receivedAt < u"17:15"_s;
        return isDay ? u"weekday_day"_s : u"weekday_night"_s;
    }

    void countWork() {
        for (const Consultation& entry : m_records.entries) {
            if (!entry.isFinished || !entry.cancelReason.isEmpty()) continue;
            if (!isInPeriod(entry.receivedOn)) continue;
            add(code(entry.desk), {code(entry.recordKind), kTotalCode},
                {code(entry.method), kTotalCode});
        }
    }

    void countCases() {
        for (const Case& file : m_records.cases) {
            const QString ward = code(file.ward);
            const auto isClosedBy = [&](const QString& day) {
                return !file.closedOn.isEmpty() && file.closedOn <= day;
            };
            const QString dayBefore =
                QDate::fromString(m_first, Qt::ISODate).addDays(-1).toString(Qt::ISODate);
            if (file.openedOn <= dayBefore && !isClosedBy(dayBefore))
                add(ward, {u"opening"_s}, {kTotalCode});
            if (isInPeriod(file.openedOn)) {
                add(ward, {file.reopenedFrom == 0 ? u"opened"_s : u"reopened"_s}, {kTotalCode});
            }
            if (isInPeriod(file.closedOn)) add(ward, {u"closed"_s}, {kTotalCode});
            if (file.openedOn <= m_last && !isClosedBy(m_last))
                add(ward, {u"closing"_s}, {kTotalCode});
        }
    }

    const CodeBook& m_codes;
    Records m_records;
    QString m_name;
    QString m_first;
    QString m_last;
    CountGrid m_grid;
};

}  // namespace

CountGrid recount(Office& office, const CountTable& table, const Period& period) {
    if (auto grid = recountFamilies(office, table, period)) return *grid;
    return Recount(office, table, period).run();
}

}  // namespace madobe::tests
