// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/renewals.h"
#include "ui/models/plaintablemodel.h"
#include "ui/support/recordtexts.h"

namespace madobe {

/// Who was in hospital on a day, with how long and until when without a renewal.
class CensusModel final : public PlainTableModel {
    Q_OBJECT
public:
    enum Column { Patient, Institution, Type, AdmittedOn, Length, Age, RenewalDue, ColumnCount };

    explicit CensusModel(RecordTexts& texts, QObject* parent = nullptr);

    void setCensus(const QList<CensusRow>& census, const QString& day, const RenewalRule& rule);
    const CensusRow& rowAt(int row) const { return m_census[row]; }

private:
    qsizetype rows() const override;
    QVariant cell(int at, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;

    QString lengthText(const CensusRow& row) const;

    RecordTexts& m_texts;
    QList<CensusRow> m_census;
    QString m_day;
    RenewalRule m_rule;
};

}  // namespace madobe
