// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace madobe {

class Workspace;

/// Keeps a workspace behind the log-in screen while its long work or a daily backup goes on, or a
/// text of it can be kept nowhere, and says when it may go.
class LockHold : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    static bool isAtWork(Workspace& workspace);
    bool isHolding() const { return m_workspace != nullptr; }
    /// Nobody is told anything from now on.
    void begin(Workspace& workspace);
    /// Its user is back, and told what waited.
    void goOn();
    /// The workspace goes.
    void end() { m_workspace = nullptr; }
    /// Whether work that was asked for went on behind the lock, to be told once to whoever left it.
    bool takeWork();

Q_SIGNALS:
    void mayEnd();

private:
    void look();

    Workspace* m_workspace = nullptr;
    bool m_wasWorking = false;
};

}  // namespace madobe
