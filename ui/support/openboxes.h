// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace madobe {

/// Closes an open menu or list of choices.
void closePopup();
/// Closes boxes and menus, so that nothing of them stays above a locked screen; true when there was
/// a box, whose own loop has still to end.
bool closeOpenBoxes();
/// Runs `then` when the loops of closed boxes have ended.
void afterBoxes(QObject* context, const std::function<void()>& then);

}  // namespace madobe
