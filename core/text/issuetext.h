// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

#include <QString>

namespace madobe {

/// Why a value is not accepted and how to mend it, in the user's language.
QString issueText(const Issue& issue);
/// A value from outside as it may stand in one line: control characters as their pictures, those
/// that turn text round as their code points, and no longer than one can read.
QString shownValue(QString value, qsizetype longest = 60);
QString fieldLabel(const Field& field);
/// The same for screens: a reference shows a name there, so its label does not speak of a number.
QString fieldTitle(const Field& field);
QString entityTitle(const EntityType& type);

}  // namespace madobe
