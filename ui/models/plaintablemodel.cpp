// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plaintablemodel.h"

namespace madobe {

PlainTableModel::PlainTableModel(int columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(columns) {}

int PlainTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows());
}

int PlainTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QVariant PlainTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return cell(index.row(), index.column());
        case Qt::TextAlignmentRole:
            return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
        default:
            return {};
    }
}

QVariant PlainTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return heading(section);
}

bool PlainTableModel::isNumber(int) const {
    return false;
}

}  // namespace madobe
