// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <functional>

namespace madobe {

class BoundedText;

/// What a page has to say, above its content and without a box. A long text scrolls, and can be
/// copied. Links in the text call back.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Done, Warning, Danger };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Rich text; escape what was typed.
    void show(Tone tone, const QString& html);
    void showError(const Error& error);
    /// Of a save: where the office takes no more, what was typed stays as a draft.
    void showSaveError(const Error& error);
    void clear();
    QString text() const;

Q_SIGNALS:
    void linkActivated(const QString& target);

private:
    BoundedText* m_text;
};

/// What an error says, for show(): a line a line, as far as anybody reads.
QString errorHtml(const Error& error);

/// Runs and tells an error in the bar; false when there was one. Nothing a user does may end the
/// program silently, so foreign exceptions are told too.
bool guarded(MessageBar& bar, const std::function<void()>& action);
/// The bar is asked for when there is something to tell.
bool guarded(const std::function<MessageBar&()>& bar, const std::function<void()>& action);

}  // namespace madobe
