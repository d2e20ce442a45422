// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/comparison.h"
#include "ui/models/countgridmodel.h"

namespace madobe {

/// The figures of now with what they are more or less than before: `12　+3`.
class ComparisonModel final : public CountGridModel {
    Q_OBJECT
public:
    using CountGridModel::CountGridModel;

    void setComparison(const CountComparison& comparison, const QString& ward);
    CountPlace place(const QModelIndex& index) const;
    QModelIndex indexOf(const CountPlace& place) const;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::optional<CountComparison> m_comparison;
};

/// `+3`, `△2`; empty where nothing changed or one of the two is not there.
QString differenceMark(const Figure& difference);

}  // namespace madobe
