// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/messagebar.h"

#include "core/text/errortext.h"
#include "ui/support/boundedtext.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// All that an export tells, and more than anybody reads.
constexpr qsizetype kMostLines = 200;

}  // namespace

QString errorHtml(const Error& error) {
    QStringList lines = errorText(error).toHtmlEscaped().split(u'\n');
    if (lines.size() > kMostLines) {
        const auto left = lines.size() - kMostLines;
        lines.resize(kMostLines);
        lines.append(MessageBar::tr("ほか%1か所").arg(left));
    }
    return lines.join(u"<br>"_s);
}

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new BoundedText(this)) {
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("お知らせ"));
    m_text->label().setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse |
                                            Qt::LinksAccessibleByKeyboard);
    auto* close = new QToolButton(this);
    close->setText(u"×"_s);
    close->setAutoRaise(true);
    close->setAccessibleName(tr("お知らせを閉じる"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kSmall, spacing::kSmall);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(&m_text->label(), &QLabel::linkActivated, this, &MessageBar::linkActivated);
    hide();
}

void MessageBar::show(Tone tone, const QString& html) {
    const char* name = tone == Tone::Done ? "done" : tone == Tone::Warning ? "warning" : "danger";
    setStyleProperty(*this, "tone", QString::fromLatin1(name));
    m_text->setText(html);
    m_text->label().setAccessibleName(QTextDocumentFragment::fromHtml(html).toPlainText());
    QFrame::show();
}

void MessageBar::showError(const Error& error) {
    show(Tone::Danger, errorHtml(error));
}

void MessageBar::showSaveError(const Error& error) {
    showError(error);
    if (!isTurnedAway(error)) return;
    show(Tone::Danger, text() + u"<br>"_s + tr("書いたものは下書きに残ります。"));
}

void MessageBar::clear() {
    m_text->setText({});
    hide();
}

QString MessageBar::text() const {
    return m_text->label().text();
}

bool guarded(MessageBar& bar, const std::function<void()>& action) {
    return guarded([&]() -> MessageBar& { return bar; }, action);
}

bool guarded(const std::function<MessageBar&()>& bar, const std::function<void()>& action) {
    try {
        action();
        return true;
    } catch (const Error& error) {
        bar().showError(error);
    } catch (const std::exception& error) {
        bar().showError(Error(ErrorKind::Internal, {QString::fromUtf8(error.what())}));
    }
    return false;
}

}  // namespace madobe
