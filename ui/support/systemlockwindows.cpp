// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/systemlock.h"

#include <QCoreApplication>
#include <QWidget>

#include <windows.h>
#include <wtsapi32.h>

#include <functional>
#include <utility>

namespace madobe {

namespace {

/// Win+L, a switch to another user, the end of a remote session; sleep.
bool isLocking(const MSG& message) {
    switch (message.message) {
        case WM_WTSSESSION_CHANGE:
            return message.wParam == WTS_SESSION_LOCK || message.wParam == WTS_CONSOLE_DISCONNECT ||
                   message.wParam == WTS_REMOTE_DISCONNECT;
        case WM_POWERBROADCAST:
            return message.wParam == PBT_APMSUSPEND;
        default:
            return false;
    }
}

class SessionFilter final : public QAbstractNativeEventFilter {
public:
    SessionFilter(QWidget& window, std::function<void()> locking)
        : m_window(reinterpret_cast<HWND>(window.winId())), m_locking(std::move(locking)) {
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    ~SessionFilter() override { WTSUnRegisterSessionNotification(m_window); }
    SessionFilter(const SessionFilter&) = delete;
    SessionFilter& operator=(const SessionFilter&) = delete;

    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override {
        const MSG& told = *static_cast<const MSG*>(message);
        if (told.hwnd == m_window && isLocking(told)) m_locking();
        return false;
    }

private:
    HWND m_window;
    std::function<void()> m_locking;
};

}  // namespace

void SystemLock::listen(QWidget& window) {
    m_filter = std::make_unique<SessionFilter>(window, [this] { Q_EMIT locking(); });
}

}  // namespace madobe
