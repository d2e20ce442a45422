// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QTimer>

namespace madobe {

/// Scrolls to whatever in it has the keyboard: when it gets it, however it got it, and when the
/// layout moves it.
class FollowingArea final : public QScrollArea {
    Q_OBJECT
public:
    explicit FollowingArea(QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();

    QTimer m_afterLayout;
};

}  // namespace madobe
