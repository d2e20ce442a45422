// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace madobe {

/// The part of 今日 that says where to begin; there as long as the office has neither persons nor
/// consultations.
class FirstSteps final : public QWidget {
    Q_OBJECT
public:
    explicit FirstSteps(PageContext& context, QWidget* parent = nullptr);

    /// False where there is nothing to put the keyboard on.
    bool activate();

private:
    void add(const QString& text, const std::function<void()>& go);

    PageContext& m_context;
    QList<QWidget*> m_steps;
};

}  // namespace madobe
