// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>

#include <stdexcept>

namespace madobe::tests {

/// Whether some label in sight has it.
inline bool says(const QWidget& in, const QString& text) {
    for (const QLabel* label : in.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
}

inline QPushButton& buttonIn(const QWidget& in, const QString& text) {
    for (QPushButton* each : in.findChildren<QPushButton*>()) {
        if (each->text() == text) return *each;
    }
    throw std::logic_error("no button " + text.toStdString());
}

}  // namespace madobe::tests
