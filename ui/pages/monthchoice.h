// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

namespace madobe {

class QuietComboBox;

/// A month that is over, by its 年度. Begins with the last one, before which there is none until
/// goBackTo() says so.
class MonthChoice final : public QWidget {
    Q_OBJECT
public:
    explicit MonthChoice(QDate today, QWidget* parent = nullptr);

    /// 2021-08
    QString month() const;
    /// 令和3年8月
    QString text() const;
    /// Goes back further where it must; a month that is not over is not chosen.
    void choose(const QString& month);
    /// Offers what lies between that month and the last; the choice stays.
    void goBackTo(const QString& month);

Q_SIGNALS:
    void changed();

private:
    void fillMonths();
    void select(int month);

    int m_first;  // yyyymm
    int m_last;
    QuietComboBox* m_year;
    QuietComboBox* m_month;
};

/// 令和8年3月
QString eraMonth(const QDate& day);

}  // namespace madobe
