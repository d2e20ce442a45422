// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/practiceoffice.h"
#include "tests/support/testoffice.h"

namespace madobe::tests {

inline PracticeSize practiceSize(qint64 patients, qint64 consultations) {
    PracticeSize size;
    size.patients = patients;
    size.consultations = consultations;
    return size;
}

/// An office full of a made-up ward's records, opened by its administrator.
inline std::unique_ptr<Office> madeUpOffice(const NewOffice& office, const PracticeSize& size,
                                            const Clock& clock,
                                            const Catalogue& catalogue = standardCatalogue()) {
    createPracticeOffice(office, size, clock, catalogue);
    return Office::open(office.place, office.administrator, office.password, clock, catalogue);
}

}  // namespace madobe::tests
