// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accountspanel.h"

#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/wardsdialog.h"
#include "ui/models/recordtableview.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, RoleColumn, WardsColumn, StateColumn, ColumnCount };

}  // namespace

AccountsPanel::AccountsPanel(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_bar(new MessageBar), m_table(new QTableWidget) {
    QLabel* intro = introLabel(tr(
        "ログインできる人と役割です。鍵を持つ人はだれでもデータの鍵を持ちます。役割を守るのはこの"
        "プログラムで、暗号ではありません。"));
    setUpTable(*m_table, tr("アカウントの一覧"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("ログイン名"), tr("役割"), tr("担当区"), tr("状態")});
    m_table->setColumnWidth(NameColumn, 220);
    m_table->setColumnWidth(RoleColumn, 140);
    m_table->setColumnWidth(WardsColumn, 220);
    auto* add = new QPushButton(tr("＋ アカウントを追加"));
    auto* role = new QPushButton(tr("役割を変える"));
    auto* wards = new QPushButton(tr("担当区を変える…"));
    auto* password = new QPushButton(tr("パスワードを決め直す…"));
    auto* enabled = new QPushButton(tr("使えなくする・戻す"));
    QHBoxLayout* buttons = buttonRow({add, role, wards, password, enabled});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(intro);
    layout->addLayout(buttons);
    layout->addWidget(m_table, 1);
    connect(add, &QPushButton::clicked, this, &AccountsPanel::add);
    connect(wards, &QPushButton::clicked, this, &AccountsPanel::setWards);
    connect(password, &QPushButton::clicked, this, &AccountsPanel::setPassword);
    connect(enabled, &QPushButton::clicked, this, [this] {
        const auto account = current();
        if (account) change(*account, roleFromCode(account->role), !account->isEnabled);
    });
    connect(role, &QPushButton::clicked, this, [this, role] {
        const auto account = current();
        if (!account) return;
        QMenu menu(this);
        for (const Role each :
             {Role::Worker, Role::Supervisor, Role::Administrator, Role::Viewer}) {
            menu.addAction(roleText(each), this,
                           [this, account, each] { change(*account, each, account->isEnabled); });
        }
        menu.exec(role->mapToGlobal(QPoint(0, role->height())));
    });
    refresh();
}

void AccountsPanel::refresh() {
    guarded(*m_bar, [this] {
        const auto chosen = current();
        m_accounts = m_context.office.accounts().accounts();
        m_table->setRowCount(static_cast<int>(m_accounts.size()));
        for (int i = 0; i < m_accounts.size(); ++i) {
            const Account& each = m_accounts[i];
            const auto show = [&](Column column, const QString& text) {
                m_table->setItem(i, column, new QTableWidgetItem(text));
            };
            show(NameColumn, each.name);
            show(RoleColumn, roleText(roleFromCode(each.role)));
            show(WardsColumn, wardsText(each));
            show(StateColumn, each.isEnabled ? tr("使えます") : tr("使えません"));
            if (chosen && chosen->id == each.id) m_table->selectRow(i);
        }
    });
    if (m_table->currentRow() < 0) m_table->selectRow(0);
}

std::optional<Account> AccountsPanel::current() const {
    const int row = m_table->currentRow();
    return row >= 0 && row < m_accounts.size() ? std::optional(m_accounts[row]) : std::nullopt;
}

void AccountsPanel::add() {
    AccountDialog dialog(AccountDialog::Purpose::NewAccount, {}, m_context.office.codes(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    m_bar->clear();
    guarded(*m_bar, [&] {
        m_context.office.accounts().create(dialog.name(), dialog.role(), dialog.password(), {},
                                           dialog.wards());
        m_context.navigator.say(tr("アカウント「%1」を追加しました").arg(dialog.name()));
    });
    refresh();
}

void AccountsPanel::setPassword() {
    const auto account = current();
    if (!account) return;
    const QString name = account->name;
    AccountDialog dialog(AccountDialog::Purpose::NewPassword, name, m_context.office.codes(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    m_bar->clear();
    guarded(*m_bar, [&] {
        m_context.office.accounts().setPassword(name, dialog.password());
        m_context.navigator.say(tr("「%1」のパスワードを決め直しました").arg(name));
    });
}

void AccountsPanel::setWards() {
    const auto account = current();
    if (!account) return;
    WardsDialog dialog(*account, m_context.office.codes(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    m_bar->clear();
    const bool isSet =
        guarded(*m_bar, [&] { m_context.office.accounts().setWards(*account, dialog.wards()); });
    if (isSet) {
        m_context.navigator.say(
            tr("「%1」の担当区を変えました。次のログインから使われます").arg(account->name));
    }
    refresh();
}

QString AccountsPanel::wardsText(const Account& account) const {
    const CodeBook& codes = m_context.office.codes();
    QStringList labels;
    for (const QString& code : workWards(wardsOf(account), m_context.office.ward())) {
        const CodeEntry* ward = codes.find(u"ward", code);
        labels.append(ward ? ward->label : code);
    }
    return labels.join(u"、"_s);
}

void AccountsPanel::change(const Account& seen, Role role, bool isEnabled) {
    m_bar->clear();
    guarded(*m_bar, [&] {
        try {
            m_context.office.accounts().change(seen, role, isEnabled);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::NotAllowed) throw;
            m_bar->show(MessageBar::Tone::Warning,
                        tr("使える管理者が一人もいなくなるため、変えませんでした。"));
        }
    });
    refresh();
}

}  // namespace madobe
