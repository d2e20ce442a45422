// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/era.h"
#include "core/domain/deadlines.h"

#include <QStringList>

namespace madobe {

/// `R8.7.1（あと12日）`
QString renewalDueText(const RenewalClock& clock, const QString& today, DateStyle style);
/// What is to be done before, a line each, with how far it is: in words, since nothing is told by
/// colour alone.
QStringList renewalSteps(const RenewalClock& clock, const QString& today, DateStyle style);
/// How far they are, without their days.
QString renewalState(const RenewalClock& clock, const QString& today);

}  // namespace madobe
