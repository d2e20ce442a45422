// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/services/office.h"

namespace madobe::tests {

/// Somebody of 北区, not saved yet.
inline Patient patientCalled(Office& office, const QString& name, const QString& number = {}) {
    Patient patient;
    patient.number = number;
    patient.name = name;
    patient.residence = office.codes().id("ward", "kita");
    return patient;
}

inline Patient savedPatient(Office& office, const QString& name, const QString& number = {}) {
    Patient patient = patientCalled(office, name, number);
    office.records().save(patientType(), patient);
    return patient;
}

/// A call about drinking that came to 北区, not saved yet.
inline Consultation phoneCall(Office& office, const QString& day,
                              const QList<qint64>& persons = {}) {
    Consultation call;
    call.receivedOn = day;
    call.desk = office.codes().id("ward", "kita");
    call.recordKind = office.codes().id("record_kind", "consultation");
    call.method = office.codes().id("method", "phone");
    call.category = office.codes().id("category", "alcohol");
    call.persons = persons;
    return call;
}

inline Consultation savedCall(Office& office, const QString& day,
                              const QList<qint64>& persons = {}) {
    Consultation call = phoneCall(office, day, persons);
    office.records().save(consultationType(), call);
    return call;
}

inline void cancelRecord(Office& office, const EntityType& type, qint64 id, const QString& reason) {
    const auto entity = office.store().of(type).load(id);
    office.records().cancel(type, *entity, reason);
}

}  // namespace madobe::tests
