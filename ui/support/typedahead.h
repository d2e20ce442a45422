// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace madobe {

/// Does what puts another screen in place of this one, and is true when it did. What is typed or
/// clicked meanwhile is thrown away then, since it was meant for the screen that went: the rest of
/// a password must not come into the form that opens. Ends behind the action when no such event has
/// come for a moment, and with its owner. Where the screen stays, what waited comes to it whole:
/// nobody could tell it from what is typed next, and half of it would be half a password.
void dropTypedAhead(QObject& owner, const std::function<bool()>& action);

}  // namespace madobe
