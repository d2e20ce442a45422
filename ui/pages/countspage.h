// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/countgridmodel.h"
#include "ui/pages/countpapers.h"
#include "ui/pages/figureplot.h"
#include "ui/pages/page.h"

class QListWidget;
class QPushButton;
class QTableView;

namespace madobe {

class PeriodChoice;
class QuietComboBox;

/// Tables of counts: choose a table, a period and a ward; every figure opens the records behind it.
class CountsPage final : public Page {
    Q_OBJECT
public:
    CountsPage(PageContext& context, const QList<const CountTable*>& tables,
               QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override { count(); }
    bool handle(ActionId id) override;
    std::optional<Right> outputRight(ActionId id) const override;
    QJsonObject route() const override;

    /// For tests and pictures: the table with this code.
    void chooseTable(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void connectAll();
    const CountTable* table() const;
    QString ward() const;
    void count();
    void showGrid(const CountGrid& grid);
    /// Tells a table that says little since most of it is その他.
    void lookAtOther();
    /// The card and the plot of the current cell.
    void showFigure();
    void plot();
    void openRecords(const QModelIndex& cell);
    void explain();
    FigureOnPage figureAt(const QModelIndex& cell) const;
    ShownCounts shown() const;
    QPushButton* actionButton(const QString& text, ActionId id);

    QList<const CountTable*> m_tables;
    MessageBar* m_bar;
    MessageBar* m_other;
    QListWidget* m_list;
    PeriodChoice* m_period;
    QuietComboBox* m_ward;
    /// Chosen by the user; a table that has no such ward shows another.
    QString m_wantedWard;
    QTableView* m_view;
    CountGridModel* m_model;
    CountCard* m_card;
    QPushButton* m_explain;
    FigurePlot* m_plot;
    CountPapers m_papers;
    CountGrid m_grid;
    QHash<QString, bool> m_isFavourable;  // of m_grid's rows
};

}  // namespace madobe
