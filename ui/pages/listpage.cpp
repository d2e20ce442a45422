// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listpage.h"

#include "ui/support/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

ListPage::ListPage(PageContext& context, const EntityType& type, const QString& title,
                   const ListQuery& query, bool canAdd, const QString& routeName)
    : Page(context),
      m_title(title),
      m_routeName(routeName),
      m_panel(new ListPanel(context, type, {}, canAdd, this)) {
    auto* heading = new QLabel(title, this);
    setTextRole(*heading, TextRole::Title);
    heading->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_panel, 1);
    m_panel->setQuery(query);
}

QJsonObject ListPage::route() const {
    if (m_routeName.isEmpty()) return {};
    return {{u"page"_s, m_routeName}, {u"text"_s, m_panel->query().text}};
}

void ListPage::resume(const QJsonObject& route) {
    if (route.value(u"page"_s) != m_routeName) return;
    ListQuery query = m_panel->query();
    query.text = route.value(u"text"_s).toString();
    m_panel->setQuery(query);
}

}  // namespace madobe
