// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"

#include <QAbstractTableModel>

class QTableView;

namespace madobe {

/// The figures of one table of counts for one ward, as rows and columns.
class CountGridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setGrid(const CountGrid& grid, const QString& ward);
    const CountGrid& grid() const { return m_grid; }
    const QString& ward() const { return m_ward; }
    QString rowCode(int row) const { return m_grid.rows[row].code; }
    QString columnCode(int column) const { return m_grid.columns[column].code; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    CountGrid m_grid;
    QString m_ward;
};

/// What every table of figures looks like, beside setUpTable().
void setUpGrid(QTableView& view);
/// Columns as wide as their figures.
void fitColumns(QTableView& view);

}  // namespace madobe
