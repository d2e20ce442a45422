// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importproblemsmodel.h"

#include "core/text/issuetext.h"

namespace madobe {

void ImportProblemsModel::setProblems(const QList<RowProblem>& problems) {
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int ImportProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ImportProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const RowProblem& problem = m_problems[index.row()];
    const Field* field = problem.type ? problem.type->find(problem.issue.column) : nullptr;
    switch (index.column()) {
        case File:
            return problem.file;
        case Line:
            return problem.line;
        case FieldName:
            return field ? fieldLabel(*field) : problem.issue.column;
        case Value:
            return shownValue(problem.issue.value);
        default:
            return (problem.issue.isNotice() ? tr("お知らせ: ") : QString()) +
                   issueText(problem.issue);
    }
}

QVariant ImportProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
        case File:
            return tr("ファイル");
        case Line:
            return tr("行");
        case FieldName:
            return tr("列");
        case Value:
            return tr("値");
        default:
            return tr("わけ");
    }
}

}  // namespace madobe
