// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/closingchecks.h"
#include "ui/pages/page.h"

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace madobe {

class QuietComboBox;

/// The months: how far each ward is, what stands in the way, closing and opening again.
class ClosingPage final : public Page {
    Q_OBJECT
public:
    explicit ClosingPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    /// For the page of today: shows that month.
    void chooseMonth(const QString& month);

private:
    struct Overview {
        QList<WardMonth> wards;
        QList<QList<ClosingObstacle>> obstacles;  // of each ward
    };

    void show(const Overview& overview);
    void showWard();
    const WardMonth* ward() const;
    QString month() const;
    void report();
    void close();
    void reopen();

    MessageBar* m_bar;
    QuietComboBox* m_month;
    QTableWidget* m_wards;
    QLabel* m_heading;
    QListWidget* m_obstacles;
    QPushButton* m_report;
    QPushButton* m_close;
    QPushButton* m_reopen;
    Overview m_overview;
};

/// 令和8年3月
QString eraMonth(const QDate& day);
/// One line, as the lists of what stands in the way have it.
QString obstacleText(const ClosingObstacle& obstacle);
/// Opens the records behind it; nothing where there are none.
void openObstacle(PageContext& context, const ClosingObstacle& obstacle);

}  // namespace madobe
