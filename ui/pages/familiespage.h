// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/support/latetabs.h"

#include <QHash>

namespace madobe {

class ListPanel;

/// The lists of several families that belong together, a tab each.
class FamiliesPage final : public Page {
    Q_OBJECT
public:
    FamiliesPage(PageContext& context, const QString& title,
                 const QList<const EntityType*>& families, const QString& routeName);

    QString title() const override { return m_title; }
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    QJsonObject route() const override;

private:
    ListPanel* current() const;

    QString m_title;
    QString m_routeName;
    MessageBar* m_bar;
    LateTabs* m_tabs;
    QList<ListPanel*> m_lists;
};

}  // namespace madobe
