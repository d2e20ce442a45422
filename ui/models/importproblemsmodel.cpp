// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importproblemsmodel.h"

#include "core/text/issuetext.h"

namespace madobe {

ImportProblemsModel::ImportProblemsModel(QObject* parent) : PlainTableModel(ColumnCount, parent) {}

void ImportProblemsModel::setProblems(const QList<RowProblem>& problems) {
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

qsizetype ImportProblemsModel::rows() const {
    return m_problems.size();
}

QVariant ImportProblemsModel::cell(int row, int column) const {
    const RowProblem& problem = m_problems[row];
    const Field* field = problem.type ? problem.type->find(problem.issue.column) : nullptr;
    switch (column) {
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

QString ImportProblemsModel::heading(int column) const {
    switch (column) {
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
