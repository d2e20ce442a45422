// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace madobe {

/// A text that grows with its lines, so that nothing of it needs to be scrolled for; Tab leaves it.
class GrowingEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit GrowingEdit(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
};

}  // namespace madobe
