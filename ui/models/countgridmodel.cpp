// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/countgridmodel.h"

#include "core/exchange/figuremark.h"
#include "core/text/sheetremarktext.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QFont>
#include <QHeaderView>
#include <QTableView>

namespace madobe {

namespace {

constexpr int kSmallestColumn = 64;

}  // namespace

void setUpGrid(QTableView& view) {
    view.setSelectionBehavior(QAbstractItemView::SelectItems);
    view.setShowGrid(true);
    view.verticalHeader()->show();
    view.horizontalHeader()->setStretchLastSection(false);
    view.horizontalHeader()->setMinimumSectionSize(kSmallestColumn);
}

void fitColumns(QTableView& view) {
    view.resizeColumnsToContents();
    // What Qt reckons knows nothing of the style sheet's padding.
    for (int i = 0; i < view.model()->columnCount(); ++i) {
        view.setColumnWidth(i, view.columnWidth(i) + spacing::kMedium);
    }
}

void CountGridModel::setGrid(const CountGrid& grid, const QString& ward,
                             const QHash<QString, bool>& isFavourable) {
    beginResetModel();
    m_grid = grid;
    m_ward = ward;
    m_isFavourable = isFavourable;
    endResetModel();
}

int CountGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows.size());
}

int CountGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.columns.size());
}

// Before the figure, so that digits stay below one another.
QString CountGridModel::textOf(const QString& row, const QString& column) const {
    const QString text = figureMark(m_grid.figure(m_ward, row, column));
    const auto isGood = m_isFavourable.constFind(row);
    if (column != u"change" || isGood == m_isFavourable.cend()) return text;
    return directionText(*isGood) + QChar(0x3000) + text;
}

QVariant CountGridModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const QString row = rowCode(index.row());
    const QString column = columnCode(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, column);
        case Qt::AccessibleTextRole:
            return tr("%1・%2: %3")
                .arg(m_grid.rows[index.row()].label, m_grid.columns[index.column()].label,
                     textOf(row, column));
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::FontRole: {
            QFont font = QApplication::font();
            font.setBold(row == kTotalCode || column == kTotalCode);
            return font;
        }
        default:
            return {};
    }
}

QVariant CountGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole) {
        return QVariant((orientation == Qt::Horizontal ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) return {};
    const QList<CountHeading>& headings =
        orientation == Qt::Horizontal ? m_grid.columns : m_grid.rows;
    return section < headings.size() ? headings[section].words() : QString();
}

}  // namespace madobe
