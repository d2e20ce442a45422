// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/familiespage.h"

#include "core/text/issuetext.h"
#include "ui/pages/listpanel.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

FamiliesPage::FamiliesPage(PageContext& context, const QString& title,
                           const QList<const EntityType*>& families, const QString& routeName)
    : Page(context),
      m_title(title),
      m_routeName(routeName),
      m_bar(new MessageBar(this)),
      m_tabs(new LateTabs(*m_bar, this)) {
    auto* heading = new QLabel(title, this);
    setTextRole(*heading, TextRole::Title);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    for (const EntityType* family : families) {
        m_tabs->addLate(entityTitle(*family), [this, family](QWidget* parent) {
            auto* panel = new ListPanel(this->context(), *family, {}, true, parent);
            panel->setQuery({});
            m_lists.append(panel);
            return panel;
        });
    }
}

ListPanel* FamiliesPage::current() const {
    return qobject_cast<ListPanel*>(m_tabs->currentContent());
}

void FamiliesPage::activate() {
    if (ListPanel* panel = current()) panel->activate();
}

void FamiliesPage::refresh() {
    for (ListPanel* list : std::as_const(m_lists)) list->refresh();
}

bool FamiliesPage::handle(ActionId id) {
    ListPanel* panel = current();
    return panel && panel->handle(id);
}

QJsonObject FamiliesPage::route() const {
    return {{u"page"_s, m_routeName}};
}

}  // namespace madobe
