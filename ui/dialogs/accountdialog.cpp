// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdialog.h"

#include "core/services/accountservice.h"
#include "core/text/errortext.h"
#include "core/text/roletext.h"
#include "ui/dialogs/wardsdialog.h"
#include "ui/support/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace madobe {

QString roleText(Role role) {
    return roleText(roleCode(role));
}

QString passwordIssue(const QString& password, const QString& again) {
    try {
        AccountService::requireGoodPassword(password);
    } catch (const Error& error) {
        return errorText(error);
    }
    if (password == again) return {};
    return QCoreApplication::translate("accountdialog", "2回のパスワードが違います。");
}

AccountDialog::AccountDialog(Purpose purpose, const QString& name, const CodeBook& codes,
                             QWidget* parent)
    : QDialog(parent),
      m_name(new QLineEdit(name)),
      m_role(new QComboBox),
      m_wards(new WardSetEditor(codes)),
      m_old(new QLineEdit),
      m_password(new QLineEdit),
      m_again(new QLineEdit),
      m_issue(new QLabel) {
    setWindowTitle(purpose == Purpose::NewAccount ? tr("アカウントの追加")
                                                  : tr("パスワードを変える"));
    for (const Role role : {Role::Worker, Role::Supervisor, Role::Administrator, Role::Viewer}) {
        m_role->addItem(roleText(role), static_cast<int>(role));
    }
    for (QLineEdit* line : {m_old, m_password, m_again}) line->setEchoMode(QLineEdit::Password);
    m_issue->setProperty("issue", true);
    m_issue->setWordWrap(true);
    auto* form = new QFormLayout(this);
    m_name->setReadOnly(purpose != Purpose::NewAccount);
    form->addRow(tr("ログイン名"), m_name);
    if (purpose == Purpose::NewAccount) {
        form->addRow(tr("役割"), m_role);
        form->addRow(m_wards->label(), m_wards);
    } else {
        for (QWidget* unasked : {static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_wards)}) {
            unasked->setParent(this);
            unasked->hide();
        }
    }
    if (purpose == Purpose::OwnPassword) {
        form->addRow(tr("今のパスワード"), m_old);
    } else {
        m_old->setParent(this);
        m_old->hide();
    }
    form->addRow(tr("新しいパスワード（%1文字以上）").arg(kShortestPassword), m_password);
    form->addRow(tr("もう一度"), m_again);
    form->addRow(m_issue);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(*buttons->addButton(tr("決める"), QDialogButtonBox::AcceptRole));
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    (purpose == Purpose::NewAccount    ? m_name
     : purpose == Purpose::OwnPassword ? m_old
                                       : m_password)
        ->setFocus();
}

void AccountDialog::accept() {
    const QString issue = m_name->text().trimmed().isEmpty()
                              ? tr("ログイン名を入れてください。")
                              : passwordIssue(m_password->text(), m_again->text());
    m_issue->setText(issue);
    if (issue.isEmpty()) QDialog::accept();
}

QString AccountDialog::name() const {
    return m_name->text().trimmed();
}
Role AccountDialog::role() const {
    return static_cast<Role>(m_role->currentData().toInt());
}
QStringList AccountDialog::wards() const {
    return m_wards->wards();
}
QString AccountDialog::oldPassword() const {
    return m_old->text();
}
QString AccountDialog::password() const {
    return m_password->text();
}

}  // namespace madobe
