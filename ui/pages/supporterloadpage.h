// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/supporterloadmodel.h"
#include "ui/pages/page.h"

class QLabel;
class QTableView;

namespace madobe {

class PeriodChoice;

/// How much each peer supporter did in a period of one's choice; Enter opens the supporter.
class SupporterLoadPage final : public Page {
    Q_OBJECT
public:
    explicit SupporterLoadPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;

private:
    void show(const SupporterLoads& loads, const QString& today);
    void openCurrent();

    MessageBar* m_bar;
    PeriodChoice* m_period;
    QLabel* m_summary;
    SupporterLoadModel* m_model;
    QTableView* m_table;
};

}  // namespace madobe
