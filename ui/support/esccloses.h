// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace madobe {

/// Esc closes an open list of choices and nothing else. Qt lets the shortcuts of the window have
/// the key as well, where the list belongs to a field of it.
class EscCloses : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace madobe
