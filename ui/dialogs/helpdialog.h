// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace madobe {

/// F1: the first steps, and every key from the table of actions.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(QWidget* parent = nullptr);
};

}  // namespace madobe
