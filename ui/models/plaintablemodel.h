// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace madobe {

/// A table to look at: each cell one text, which is its own tool tip, and numbers on the right.
class PlainTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PlainTableModel(int columns, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    virtual bool isNumber(int column) const;

private:
    virtual qsizetype rows() const = 0;
    virtual QVariant cell(int row, int column) const = 0;
    virtual QString heading(int column) const = 0;

    int m_columns;
};

}  // namespace madobe
