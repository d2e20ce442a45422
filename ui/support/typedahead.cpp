// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/typedahead.h"

#include <QCoreApplication>
#include <QInputMethodEvent>

#include <memory>

namespace madobe {

namespace {

// The events that wait are in the window system's queue, out of our reach. They have come when the
// loop has turned a few times; a timer fires at most once a turn.
constexpr int kTurn = 25;  // milliseconds
constexpr int kQuietTurns = 4;

class TypedAhead final : public QObject {
public:
    explicit TypedAhead(QObject& owner) : QObject(&owner) { qApp->installEventFilter(this); }

    void endWhenQuiet() { startTimer(kTurn); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        switch (event->type()) {
            case QEvent::InputMethod: {
                // One that says nothing is how Qt begins and ends with a field.
                const auto* text = static_cast<const QInputMethodEvent*>(event);
                if (!text->commitString().isEmpty() || !text->preeditString().isEmpty()) break;
                return QObject::eventFilter(watched, event);
            }
            case QEvent::ShortcutOverride:
                // Else the key would be taken for a shortcut.
                event->accept();
                break;
            case QEvent::KeyPress:
            case QEvent::Shortcut:
            case QEvent::MouseButtonPress:
            case QEvent::MouseButtonDblClick:
                break;
            default:
                return QObject::eventFilter(watched, event);
        }
        m_quietTurns = 0;
        return true;
    }

protected:
    void timerEvent(QTimerEvent*) override {
        if (++m_quietTurns == kQuietTurns) deleteLater();
    }

private:
    int m_quietTurns = 0;
};

}  // namespace

void dropTypedAhead(QObject& owner, const std::function<bool()>& action) {
    auto dropping = std::make_unique<TypedAhead>(owner);
    if (action()) dropping.release()->endWhenQuiet();
}

}  // namespace madobe
