// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/supporterload.h"
#include "ui/models/plaintablemodel.h"
#include "ui/support/recordtexts.h"

namespace madobe {

/// What each peer supporter did in a period, and whether he takes part today.
class SupporterLoadModel final : public PlainTableModel {
    Q_OBJECT
public:
    enum Column {
        Supporter,
        State,
        Activities,
        Counted,
        Contacts,
        LastOn,
        NextOn,
        Pauses,
        ColumnCount
    };

    explicit SupporterLoadModel(RecordTexts& texts, QObject* parent = nullptr);

    void setLoads(const QList<SupporterLoad>& loads, const QString& today);
    const SupporterLoad& rowAt(int row) const { return m_loads[row]; }

private:
    qsizetype rows() const override;
    QVariant cell(int row, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;

    QString stateText(const SupporterLoad& load) const;
    QString pausesText(const SupporterLoad& load) const;

    RecordTexts& m_texts;
    QList<SupporterLoad> m_loads;
    QString m_today;
};

}  // namespace madobe
