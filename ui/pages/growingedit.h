// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace madobe {

/// A text that grows with its lines, so that nothing of it needs to be scrolled for: the wheel is
/// for the page. A long text stops growing and scrolls. Tab leaves it.
class GrowingEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit GrowingEdit(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fitHeight();

    bool m_isWhole = true;  // all lines are in sight
};

}  // namespace madobe
