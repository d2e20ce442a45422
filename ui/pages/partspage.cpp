// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/partspage.h"

#include "core/text/issuetext.h"
#include "ui/pages/listpanel.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Its title is that of the tab.
class ListPart final : public Page {
public:
    ListPart(PageContext& context, const EntityType& type, bool canAdd, QWidget* parent)
        : Page(context, parent), m_type(type) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        m_panel = new ListPanel(context, type, {}, canAdd, this);
        layout->addWidget(m_panel);
        m_panel->setQuery({});
    }

    QString title() const override { return entityTitle(m_type); }
    void activate() override { m_panel->activate(); }
    void refresh() override { m_panel->refresh(); }
    bool handle(ActionId id) override { return m_panel->handle(id); }
    std::optional<Right> outputRight(ActionId id) const override {
        return m_panel->outputRight(id);
    }

private:
    const EntityType& m_type;
    ListPanel* m_panel = nullptr;
};

}  // namespace

PartsPage::Part listPart(const EntityType& type, bool canAdd) {
    return {entityTitle(type), [&type, canAdd](PageContext& context, QWidget* parent) {
                return new ListPart(context, type, canAdd, parent);
            }};
}

PartsPage::PartsPage(PageContext& context, const QString& title, const QString& routeName,
                     const QList<Part>& parts)
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
    for (const Part& part : parts) {
        m_tabs->addLate(part.title, [this, make = part.make](QWidget* parent) {
            Page* const page = make(this->context(), parent);
            m_made.append(page);
            return page;
        });
    }
}

Page* PartsPage::current() const {
    return qobject_cast<Page*>(m_tabs->currentContent());
}

void PartsPage::activate() {
    if (Page* page = current()) page->activate();
}

void PartsPage::refresh() {
    for (Page* page : std::as_const(m_made)) page->refresh();
}

bool PartsPage::handle(ActionId id) {
    Page* const page = current();
    return page && page->handle(id);
}

std::optional<Right> PartsPage::outputRight(ActionId id) const {
    const Page* const page = current();
    return page ? page->outputRight(id) : std::nullopt;
}

bool PartsPage::keepDrafts() {
    bool areKept = true;
    for (Page* page : std::as_const(m_made)) areKept = page->keepDrafts() && areKept;
    return areKept;
}

QJsonObject PartsPage::route() const {
    return {{u"page"_s, m_routeName}};
}

}  // namespace madobe
