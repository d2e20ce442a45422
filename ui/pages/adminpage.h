// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QTabWidget;

namespace madobe {

class AccountsPanel;
class ImportPanel;
class ListPanel;
class OfficePanel;

/// 管理: staff and accounts, institutions, code lists, import, backup, history, about.
class AdminPage final : public Page {
    Q_OBJECT
public:
    explicit AdminPage(PageContext& context);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    std::optional<Right> outputRight(ActionId id) const override;
    QJsonObject route() const override;
    QTabWidget& tabs() { return *m_tabs; }
    /// Where ledgers are brought in, for whom may.
    void showImport();

private:
    void addList(const EntityType& type);
    /// None where another tab is open.
    ListPanel* shownList() const;

    QTabWidget* m_tabs;
    QList<ListPanel*> m_lists;
    AccountsPanel* m_accounts = nullptr;
    ImportPanel* m_import = nullptr;
    OfficePanel* m_office = nullptr;
};

}  // namespace madobe
