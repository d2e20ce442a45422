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
      m_bar(new MessageBar),
      m_heading(new QLabel),
      m_hint(new QLabel),
      m_account(new QLineEdit),
      m_password(new QLineEdit),
      m_enter(new QPushButton(tr("ログイン"))),
      m_recovery(new QWidget),
      m_key(new QLineEdit),
      m_new(new QLineEdit),
      m_again(new QLineEdit) {
    auto* layout = centredColumn(*this);
    setTextRole(*m_heading, TextRole::Title);
    setTextRole(*m_hint, TextRole::Muted);
    m_account->setObjectName(u"account"_s);
    m_password->setObjectName(u"password"_s);
    for (QLineEdit* line : {m_password, m_new, m_again}) line->setEchoMode(QLineEdit::Password);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("ログイン名"), m_account);
    form->addRow(tr("パスワード"), m_password);
    setPrimary(*m_enter);
    auto* other = new QPushButton(tr("ほかの事務所を開く"));
    auto* forgot = new QPushButton(tr("パスワードを忘れた（回復キーを使う）"));
    for (QPushButton* button : {other, forgot}) button->setProperty("flat", true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_enter);
    buttons->addStretch();
    layout->addWidget(m_heading);
    layout->addWidget(m_hint);
    layout->addSpacing(spacing::kMedium);
    layout->addWidget(m_bar);
    layout->addLayout(form);
    layout->addSpacing(spacing::kSmall);
    layout->addLayout(buttons);
    layout->addSpacing(spacing::kMedium);
    layout->addWidget(forgot, 0, Qt::AlignLeft);
    layout->addWidget(other, 0, Qt::AlignLeft);

    auto* recovery = new QFormLayout(m_recovery);
    recovery->setContentsMargins(0, spacing::kSmall, 0, 0);
    recovery->setRowWrapPolicy(QFormLayout::WrapAllRows);
    recovery->addRow(tr("回復キー（紙に印刷したもの）"), m_key);
    recovery->addRow(tr("上のログイン名の新しいパスワード"), m_new);
    recovery->addRow(tr("もう一度"), m_again);
    auto* reset = new QPushButton(tr("パスワードを決め直す"));
    recovery->addRow(reset);
    layout->addWidget(m_recovery);
    m_recovery->hide();
    connect(m_enter, &QPushButton::clicked, this, &LoginView::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LoginView::submit);
    connect(m_account, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(other, &QPushButton::clicked, this, &LoginView::otherOfficeRequested);
    connect(forgot, &QPushButton::clicked, this,
            [this] { showRecovery(!m_recovery->isVisible()); });
    connect(reset, &QPushButton::clicked, this, [this] {
        const QString issue = passwordIssue(m_new->text(), m_again->text());
        if (!issue.isEmpty()) return m_bar->show(MessageBar::Tone::Danger, issue);
        Q_EMIT recovered(m_key->text(), m_account->text(), m_new->text());
    });
}

void LoginView::ask(const QString& account, bool isLocked, const QString& hint) {
    m_heading->setText(isLocked ? tr("ロックしています") : tr("ログイン"));
    m_enter->setText(isLocked ? tr("続ける") : tr("ログイン"));
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_account->setText(account);
    for (QLineEdit* line : {m_password, m_key, m_new, m_again}) line->clear();
    m_bar->clear();
    showRecovery(false);
    (account.isEmpty() ? m_account : m_password)->setFocus();
}

void LoginView::submit() {
    const QString password = m_password->text();
    m_password->clear();
    Q_EMIT loggedIn(m_account->text().trimmed(), password);
}

void LoginView::showRecovery(bool isShown) {
    m_recovery->setVisible(isShown);
    if (isShown) m_key->setFocus();
}

}  // namespace madobe
