// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace madobe {

/// A label whose lines break where there is no more room.
QLabel* wrappedLabel(const QString& text, QWidget* parent = nullptr);
/// What a page or a part of it is for, in a few quiet words.
QLabel* introLabel(const QString& text, QWidget* parent = nullptr);
/// Buttons side by side from the left. Enter presses none of them unless it has the keyboard.
QHBoxLayout* buttonRow(const QList<QPushButton*>& buttons);

}  // namespace madobe
