// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/services/office.h"

namespace madobe::tests {

/// Records crowded into few days, people and desks, so that every rule meets its hard cases.
class Crowd {
public:
    Crowd(Office& office, quint64 seed) : m_office(office), m_random(seed) {}

    void fill();

private:
    qint64 any(const char* list);
    qint64 anyOf(const char* list, const QStringList& codes);
    QString anyDay();
    QString anyDayFrom(const QString& day);
    QString maybe(int percent, const QString& text);
    void addLists(Work& work);
    void addPatient(Work& work);
    void addConsultation(Work& work);
    void addCase(Work& work);
    void addStay(Work& work);
    void addGroupActivity(Work& work);
    void addPeerActivity(Work& work);
    void addDischargeCase(Work& work);
    void addEvents(Work& work, qint64 dischargeCase);
    void addBenefit(Work& work, int serial);
    void addIndicators(Work& work);
    QList<qint64> some(const QList<qint64>& from, int most);

    Office& m_office;
    Random m_random;
    QList<qint64> m_patients;
    QList<qint64> m_cases;
    QList<qint64> m_institutions;
    QList<qint64> m_workers;
    QList<qint64> m_peers;
};

}  // namespace madobe::tests
