// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/adminpage.h"

#include "core/domain/codeentry.h"
#include "core/domain/institution.h"
#include "core/domain/staffmember.h"
#include "core/text/issuetext.h"
#include "ui/pages/accountspanel.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/listpanel.h"
#include "ui/pages/officepanel.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

AdminPage::AdminPage(PageContext& context) : Page(context), m_tabs(new QTabWidget) {
    auto* heading = new QLabel(title());
    setTextRole(*heading, TextRole::Title);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_tabs, 1);
    const Session& session = office().session();
    addList(staffMemberType());
    if (session.may(Right::ManageAccounts)) {
        m_accounts = new AccountsPanel(context);
        m_tabs->addTab(m_accounts, tr("アカウント"));
    }
    addList(institutionType());
    addList(codeEntryType());
    if (session.may(Right::Import)) {
        m_import = new ImportPanel(context);
        m_tabs->addTab(m_import, tr("取り込み"));
    }
    if (session.may(Right::ReadJournal)) m_tabs->addTab(new HistoryPanel(context), tr("履歴"));
    m_office = new OfficePanel(context);
    m_tabs->addTab(m_office, tr("事務所・控え・この窓辺"));
}

void AdminPage::addList(const EntityType& type) {
    auto* panel = new ListPanel(context(), type, {}, true);
    panel->setQuery({});
    m_tabs->addTab(panel, entityTitle(type));
    m_lists.append(panel);
}

QString AdminPage::title() const {
    return tr("管理");
}

void AdminPage::showImport() {
    if (m_import) m_tabs->setCurrentWidget(m_import);
}

void AdminPage::activate() {
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

void AdminPage::refresh() {
    for (ListPanel* list : std::as_const(m_lists)) list->refresh();
    if (m_accounts) m_accounts->refresh();
    m_office->refresh();
}

ListPanel* AdminPage::shownList() const {
    return qobject_cast<ListPanel*>(m_tabs->currentWidget());
}

bool AdminPage::handle(ActionId id) {
    ListPanel* const list = shownList();
    return list && list->handle(id);
}

std::optional<Right> AdminPage::outputRight(ActionId id) const {
    const ListPanel* const list = shownList();
    return list ? list->outputRight(id) : std::nullopt;
}

QJsonObject AdminPage::route() const {
    return {{u"page"_s, u"administration"_s}};
}

}  // namespace madobe
