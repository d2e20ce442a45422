// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/admissionstatus.h"
#include "core/domain/familymember.h"
#include "core/domain/institution.h"
#include "core/domain/mergedpatient.h"
#include "core/services/personmerge.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

namespace madobe::tests {

/// 花子 stands in the register twice: once by her papers, once by what her mother said.
class DoubleOffice {
public:
    DoubleOffice()
        : merging(office->unitOfWork(), office->session()),
          undo(office->unitOfWork(), office->session()) {
        kept = person(QStringLiteral("1"), QStringLiteral("練習 花子"));
        gone = person(QStringLiteral("2"), QStringLiteral("母の言う娘"), true);
    }

    Patient person(const QString& number, const QString& name, bool isProvisional = false) {
        Patient patient = patientCalled(*office, name, number);
        patient.isProvisional = isProvisional;
        office->records().save(patientType(), patient);
        return patient;
    }
    Consultation call(const QList<qint64>& persons,
                      const QString& day = QStringLiteral("2026-05-10")) {
        return savedCall(*office, day, persons);
    }
    FamilyMember relative(qint64 patient, qint64 serial, const QString& name) {
        FamilyMember member;
        member.patient = patient;
        member.serial = serial;
        member.name = name;
        office->records().save(familyMemberType(), member);
        return member;
    }
    AdmissionStatus stay(qint64 patient) {
        AdmissionStatus status;
        status.patient = patient;
        status.institution = hospital();
        status.admittedOn = status.typeFrom = QStringLiteral("2026-04-01");
        status.type = office->codes().list(QStringLiteral("admission_type")).front()->id;
        office->records().save(admissionStatusType(), status);
        return status;
    }
    qint64 hospital() {
        const qint64 known = office->store().of(institutionType()).findId({QStringLiteral("H1")});
        if (known != 0) return known;
        Institution institution;
        institution.number = QStringLiteral("H1");
        institution.name = QStringLiteral("見本病院");
        institution.kind = office->codes().list(QStringLiteral("institution_kind")).front()->id;
        office->records().save(institutionType(), institution);
        return institution.id;
    }
    template <class E>
    E stored(const EntityType& type, qint64 id) {
        return office->store().load<E>(type, id);
    }
    QList<qint64> personsOf(qint64 entry) {
        return stored<Consultation>(consultationType(), entry).persons;
    }
    void merge() {
        Patient stays = stored<Patient>(patientType(), kept.id);
        merging.merge(stored<Patient>(patientType(), gone.id), stays);
    }
    qint64 mergedRow() { return office->store().of(mergedPatientType()).findId({gone.number}); }
    void part() { undo.undo(*merging.entryOf(mergedRow())); }

    TestOffice office;
    PersonMerge merging;
    UndoService undo;
    Patient kept, gone;
};

}  // namespace madobe::tests
