// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/supporterloadmodel.h"
#include "ui/pages/overviewpage.h"

namespace madobe {

class PeriodChoice;

/// How much each peer supporter did in a period of one's choice; Enter opens the supporter.
class SupporterLoadPage final : public OverviewPage {
    Q_OBJECT
public:
    explicit SupporterLoadPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;

private:
    void show(const SupporterLoads& loads, const QString& today);
    void openRow(int row) override;
    QString choiceText() const override;

    PeriodChoice* m_period;
    SupporterLoadModel* m_model;
};

}  // namespace madobe
