// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace madobe {

/// A text to be read and copied, as high as all of it needs at the width it gets. Tab passes it
/// over.
class WholeText final : public QTextEdit {
    Q_OBJECT
public:
    explicit WholeText(const QString& text, QWidget* parent = nullptr);

    void setBold(qsizetype from, qsizetype to);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// And nothing was selected by that.
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace madobe
