// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/supporterload.h"
#include "ui/support/recordtexts.h"

#include <QAbstractTableModel>

namespace madobe {

/// What each peer supporter did in a period, and whether he takes part today.
class SupporterLoadModel final : public QAbstractTableModel {
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

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const SupporterLoad& load, int column) const;
    QString stateText(const SupporterLoad& load) const;
    QString pausesText(const SupporterLoad& load) const;

    RecordTexts& m_texts;
    QList<SupporterLoad> m_loads;
    QString m_today;
};

}  // namespace madobe
