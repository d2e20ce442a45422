// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerimport.h"

#include <QAbstractTableModel>

namespace madobe {

/// Problems of an import as they were found, by file, line and column.
class ImportProblemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Line, FieldName, Value, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const QList<RowProblem>& problems);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<RowProblem> m_problems;
};

}  // namespace madobe
