// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerimport.h"
#include "ui/models/plaintablemodel.h"

namespace madobe {

/// Problems of an import as they were found, by file, line and column.
class ImportProblemsModel : public PlainTableModel {
    Q_OBJECT
public:
    enum Column { File, Line, FieldName, Value, Reason, ColumnCount };

    explicit ImportProblemsModel(QObject* parent = nullptr);

    void setProblems(const QList<RowProblem>& problems);

private:
    qsizetype rows() const override;
    QVariant cell(int row, int column) const override;
    QString heading(int column) const override;

    QList<RowProblem> m_problems;
};

}  // namespace madobe
