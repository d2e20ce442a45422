// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/timelinemodel.h"
#include "ui/pages/recordform.h"

class QLabel;
class QTableView;
class QTabWidget;
class QVBoxLayout;

namespace madobe {

class ListPanel;

/// A person: who, what must be known first, everything that happened, and what belongs to him.
class PersonPage final : public Page {
    Q_OBJECT
public:
    /// Writes into the journal that somebody looked.
    PersonPage(PageContext& context, qint64 patient);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    void keepDrafts() override;
    QJsonObject route() const override;
    qint64 patient() const { return m_patient; }

private:
    void showHeader();
    QTableView* makeTimeline();
    void addChildren();
    void openEntry(int row);
    QString mainWorker() const;

    qint64 m_patient;
    QLabel* m_name;
    QLabel* m_facts;
    QVBoxLayout* m_alerts;
    MessageBar* m_bar;
    QTabWidget* m_tabs;
    TimelineModel* m_timeline;
    QTableView* m_timelineView;
    RecordForm* m_form;
    QList<ListPanel*> m_children;
};

}  // namespace madobe
