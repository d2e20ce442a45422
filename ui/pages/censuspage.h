// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/censusmodel.h"
#include "ui/pages/overviewpage.h"

class QLineEdit;

namespace madobe {

/// Who was in hospital on a day of one's choice.
class CensusPage final : public OverviewPage {
    Q_OBJECT
public:
    explicit CensusPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;

private:
    void show(const QList<CensusRow>& census, const QString& day);
    void openRow(int row) override;
    QString choiceText() const override;

    QLineEdit* m_day;
    CensusModel* m_model;
};

}  // namespace madobe
