// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/messagebar.h"

#include <QHash>
#include <QTabWidget>

#include <functional>

namespace madobe {

/// Tabs whose contents are made when they are first looked at, so that a page opens as fast as its
/// first tab.
class LateTabs final : public QTabWidget {
    Q_OBJECT
public:
    using Make = std::function<QWidget*(QWidget* parent)>;

    /// What a maker throws is told in `bar`; the next look tries again.
    explicit LateTabs(MessageBar& bar, QWidget* parent = nullptr);

    int addLate(const QString& title, const Make& make);
    /// What is looked at; nullptr where it could not be made.
    QWidget* currentContent() const;

private:
    void makeCurrent();

    MessageBar& m_bar;
    QHash<const QWidget*, Make> m_waiting;
    QHash<const QWidget*, QWidget*> m_contents;
};

}  // namespace madobe
