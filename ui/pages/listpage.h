// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpanel.h"

namespace madobe {

/// A whole page that is one list: 対象者, 相談, or the records behind a figure.
class ListPage final : public Page {
    Q_OBJECT
public:
    ListPage(PageContext& context, const EntityType& type, const QString& title,
             const ListQuery& query, bool canAdd, const QString& routeName = {});

    QString title() const override { return m_title; }
    void activate() override { m_panel->activate(); }
    void refresh() override { m_panel->refresh(); }
    bool handle(ActionId id) override { return m_panel->handle(id); }
    std::optional<Right> outputRight(ActionId id) const override {
        return m_panel->outputRight(id);
    }
    QJsonObject route() const override;
    void resume(const QJsonObject& route) override;
    ListPanel& panel() { return *m_panel; }

private:
    QString m_title;
    QString m_routeName;
    ListPanel* m_panel;
};

}  // namespace madobe
