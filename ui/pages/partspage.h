// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/support/latetabs.h"

namespace madobe {

/// Pages that belong together, a tab each.
class PartsPage final : public Page {
    Q_OBJECT
public:
    struct Part {
        QString title;
        std::function<Page*(PageContext& context, QWidget* parent)> make;
    };

    PartsPage(PageContext& context, const QString& title, const QString& routeName,
              const QList<Part>& parts);

    QString title() const override { return m_title; }
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    std::optional<Right> outputRight(ActionId id) const override;
    bool keepDrafts() override;
    QJsonObject route() const override;

private:
    Page* current() const;

    QString m_title;
    QString m_routeName;
    MessageBar* m_bar;
    LateTabs* m_tabs;
    QList<Page*> m_made;
};

/// The list of a family.
PartsPage::Part listPart(const EntityType& type, bool canAdd = true);

}  // namespace madobe
