// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// What the role of an account is called; an unknown code as it is.
QString roleText(const QString& code);

}  // namespace madobe
