// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/figureexplanation.h"
#include "ui/models/changesmodel.h"
#include "ui/models/comparisonmodel.h"
#include "ui/pages/countcard.h"

class QTableView;

namespace madobe {

class QuietComboBox;

/// Why figures are others than they were: a table with its differences, and below it the persons
/// or records behind the chosen one, and its corrections.
class ComparisonPage final : public Page {
    Q_OBJECT
public:
    ComparisonPage(PageContext& context, const FigureOnPage& figure);

    QString title() const override;
    void activate() override;
    void refresh() override { compare(); }
    bool handle(ActionId id) override;
    std::optional<Right> outputRight(ActionId id) const override;

private:
    struct Explained {
        QList<ExplainedChange> changes;
        QList<FigureCorrection> corrections;
    };
    using Explanation = std::shared_ptr<const FigureExplanation>;

    void layOut();
    ComparedWith with() const;
    void compare();
    void show(const Explanation& explanation);
    void explain();
    void showChanges(const Explained& explained);
    QString figureText(const CountPlace& place) const;
    void openCurrent();

    const CountTable& m_table;
    Period m_period;
    CountHeading m_wardShown;
    CountPlace m_place;
    Explanation m_explanation;
    MessageBar* m_bar;
    QuietComboBox* m_with;
    ComparisonModel* m_figures;
    QTableView* m_figuresView;
    QLabel* m_figure;
    ChangesModel* m_changes;
    QTableView* m_changesView;
};

}  // namespace madobe
