// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtableview.h"
#include "ui/pages/page.h"

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace madobe {

class FirstSteps;
class OpenMonths;
class RenewalList;

/// What is due: people to call back, entries to finish, forms begun and not saved, stays to renew,
/// months to close.
class TodayPage final : public Page {
    Q_OBJECT
public:
    explicit TodayPage(PageContext& context);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    QJsonObject route() const override {
        return {{QStringLiteral("page"), QStringLiteral("today")}};
    }

private:
    struct Section {
        QLabel* heading;
        RecordTableModel* model;
        RecordTableView* table;
        QLabel* nothing;
    };
    Section addSection(const QString& name, const QString& nothing, const QString& columns,
                       QVBoxLayout& layout);
    void show(Section& section, const QString& title, const QList<qint64>& ids,
              const QString& orderBy);
    void showDrafts();
    void showRecords();

    MessageBar* m_bar;
    QLabel* m_date;
    FirstSteps* m_firstSteps;
    Section m_due;
    Section m_unfinished;
    QLabel* m_draftHeading;
    QListWidget* m_drafts;
    RenewalList* m_renewals;
    OpenMonths* m_openMonths;
    bool m_isFilled = false;
};

}  // namespace madobe
