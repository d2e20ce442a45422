// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/patient.h"
#include "ui/models/timelinemodel.h"
#include "ui/pages/recordform.h"

class QLabel;
class QTableView;
class QVBoxLayout;

namespace madobe {

class LateTabs;
class ListPanel;
class MergedPersons;

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
    std::optional<Right> outputRight(ActionId id) const override;
    bool keepDrafts() override;
    QJsonObject route() const override;
    void resume(const QJsonObject& route) override;
    qint64 patient() const { return m_patient.id; }

private:
    void showHeader();
    void showFacts();
    void showRenewals();
    QWidget* makeTimeline(QWidget* parent);
    QWidget* makeForm(QWidget* parent);
    void addChildren();
    /// None where another tab is open.
    ListPanel* shownChild() const;
    void openEntry(int row);
    QString mainWorker() const;

    Patient m_patient;
    QLabel* m_name;
    QLabel* m_facts;
    QVBoxLayout* m_alerts;
    MessageBar* m_bar;
    MergedPersons* m_merged;
    LateTabs* m_tabs;
    TimelineModel* m_timeline;
    QTableView* m_timelineView = nullptr;
    RecordForm* m_form = nullptr;
    QList<ListPanel*> m_children;
};

}  // namespace madobe
