// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>

#include <algorithm>
#include <cmath>

/// What a view must be for the keyboard and for who has it read aloud.
namespace madobe::tests {

inline QString describe(const QWidget& widget) {
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

inline bool isNamed(QWidget& widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    if (!face) return true;
    // A combo box's name is its text on some systems; a label or a name of its own is needed.
    if (!widget.accessibleName().isEmpty()) return true;
    if (!face->relations(QAccessible::Label).isEmpty()) return true;
    return !qobject_cast<QComboBox*>(&widget) && !face->text(QAccessible::Name).isEmpty();
}

/// What the keyboard can reach by Tab, in that order.
inline QList<QWidget*> chain(QWidget& root) {
    QList<QWidget*> found;
    QWidget* at = &root;
    do {
        at = at->nextInFocusChain();
        const bool isStop = root.isAncestorOf(at) && at->isVisibleTo(&root) && at->isEnabled() &&
                            (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy();
        if (isStop) found.append(at);
    } while (at != &root);
    return found;
}

inline void walk(QWidget& root, const QString& where) {
    INFO(where.toStdString());
    QHash<QString, QString> mnemonics;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->objectName().startsWith(QStringLiteral("qt_"))) {
            continue;
        }
        if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && widget->isEnabled()) {
            INFO(describe(*widget).toStdString());
            CHECK(isNamed(*widget));
        }
        const QKeySequence key = QKeySequence::mnemonic(widget->property("text").toString());
        if (key.isEmpty()) continue;
        INFO(describe(*widget).toStdString());
        CHECK_FALSE(mnemonics.contains(key.toString()));
        mnemonics.insert(key.toString(), describe(*widget));
    }
}

/// Boxes and lines of one row begin nearly at the same height.
inline constexpr int kLineTolerance = 12;

/// Downwards, and from left to right in a line.
inline void checkTabOrder(QWidget& view) {
    QPoint before(-1, -1);
    for (QWidget* widget : chain(view)) {
        const QPoint at = widget->mapTo(&view, QPoint(0, 0));
        INFO(describe(*widget).toStdString() << " " << widget->accessibleName().toStdString());
        const bool isSameLine = std::abs(at.y() - before.y()) < kLineTolerance;
        CHECK((isSameLine ? at.x() > before.x() : at.y() > before.y()));
        before = at;
    }
}

/// What somebody fills in, chooses from or presses, and not a part of it: a table's headings, the
/// arrows beside tabs and a line's own buttons do nothing that their whole does not do by keys.
inline bool isInput(const QWidget& widget) {
    const QWidget* whole = widget.parentWidget();
    if (qobject_cast<const QAbstractItemView*>(whole) || qobject_cast<const QTabBar*>(whole) ||
        qobject_cast<const QLineEdit*>(whole)) {
        return false;
    }
    const auto* note = qobject_cast<const QPlainTextEdit*>(&widget);
    return (note && !note->isReadOnly()) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractButton*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QTabBar*>(&widget);
}

/// The exceptions: a box that arrow keys reach from the one of its field that Tab reaches, and a
/// choice beside the chosen one.
inline bool isReachedByArrows(const QWidget& widget, const QList<QWidget*>& byTab) {
    const bool isChoice = qobject_cast<const QRadioButton*>(&widget);
    const bool isBox =
        qobject_cast<const QCheckBox*>(&widget) && widget.focusPolicy() == Qt::ClickFocus;
    if (!isChoice && !isBox) return false;
    return std::any_of(byTab.begin(), byTab.end(), [&](const QWidget* other) {
        return other->parentWidget() == widget.parentWidget() &&
               other->metaObject() == widget.metaObject();
    });
}

/// Whether Tab is kept for cells or for the text.
inline bool keepsTab(const QWidget& widget) {
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
        return view->tabKeyNavigation();
    }
    const auto* note = qobject_cast<const QPlainTextEdit*>(&widget);
    return note && !note->tabChangesFocus();
}

/// Each input that can be seen is come to by Tab, and left by it.
inline void checkReached(QWidget& root) {
    const QList<QWidget*> reached = chain(root);
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!isInput(*widget) || !widget->isVisibleTo(&root) || !widget->isEnabled()) continue;
        if (isReachedByArrows(*widget, reached)) continue;
        INFO(describe(*widget).toStdString() << " " << widget->accessibleName().toStdString());
        CHECK((widget->focusProxy() || reached.contains(widget)));
        CHECK_FALSE(keepsTab(*widget));
    }
}

/// Named, each input reached, and in the order of the eye.
inline void walkInOrder(QWidget& view, const QString& where) {
    walk(view, where);
    INFO(where.toStdString());
    checkTabOrder(view);
    checkReached(view);
}

/// The same with all that stands around it in the window.
inline void walkInWindow(UiOffice& ui, QWidget& view, const QString& where) {
    QCoreApplication::processEvents();
    walk(*ui.window, where);
    INFO(where.toStdString());
    checkTabOrder(view);
    checkReached(*ui.window);
}

/// A view that no window has laid out yet.
inline void walkAlone(QWidget& view, const QString& where) {
    view.show();
    QCoreApplication::processEvents();
    walkInOrder(view, where);
}

}  // namespace madobe::tests
