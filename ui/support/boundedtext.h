// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;

namespace madobe {

/// A text in as many lines as it needs, up to a few; what is longer scrolls and widens nothing.
class BoundedText final : public QScrollArea {
    Q_OBJECT
public:
    explicit BoundedText(QWidget* parent = nullptr);

    QLabel& label() { return *m_label; }
    /// Rich text.
    void setText(const QString& html);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int mostHeight() const;

    QLabel* m_label;
};

}  // namespace madobe
