// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/domain/codebook.h"
#include "core/domain/patient.h"

#include <QDate>

namespace madobe {

/// A made-up person whose name says so. `index` gives the number.
Patient practicePatient(Random& random, const CodeBook& codes, qint64 index, QDate lastDay);
/// A made-up note of a conversation.
QString practiceSummary(Random& random);

}  // namespace madobe
