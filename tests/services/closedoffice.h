// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/monthclosing.h"
#include "core/services/closingservice.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

namespace madobe::tests {

inline const QString kMonth = QStringLiteral("2026-05");

/// A ward with two calls of one person in May, which can be closed.
class ClosedOffice {
public:
    ClosedOffice() : closing(office->unitOfWork(), office->session()) {
        patient = patientCalled(*office, QStringLiteral("練習 花子"), QStringLiteral("1"));
        patient.bornOn = QStringLiteral("1960-05-20");
        office->records().save(patientType(), patient);
        save(QStringLiteral("2026-05-10"));
        save(QStringLiteral("2026-05-20"));
    }

    qint64 code(const QString& list, const QString& name) {
        const CodeEntry* found = office->codes().find(list, name);
        if (found == nullptr) found = office->codes().list(list).front();
        return found->id;
    }
    qint64 ward() { return office->codes().find(u"ward", office->ward())->id; }

    Consultation consultation(const QString& day) { return phoneCall(*office, day, {patient.id}); }
    qint64 save(const QString& day) {
        Consultation entry = consultation(day);
        office->records().save(consultationType(), entry);
        last = entry.id;
        return entry.id;
    }
    void change(qint64 id, const std::function<void(Consultation&)>& edit) {
        const auto entity = office->store().of(consultationType()).load(id);
        edit(static_cast<Consultation&>(*entity));
        office->records().save(consultationType(), *entity);
    }
    QList<FigureCorrection> corrections() {
        QList<FigureCorrection> all;
        office->store()
            .of(figureCorrectionType())
            .forEach(QStringLiteral("id"), [&](const Entity& entity) {
                all.append(static_cast<const FigureCorrection&>(entity));
            });
        return all;
    }
    const FigureCorrection* correction(const QString& table, const QString& row,
                                       const QString& column) {
        m_all = corrections();
        for (const FigureCorrection& each : m_all) {
            if (each.table == table && each.row == row && each.column == column) return &each;
        }
        return nullptr;
    }

    TestOffice office;
    ClosingService closing;
    Patient patient;
    qint64 last = 0;

private:
    QList<FigureCorrection> m_all;
};

}  // namespace madobe::tests
