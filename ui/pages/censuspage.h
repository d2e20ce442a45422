// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/censusmodel.h"
#include "ui/pages/page.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace madobe {

/// Who was in hospital on a day of one's choice.
class CensusPage final : public Page {
    Q_OBJECT
public:
    explicit CensusPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;

private:
    void show(const QList<CensusRow>& census, const QString& day);
    void openCurrent();

    MessageBar* m_bar;
    QLineEdit* m_day;
    QLabel* m_summary;
    CensusModel* m_model;
    QTableView* m_table;
};

}  // namespace madobe
