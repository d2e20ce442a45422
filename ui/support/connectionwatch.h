// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace madobe {

/// Looks every few seconds whether a shared office is still there and still takes this window's
/// work, and when it was lost, whether it can be reached again. Trying to connect may take long and
/// happens in a thread of its own.
class ConnectionWatch : public QObject {
    Q_OBJECT
public:
    explicit ConnectionWatch(QObject* parent = nullptr);
    ~ConnectionWatch() override;

    /// From now on; a file needs no watch. nullptr ends it.
    void watch(Office* office);

Q_SIGNALS:
    void lost();
    /// Told again at each look until another office is watched, as is the next.
    void reachable();
    /// isTurnedAway()
    void turnedAway(const Error& error);

private:
    void look();
    bool isThere();
    void probe();

    Office* m_office = nullptr;
    QTimer m_timer;
    std::unique_ptr<QThread> m_probe;
    bool m_isLost = false;
};

}  // namespace madobe
