// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/conflictdialog.h"

#include <QApplication>
#include <QRadioButton>
#include <QTimer>

#include <catch2/catch.hpp>

#include <functional>

namespace madobe::tests {

/// What is done with the box that is about to come.
inline void inConflict(const std::function<void(ConflictDialog&)>& action) {
    QTimer::singleShot(0, [action] {
        auto* dialog = qobject_cast<ConflictDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        action(*dialog);
    });
}

/// Takes what it has chosen already.
inline void acceptConflict(qsizetype choices) {
    inConflict([choices](ConflictDialog& dialog) {
        CHECK(dialog.findChildren<QRadioButton*>().size() == choices);
        dialog.accept();
    });
}

}  // namespace madobe::tests
