// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/personmerge.h"
#include "ui/forms/fieldchoices.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace madobe {

class LongChange;
class ReferenceEditor;

/// Somebody who stands in the register twice becomes one: whom, who stays, which facts hold, and
/// what goes over.
class MergePage final : public Page {
    Q_OBJECT
public:
    MergePage(PageContext& context, qint64 patient);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;

    /// As if the user had found the other one.
    void choose(qint64 other);
    void swap();
    void merge();
    /// Stops what is being written, or leaves.
    void giveUp();

private:
    using Sides = QHash<QString, FieldChoices::Side>;

    void addCandidates(QBoxLayout& layout);
    void connectWrite();
    void onChosen();
    void readPlan();
    void takePlan(const MergePlan& plan);
    /// Nothing, or that the plan is being read.
    void clearPlan();
    /// The choices as they stand, with the keyboard where it is.
    void showPlanAgain();
    void showPlan(const Sides& chosen);
    void showFacts(QVBoxLayout& layout, const Sides& chosen);
    void showWhoStays(QVBoxLayout& layout);
    void showMoves(QVBoxLayout& layout);
    void showObstacles(QVBoxLayout& layout);
    void showWriting(bool isWriting);
    void leaveMerged();
    bool mayMerge() const;
    QString nameOf(const Patient& patient) const;
    bool isBegunElsewhere();

    qint64 m_patient;
    qint64 m_gone = 0;
    qint64 m_kept = 0;
    MergePlan m_plan;
    QLabel* m_heading;
    MessageBar* m_bar;
    QWidget* m_inputs;
    ReferenceEditor* m_other;
    QWidget* m_area;
    QWidget* m_shown = nullptr;
    FieldChoices* m_choices = nullptr;
    bool m_takesFocus = false;  // the plan that comes
    QPushButton* m_merge;
    QPushButton* m_giveUp;
    LongChange* m_write;
    bool m_isMerged = false;
};

}  // namespace madobe
