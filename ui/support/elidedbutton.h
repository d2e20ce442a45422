// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace madobe {

/// A button whose name gives way where there is no room, so that it never widens its window; what
/// follows the name stays. To screen readers the text is whole.
class ElidedButton final : public QPushButton {
    Q_OBJECT
public:
    ElidedButton(const QString& name, const QString& rest, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    /// What there is room for.
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_rest;
};

}  // namespace madobe
