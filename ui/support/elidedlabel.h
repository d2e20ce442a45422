// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace madobe {

/// A line of plain text that gives way and never widens its window; what there is no room for is
/// in its tip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    bool isElided() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace madobe
