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
inline void inConflict(const std::function<void(ConflictDialog&)>& action, int milliseconds = 0) {
    QTimer::singleShot(milliseconds, [action] {
        auto* dialog = qobject_cast<ConflictDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        action(*dialog);
    });
}

/// Takes what it has chosen already.
inline void acceptConflict(qsizetype choices, int milliseconds = 0) {
    const auto accept = [choices](ConflictDialog& dialog) {
        CHECK(dialog.findChildren<QRadioButton*>().size() == choices);
        dialog.accept();
    };
    inConflict(accept, milliseconds);
}

/// By what a screen reader says: `備考: 自分が書いた方`.
inline QStringList choicesOf(const ConflictDialog& dialog) {
    QStringList names;
    for (const QRadioButton* each : dialog.findChildren<QRadioButton*>()) {
        names.append(each->accessibleName());
    }
    return names;
}

inline void choose(ConflictDialog& dialog, const QString& name) {
    const qsizetype index = choicesOf(dialog).indexOf(name);
    REQUIRE(index >= 0);
    dialog.findChildren<QRadioButton*>()[index]->click();
}

}  // namespace madobe::tests
