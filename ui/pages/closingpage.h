// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/closingbacklog.h"
#include "ui/pages/page.h"

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace madobe {

class MonthChoice;

/// The months: how far each ward is, what stands in the way, closing and opening again.
class ClosingPage final : public Page {
    Q_OBJECT
public:
    explicit ClosingPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    /// Shows that month, and in it the ward, by its code.
    void choose(const QString& month, const QString& ward);

private:
    struct Overview {
        QString firstMonth;
        QList<WardMonth> wards;
        QList<QList<ClosingObstacle>> obstacles;  // of each ward
    };

    void show(const Overview& overview);
    void showWard();
    void openChosen();
    const WardMonth* ward() const;
    void report();
    void close();
    void reopen();

    MessageBar* m_bar;
    MonthChoice* m_month;
    QTableWidget* m_wards;
    QLabel* m_heading;
    QListWidget* m_obstacles;
    QPushButton* m_report;
    QPushButton* m_close;
    QPushButton* m_reopen;
    Overview m_overview;
    QString m_wanted;  // the ward that is to be chosen when the answer comes
};

/// One line, as the lists of what stands in the way have it.
QString obstacleText(const ClosingObstacle& obstacle);
/// Opens the records behind it, or the newest draft; a colleague's stays closed, which is said.
/// So is that there is nothing to open. Throws kinds of storage.
void openObstacle(PageContext& context, const ClosingObstacle& obstacle);
/// The page of closing at a ward's month, behind the page that is shown.
void openClosing(PageContext& context, const QString& month, const QString& ward);

}  // namespace madobe
