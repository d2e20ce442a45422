// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

#include <memory>

class QWidget;

namespace madobe {

/// Hears that the PC's own lock falls or that it is about to sleep: on Windows the session's, else
/// what the desktop says over D-Bus. Where there is neither it hears nothing; IdleWatch is there in
/// any case.
class SystemLock : public QObject {
    Q_OBJECT
public:
    /// `window` is the one that the system tells; it outlives this.
    explicit SystemLock(QWidget& window);
    ~SystemLock() override;

Q_SIGNALS:
    void locking();

private Q_SLOTS:
    void onLock();
    void onActive(bool isActive);

private:
    /// The system's part.
    void listen(QWidget& window);

    std::unique_ptr<QAbstractNativeEventFilter> m_filter;
};

}  // namespace madobe
