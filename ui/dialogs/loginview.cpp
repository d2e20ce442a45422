// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/loginview.h"

#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/startview.h"
#include "ui/support/messagebar.h"
#include "ui/support/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

LoginView::LoginView(QWidget* parent)
    : QWidget(parent),
      m_bar(new MessageBar(this)),
      m_heading(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_account(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_enter(new QPushButton(tr("ログイン"), this)),
      m_layout(centredColumn(*this)) {
    setTextRole(*m_heading, TextRole::Title);
    setTextRole(*m_hint, TextRole::Muted);
    m_account->setObjectName(u"account"_s);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("ログイン名"), m_account);
    form->addRow(tr("パスワード"), m_password);
    setPrimary(*m_enter);
    auto* forgot = new QPushButton(tr("パスワードを忘れた（回復キーを使う）"), this);
    auto* other = new QPushButton(tr("ほかの事務所を開く"), this);
    for (QPushButton* button : {other, forgot}) button->setProperty("flat", true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_enter);
    buttons->addStretch();
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_hint);
    m_layout->addSpacing(spacing::kMedium);
    m_layout->addWidget(m_bar);
    m_layout->addLayout(form);
    m_layout->addSpacing(spacing::kSmall);
    m_layout->addLayout(buttons);
    m_layout->addSpacing(spacing::kMedium);
    m_layout->addWidget(forgot, 0, Qt::AlignLeft);
    m_layout->addWidget(other, 0, Qt::AlignLeft);
    connect(m_enter, &QPushButton::clicked, this, &LoginView::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LoginView::submit);
    connect(m_account, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(other, &QPushButton::clicked, this, &LoginView::otherOfficeRequested);
    connect(forgot, &QPushButton::clicked, this,
            [this] { showRecovery(!m_recovery || m_recovery->isHidden()); });
}

void LoginView::makeRecovery() {
    m_recovery = new QWidget(this);
    m_key = new QLineEdit(m_recovery);
    m_new = new QLineEdit(m_recovery);
    m_again = new QLineEdit(m_recovery);
    for (QLineEdit* line : {m_new, m_again}) line->setEchoMode(QLineEdit::Password);
    auto* form = new QFormLayout(m_recovery);
    form->setContentsMargins(0, spacing::kSmall, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("回復キー（紙に印刷したもの）"), m_key);
    form->addRow(tr("上のログイン名の新しいパスワード"), m_new);
    form->addRow(tr("もう一度"), m_again);
    auto* reset = new QPushButton(tr("パスワードを決め直す"), m_recovery);
    form->addRow(reset);
    m_layout->addWidget(m_recovery);
    connect(reset, &QPushButton::clicked, this, &LoginView::recover);
    connect(m_key, &QLineEdit::returnPressed, m_new, qOverload<>(&QWidget::setFocus));
    connect(m_new, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &LoginView::recover);
}

void LoginView::recover() {
    const auto refuse = [this](QWidget& field, const QString& issue) {
        m_bar->show(MessageBar::Tone::Danger, issue);
        field.setFocus(Qt::OtherFocusReason);
    };
    const QString account = m_account->text().trimmed();
    if (account.isEmpty()) {
        return refuse(*m_account, tr("パスワードを決め直すログイン名を、上の欄に入れてください。"));
    }
    if (m_key->text().trimmed().isEmpty()) {
        return refuse(*m_key, tr("回復キーを入れてください。"));
    }
    const QString issue = passwordIssue(m_new->text(), m_again->text());
    if (!issue.isEmpty()) return refuse(*m_new, issue);
    Q_EMIT recovered(m_key->text(), account, m_new->text());
}

void LoginView::ask(const QString& account, bool isLocked, const QString& hint) {
    m_heading->setText(isLocked ? tr("ロックしています") : tr("ログイン"));
    m_enter->setText(isLocked ? tr("続ける") : tr("ログイン"));
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_account->setText(account);
    for (QLineEdit* line : {m_password, m_key, m_new, m_again}) {
        if (line) line->clear();
    }
    m_bar->clear();
    showRecovery(false);
    (account.isEmpty() ? m_account : m_password)->setFocus();
}

void LoginView::askAgain() {
    m_password->setFocus();
}

void LoginView::submit() {
    const QString password = m_password->text();
    // An Enter that was held, or pressed once more while the last try ran, is no try.
    if (password.isEmpty()) return m_password->setFocus();
    m_password->clear();
    Q_EMIT loggedIn(m_account->text().trimmed(), password);
}

void LoginView::showRecovery(bool isShown) {
    if (isShown && !m_recovery) makeRecovery();
    if (m_recovery) m_recovery->setVisible(isShown);
    if (isShown) m_key->setFocus();
}

}  // namespace madobe
