// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/elidedbutton.h"

#include "core/text/turnedtext.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastCharacters = 8;

/// No letter of a name is a shortcut.
QString withoutShortcut(QString text) {
    return text.replace(u'&', u"&&"_s);
}

}  // namespace

ElidedButton::ElidedButton(const QString& name, const QString& rest, QWidget* parent)
    : QPushButton(parent), m_name(withoutTurns(name)), m_rest(withoutTurns(rest)) {
    setText(withoutShortcut(m_name + m_rest));
    // As wide as its text, or as there is room.
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize ElidedButton::minimumSizeHint() const {
    const QSize whole = sizeHint();
    const int name = fontMetrics().horizontalAdvance(m_name);
    const int least = kLeastCharacters * fontMetrics().averageCharWidth();
    return {whole.width() - std::max(0, name - least), whole.height()};
}

QString ElidedButton::shownText() const {
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    if (fontMetrics().horizontalAdvance(m_name + m_rest) <= room) return m_name + m_rest;
    const int forName = std::max(0, room - fontMetrics().horizontalAdvance(m_rest));
    return fontMetrics().elidedText(m_name, Qt::ElideRight, forName) + m_rest;
}

void ElidedButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = withoutShortcut(shownText());
    painter.drawControl(QStyle::CE_PushButton, option);
}

}  // namespace madobe
