// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QApplication;
class QWidget;

namespace madobe {

enum class Look { Light, Dark };

/// The few colours of which every screen is made. Text on its ground has a contrast of 4.5 or more
/// (tests/ui/theme_test.cpp).
struct Theme {
    QColor paper;   // lists, fields
    QColor window;  // behind them
    QColor ink;
    QColor mutedInk;
    QColor line;
    QColor accent;
    QColor onAccent;
    QColor warning, warningPaper;
    QColor danger, dangerPaper;
    QColor done, donePaper;
    QColor practice, onPractice;  // the band of a practice office

    static Theme of(Look look);
};

namespace spacing {
inline constexpr int kUnit = 4;
inline constexpr int kSmall = 2 * kUnit;
inline constexpr int kMedium = 4 * kUnit;
inline constexpr int kLarge = 6 * kUnit;
inline constexpr int kListRow = 28;
inline constexpr int kFieldHeight = 32;
}  // namespace spacing

/// Style, palette, font and style sheet of the whole program.
void applyTheme(QApplication& application, Look look);
/// The theme last applied.
Theme themeOf(const QWidget& widget);

/// Text sizes beside the ordinary one.
enum class TextRole { Title, Heading, Muted, Warning };
/// Gives the widget a property that the style sheet asks for; it is styled again when it is on the
/// screen already.
void setStyleProperty(QWidget& widget, const char* name, const QVariant& value);
void setTextRole(QWidget& widget, TextRole role);
/// The one button of a page that the eye should find.
void setPrimary(QWidget& button, bool isPrimary = true);

}  // namespace madobe
