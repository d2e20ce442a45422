// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/latetabs.h"

#include <QVBoxLayout>

namespace madobe {

LateTabs::LateTabs(MessageBar& bar, QWidget* parent) : QTabWidget(parent), m_bar(bar) {
    connect(this, &QTabWidget::currentChanged, this, &LateTabs::makeCurrent);
}

int LateTabs::addLate(const QString& title, const Make& make) {
    auto* holder = new QWidget(this);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    m_waiting.insert(holder, make);
    const int index = addTab(holder, title);
    // Adding the first tab has chosen it already.
    makeCurrent();
    return index;
}

QWidget* LateTabs::currentContent() const {
    return m_contents.value(currentWidget());
}

void LateTabs::makeCurrent() {
    QWidget* holder = currentWidget();
    if (!m_waiting.contains(holder)) return;
    const Make make = m_waiting.take(holder);
    const bool isMade = guarded(m_bar, [&] {
        QWidget* content = make(holder);
        m_contents.insert(holder, content);
        holder->layout()->addWidget(content);
    });
    if (!isMade) m_waiting.insert(holder, make);
    if (!isMade || !holder->hasFocus()) return;
    // The keyboard came before there was anything to take it.
    m_contents.value(holder)->show();
    focusNextChild();
}

}  // namespace madobe
