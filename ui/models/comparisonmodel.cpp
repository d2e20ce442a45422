// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/comparisonmodel.h"

#include "core/exchange/figuremark.h"

namespace madobe {

using namespace Qt::StringLiterals;

QString differenceMark(const Figure& difference) {
    if (difference.value.value_or(0) == 0) return {};
    return (*difference.value > 0 ? u"+"_s : QString()) + figureMark(difference);
}

void ComparisonModel::setComparison(const CountComparison& comparison, const QString& ward) {
    m_comparison = comparison;
    CountGrid lines = comparison.now();
    lines.wards = comparison.wards();
    lines.rows = comparison.rows();
    lines.columns = comparison.columns();
    setGrid(lines, ward);
}

CountPlace ComparisonModel::place(const QModelIndex& index) const {
    return {ward(), rowCode(index.row()), columnCode(index.column())};
}

QModelIndex ComparisonModel::indexOf(const CountPlace& place) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (rowCode(row) != place.row) continue;
        for (int column = 0; column < columnCount(); ++column) {
            if (columnCode(column) == place.column) return index(row, column);
        }
    }
    return {};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return CountGridModel::data(index, role);
    }
    const CountPlace at = place(index);
    const ComparedFigure figure = m_comparison->figure(at.ward, at.row, at.column);
    const QString change = differenceMark(figure.difference);
    const QString text = figureMark(figure.now) + (change.isEmpty() ? change : u"　"_s + change);
    if (role == Qt::DisplayRole) return text;
    return u"%1・%2: %3"_s.arg(grid().rows[index.row()].label, grid().columns[index.column()].label,
                               text);
}

}  // namespace madobe
