// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/monthchoice.h"

#include "core/base/era.h"
#include "ui/forms/codeeditors.h"
#include "ui/pages/countseries.h"
#include "ui/pages/periodchoice.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

MonthChoice::MonthChoice(QDate today, QWidget* parent)
    : QWidget(parent),
      m_first(monthNumber(today.addMonths(-1).toString(u"yyyy-MM"_s))),
      m_last(m_first),
      m_year(new QuietComboBox(this)),
      m_month(new QuietComboBox(this)) {
    m_year->setAccessibleName(tr("年度"));
    m_month->setAccessibleName(tr("月"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_year);
    layout->addWidget(m_month);
    select(m_last);
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] {
        fillMonths();
        Q_EMIT changed();
    });
    connect(m_month, &QComboBox::currentIndexChanged, this, &MonthChoice::changed);
}

QString MonthChoice::month() const {
    return m_month->currentData().toString();
}

QString MonthChoice::text() const {
    return m_month->currentText();
}

void MonthChoice::choose(const QString& month) {
    const int wanted = monthNumber(month);
    if (wanted == 0 || wanted > m_last || month == this->month()) return;
    m_first = std::min(m_first, wanted);
    select(wanted);
    Q_EMIT changed();
}

void MonthChoice::goBackTo(const QString& month) {
    const int first = monthNumber(month);
    if (first == 0 || first >= m_first) return;
    m_first = first;
    select(monthNumber(this->month()));
}

/// The same month of the year where it has it, else its newest.
void MonthChoice::fillMonths() {
    const QSignalBlocker quiet(m_month);
    const QString kept = month().right(2);
    m_month->clear();
    QList<int> months = monthsOfYear(m_year->currentData().toInt());
    std::reverse(months.begin(), months.end());
    int same = 0;
    for (const int each : std::as_const(months)) {
        if (each < m_first || each > m_last) continue;
        const QString code = monthCode(each);
        if (code.endsWith(kept)) same = m_month->count();
        m_month->addItem(eraMonth(QDate(each / 100, each % 100, 1)), code);
    }
    m_month->setCurrentIndex(same);
}

void MonthChoice::select(int month) {
    const QSignalBlocker quietYear(m_year);
    const QSignalBlocker quietMonth(m_month);
    m_year->clear();
    PeriodChoice::addYears(*m_year, fiscalYearOfMonth(m_last), fiscalYearOfMonth(m_first));
    m_year->setCurrentIndex(m_year->findData(fiscalYearOfMonth(month)));
    fillMonths();
    m_month->setCurrentIndex(m_month->findData(monthCode(month)));
}

QString eraMonth(const QDate& day) {
    const QString text = formatDate(day.toString(Qt::ISODate), DateStyle::Era);
    return text.left(text.indexOf(u'月') + 1);
}

}  // namespace madobe
