// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/practiceoffice.h"

namespace madobe::bench {

NewOffice newOffice(const OfficePlace& place);
std::unique_ptr<Office> openOffice(const OfficePlace& place, const Clock& clock);

/// Of a made-up city: a stay for every person, two activities.
PracticeSize sizeOf(qint64 patients, qint64 consultations);
/// Made once and kept in the folder under the name of its size; returns its path.
QString keptOffice(const QString& folder, const PracticeSize& size, const Clock& clock);
void removeOffice(const QString& path);

}  // namespace madobe::bench
