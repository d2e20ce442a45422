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

    /// `isFavourable` by row: what 増減 says of an indicator, told beside it.
    void setGrid(const CountGrid& grid, const QString& ward,
                 const QHash<QString, bool>& isFavourable = {});
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
    QString textOf(const QString& row, const QString& column) const;

    CountGrid m_grid;
    QString m_ward;
    QHash<QString, bool> m_isFavourable;
};

/// What every table of figures looks like, beside setUpTable().
void setUpGrid(QTableView& view);
/// Columns as wide as their figures.
void fitColumns(QTableView& view);

}  // namespace madobe
