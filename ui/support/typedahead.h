// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace madobe {

/// Does what the window cannot answer during, or what puts another screen in place of this one.
/// What is typed or clicked meanwhile is thrown away, since it was meant for the screen that went:
/// the rest of a password must not come into the form that opens. Ends behind the action when no
/// such event has come for a moment, and with its owner.
void dropTypedAhead(QObject& owner, const std::function<void()>& action);

}  // namespace madobe
