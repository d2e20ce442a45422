// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/pieces.h"

#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace madobe {

QLabel* wrappedLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QLabel* introLabel(const QString& text, QWidget* parent) {
    QLabel* label = wrappedLabel(text, parent);
    setTextRole(*label, TextRole::Muted);
    return label;
}

QHBoxLayout* buttonRow(const QList<QPushButton*>& buttons) {
    auto* row = new QHBoxLayout;
    for (QPushButton* button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    return row;
}

}  // namespace madobe
