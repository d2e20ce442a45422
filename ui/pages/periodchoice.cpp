// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/periodchoice.h"

#include "core/base/dates.h"
#include "core/base/era.h"
#include "ui/forms/codeeditors.h"
#include "ui/pages/countseries.h"

#include <QHBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYearsBack = 10;

}  // namespace

PeriodChoice::PeriodChoice(QDate today, QWidget* parent)
    : QWidget(parent),
      m_today(today),
      m_year(new QuietComboBox(this)),
      m_period(new QuietComboBox(this)) {
    const int thisYear = fiscalYearOf(today.toString(Qt::ISODate));
    addYears(*m_year, thisYear, thisYear - kYearsBack + 1);
    m_year->setAccessibleName(tr("年度"));
    m_period->setAccessibleName(tr("期間"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_year);
    layout->addWidget(m_period);
    fillPeriods();
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        Q_EMIT changed();
    });
    connect(m_period, &QComboBox::activated, this, &PeriodChoice::changed);
}

void PeriodChoice::addYears(QComboBox& box, int newest, int oldest) {
    for (int year = newest; year >= oldest; --year) {
        box.addItem(tr("%1（%2）").arg(formatFiscalYear(year, DateStyle::Era)).arg(year), year);
    }
}

void PeriodChoice::fillPeriods() {
    const QString kept = m_period->currentText();
    m_period->clear();
    const int now = monthNumber(m_today.toString(u"yyyy-MM"_s));
    int newest = 0;
    const QList<int> months = monthsOfYear(fiscalYear());
    for (const int month : months) {
        m_period->addItem(tr("%1月分").arg(month % 100), Period::month(month).code());
        if (month <= now) newest = m_period->count() - 1;
    }
    for (const int month : months) {
        m_period->addItem(tr("4月から%1月まで").arg(month % 100), Period::toDate(month).code());
    }
    m_period->addItem(tr("年度の合計"), Period::fiscalYear(fiscalYear()).code());
    const int same = m_period->findText(kept);
    m_period->setCurrentIndex(same >= 0 ? same : newest);
}

int PeriodChoice::fiscalYear() const {
    return m_year->currentData().toInt();
}

QString PeriodChoice::fiscalYearText() const {
    return m_year->currentText();
}

Period PeriodChoice::period() const {
    return Period::read(m_period->currentData().toString())
        .value_or(Period::fiscalYear(fiscalYear()));
}

QString PeriodChoice::periodText() const {
    return m_period->currentText();
}

void PeriodChoice::setPeriodEnabled(bool isEnabled) {
    m_period->setEnabled(isEnabled);
}

}  // namespace madobe
