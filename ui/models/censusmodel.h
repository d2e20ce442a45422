// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/renewals.h"
#include "ui/support/recordtexts.h"

#include <QAbstractTableModel>

namespace madobe {

/// Who was in hospital on a day, with how long and until when without a renewal.
class CensusModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Patient, Institution, Type, AdmittedOn, Length, Age, RenewalDue, ColumnCount };

    explicit CensusModel(RecordTexts& texts, QObject* parent = nullptr);

    void setCensus(const QList<CensusRow>& census, const QString& day, const RenewalRule& rule);
    const CensusRow& rowAt(int row) const { return m_census[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const CensusRow& row, int column) const;
    QString lengthText(const CensusRow& row) const;

    RecordTexts& m_texts;
    QList<CensusRow> m_census;
    QString m_day;
    RenewalRule m_rule;
};

}  // namespace madobe
