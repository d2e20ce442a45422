// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/figureexplanation.h"
#include "ui/models/plaintablemodel.h"
#include "ui/support/recordtexts.h"

namespace madobe {

/// The records or persons that make a figure another; names are fetched as they are looked at.
class ChangesModel final : public PlainTableModel {
    Q_OBJECT
public:
    enum Column { Change, Record, Before, Now, Elsewhere, ColumnCount };

    explicit ChangesModel(RecordTexts& texts, QObject* parent = nullptr);

    /// `table` is what they are rows of; `figures` has the names of the lines.
    void setChanges(const QList<ExplainedChange>& changes, const QString& table,
                    const CountComparison& figures);
    void clear();
    const ExplainedChange& changeAt(int row) const { return m_changes[row]; }

    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    qsizetype rows() const override;
    QVariant cell(int row, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;

    QString recordText(const ExplainedChange& change) const;

    RecordTexts& m_texts;
    QString m_table;
    QList<ExplainedChange> m_changes;
    QHash<QString, QString> m_rows, m_columns;  // labels by code
};

}  // namespace madobe
