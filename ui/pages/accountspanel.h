// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "ui/pages/page.h"

#include <optional>

class QTableWidget;

namespace madobe {

/// Who may log in, and as what.
class AccountsPanel : public QWidget {
    Q_OBJECT
public:
    explicit AccountsPanel(PageContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    /// As it was read; nothing where none is chosen.
    std::optional<Account> current() const;
    void add();
    void setPassword();
    void setWards();
    /// As the list shows them.
    QString wardsText(const Account& account) const;
    void change(const Account& seen, Role role, bool isEnabled);

    PageContext& m_context;
    MessageBar* m_bar;
    QTableWidget* m_table;
    QList<Account> m_accounts;
};

}  // namespace madobe
