// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QTableWidget;

namespace madobe {

/// Who may log in, and as what.
class AccountsPanel : public QWidget {
    Q_OBJECT
public:
    explicit AccountsPanel(PageContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    QString currentName() const;
    void add();
    void setPassword();
    void change(Role role, bool isEnabled);

    PageContext& m_context;
    MessageBar* m_bar;
    QTableWidget* m_table;
};

}  // namespace madobe
