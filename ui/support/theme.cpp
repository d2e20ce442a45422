// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const char* const kLookProperty = "madobeLook";
constexpr int kTextPixels = 14;

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.paper);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.mutedInk);
    palette.setColor(QPalette::Button, theme.window);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.danger);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.paper);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Mid, theme.line);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.mutedInk);
    }
    return palette;
}

QString styleSheetOf(const Theme& theme, Look look) {
    QString sheet =
        u"QLabel[textRole=title] { font-size: 22px; }"
        "QLabel[textRole=heading] { font-size: 15px; font-weight: 600; color: $accent; }"
        "QLabel[textRole=muted] { color: $muted; }"
        "QLabel[textRole=warning] { color: $warning; }"
        "QLineEdit, QPlainTextEdit, QComboBox { background: $paper;"
        " border: 1px solid $line; border-radius: 4px; padding: 3px 6px;"
        " selection-background-color: $accent; selection-color: $onAccent; }"
        "QLineEdit, QComboBox { min-height: 22px; }"
        "QComboBox::drop-down { border: none; width: 22px; }"
        "QComboBox::down-arrow { image: url(:/icons/down.png); width: 12px; height: 12px; }"
        "QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus"
        " { border: 2px solid $accent; padding: 2px 5px; }"
        "QLineEdit[readOnly=true] { border-style: dashed; background: $window; }"
        "QWidget[hasIssue=true] { border: 2px solid $danger; padding: 2px 5px; }"
        "QWidget[hasIssue=true]:focus { border: 2px solid $accent; background: $dangerPaper; }"
        "QLabel[issue=true] { color: $danger; }"
        "QLabel[notice=true] { color: $muted; font-size: 12px; }"
        "QPushButton { border: 1px solid $line; border-radius: 4px; padding: 5px 14px;"
        " background: $paper; min-height: 18px; outline: 0; }"
        "QPushButton:hover { border-color: $accent; }"
        "QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }"
        "QPushButton:disabled { color: $muted; background: $window; }"
        "QPushButton[primary=true] { background: $accent; color: $onAccent;"
        " border-color: $accent; }"
        "QPushButton[primary=true]:disabled { background: $line; border-color: $line; }"
        "QPushButton[primary=true]:focus { border: 2px solid $ink; }"
        "QToolButton[chip=true] { border: 1px solid $line; border-radius: 4px;"
        " padding: 3px 7px; background: $paper; }"
        "QToolButton[chip=true]:hover { border-color: $accent; }"
        "QToolButton[chip=true]:focus { border: 2px solid $accent; padding: 2px 6px; }"
        "QToolButton[chip=true]:disabled { color: $muted; background: $window; }"
        "QToolButton[chip=true]::menu-indicator { image: none; }"
        "QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $muted;"
        " border-radius: 7px; background: $paper; }"
        "QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent;"
        " border-radius: 7px; }"
        "QPushButton[chip=true] { border-radius: 12px; padding: 2px 10px; }"
        "QPushButton[flat=true] { border: none; background: transparent; color: $accent;"
        " text-align: left; padding: 4px 6px; }"
        "QPushButton[flat=true]:focus { border: 2px solid $accent; padding: 2px 4px; }"
        "QListWidget#sidebar { background: $window; border: none;"
        " border-right: 1px solid $line; font-size: 15px; outline: 0; padding: 0; }"
        "QListWidget#sidebar::item { padding: 9px 16px; border-left: 4px solid transparent; }"
        "QListWidget#sidebar::item:selected { background: $paper; color: $accent;"
        " border-left: 4px solid $accent; font-weight: 600; }"
        "QListWidget#sidebar::item:selected:focus { border: 2px solid $accent; }"
        "QPushButton#accountButton { background: $window; border: none; border-radius: 0;"
        " border-right: 1px solid $line; border-top: 1px solid $line; text-align: left;"
        " padding: 9px 16px; }"
        "QPushButton#accountButton:hover { color: $accent; }"
        "QPushButton#accountButton:focus { border: 2px solid $accent; padding: 8px 14px; }"
        "QPushButton#accountButton::menu-indicator { image: url(:/icons/down.png); width: 12px;"
        " height: 12px; subcontrol-position: center right; right: 12px; }"
        "QTableView, QListView, QTreeView { background: $paper; border: 1px solid $line;"
        " gridline-color: $line; padding: 1px; }"
        "QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $accent;"
        " padding: 0; }"
        "QTableView::item:selected, QListView::item:selected,"
        " QTreeView::item:selected { background: $accent;"
        " color: $onAccent; }"
        "QHeaderView::section { background: $window; border: none; padding: 5px 8px;"
        " border-bottom: 1px solid $line; border-right: 1px solid $line; font-weight: 600; }"
        "QTableCornerButton::section { background: $window; border: none;"
        " border-bottom: 1px solid $line; border-right: 1px solid $line; }"
        "QTabBar { outline: 0; }"
        "QTabBar::tab { padding: 7px 16px; border: none; border-bottom: 3px solid transparent; }"
        "QTabBar::tab:selected { border-bottom: 3px solid $accent; color: $accent;"
        " font-weight: 600; }"
        "QTabBar::tab:focus { border: 2px solid $accent; }"
        "QTabWidget::pane { border: none; border-top: 1px solid $line; }"
        "QScrollArea { border: none; background: transparent; }"
        "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }"
        "QCheckBox { spacing: 6px; padding: 2px; border: 2px solid transparent;"
        " border-radius: 4px; outline: 0; }"
        "QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted;"
        " border-radius: 3px; background: $paper; }"
        "QCheckBox::indicator:checked { background: $accent; border-color: $accent;"
        " image: url(:/icons/tick-$look.png); }"
        "QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; border-radius: 4px; }"
        "QRadioButton { border: 2px solid transparent; padding: 2px; }"
        "QFrame#messageBar[tone=danger] { background: $dangerPaper; border: 1px solid $danger; }"
        "QFrame#messageBar[tone=warning] { background: $warningPaper; border: 1px solid $warning; }"
        "QFrame#messageBar[tone=done] { background: $donePaper; border: 1px solid $done; }"
        "QFrame#messageBar { border-radius: 4px; }"
        "QFrame#alerts { background: $warningPaper; border: 1px solid $warning;"
        " border-radius: 4px; }"
        "QFrame#alerts QLabel { color: $warning; font-weight: 600; }"
        "QLabel#practiceBand { background: $practice; color: $onPractice; font-weight: 600;"
        " padding: 3px 16px; }"
        "QFrame#card { background: $paper; border: 1px solid $line; border-radius: 6px; }"
        "QStatusBar { border-top: 1px solid $line; }"_s;
    const std::pair<QString, QColor> tokens[] = {
        {u"$paper"_s, theme.paper},
        {u"$window"_s, theme.window},
        {u"$ink"_s, theme.ink},
        {u"$muted"_s, theme.mutedInk},
        {u"$line"_s, theme.line},
        {u"$accent"_s, theme.accent},
        {u"$onAccent"_s, theme.onAccent},
        {u"$warningPaper"_s, theme.warningPaper},
        {u"$warning"_s, theme.warning},
        {u"$dangerPaper"_s, theme.dangerPaper},
        {u"$danger"_s, theme.danger},
        {u"$donePaper"_s, theme.donePaper},
        {u"$done"_s, theme.done},
        {u"$practice"_s, theme.practice},
        {u"$onPractice"_s, theme.onPractice},
    };
    for (const auto& [name, colour] : tokens) sheet.replace(name, colour.name());
    // The tick stands on the accent, which is dark on light paper.
    return sheet.replace(u"$look"_s, look == Look::Light ? u"light"_s : u"dark"_s);
}

}  // namespace

Theme Theme::of(Look look) {
    if (look == Look::Dark) {
        return {.paper = 0x1B2128,
                .window = 0x12171C,
                .ink = 0xE6EAEE,
                .mutedInk = 0xA3AEB9,
                .line = 0x56616C,
                .accent = 0x7DB4F0,
                .onAccent = 0x0B1622,
                .warning = 0xF2C063,
                .warningPaper = 0x332812,
                .danger = 0xFF9B8E,
                .dangerPaper = 0x3B1A17,
                .done = 0x7FD6A0,
                .donePaper = 0x12301F,
                .practice = 0x6D3A8C,
                .onPractice = 0xFFFFFF};
    }
    return {.paper = 0xFFFFFF,
            .window = 0xF4F6F8,
            .ink = 0x1C2630,
            .mutedInk = 0x55616D,
            .line = 0xB4BEC8,
            .accent = 0x1B5C9E,
            .onAccent = 0xFFFFFF,
            .warning = 0x7A4300,
            .warningPaper = 0xFFF4DC,
            .danger = 0xB3261E,
            .dangerPaper = 0xFDECEA,
            .done = 0x1B6A3B,
            .donePaper = 0xE7F5EC,
            .practice = 0x6D3A8C,
            .onPractice = 0xFFFFFF};
}

void applyTheme(QApplication& application, Look look) {
    const Theme theme = Theme::of(look);
    application.setProperty(kLookProperty, look == Look::Dark);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font;
    // By name, so that no machine's default mixes two shapes of Japanese.
    font.setFamilies({u"Noto Sans CJK JP"_s, u"Yu Gothic UI"_s, u"Meiryo UI"_s, u"Meiryo"_s});
    font.setPixelSize(kTextPixels);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme, look));
}

Theme themeOf(const QWidget&) {
    return Theme::of(qApp->property(kLookProperty).toBool() ? Look::Dark : Look::Light);
}

void setStyleProperty(QWidget& widget, const char* name, const QVariant& value) {
    widget.setProperty(name, value);
    if (!widget.testAttribute(Qt::WA_WState_Polished)) return;
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

void setTextRole(QWidget& widget, TextRole role) {
    const char* name = role == TextRole::Title     ? "title"
                       : role == TextRole::Heading ? "heading"
                       : role == TextRole::Warning ? "warning"
                                                   : "muted";
    setStyleProperty(widget, "textRole", QString::fromLatin1(name));
}

void setPrimary(QWidget& button, bool isPrimary) {
    setStyleProperty(button, "primary", isPrimary);
}

}  // namespace madobe
