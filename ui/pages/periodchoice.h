// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/period.h"

#include <QDate>
#include <QWidget>

class QComboBox;

namespace madobe {

class QuietComboBox;

/// A 年度, and in it a month, the year to a month, or the whole. Begins with this month.
class PeriodChoice final : public QWidget {
    Q_OBJECT
public:
    explicit PeriodChoice(QDate today, QWidget* parent = nullptr);

    int fiscalYear() const;
    QString fiscalYearText() const;
    Period period() const;
    /// `11月分`
    QString periodText() const;
    /// `令和8年度（2026）`, newest first; the data is the year.
    static void addYears(QComboBox& box, int newest, int oldest);
    /// Tables of whole years leave the month aside.
    void setPeriodEnabled(bool isEnabled);

Q_SIGNALS:
    void changed();

private:
    void fillPeriods();

    QDate m_today;
    QuietComboBox* m_year;
    QuietComboBox* m_period;  // data: Period::code()
};

}  // namespace madobe
