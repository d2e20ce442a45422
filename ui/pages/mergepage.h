// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/mergeplanview.h"

class QBoxLayout;
class QPushButton;

namespace madobe {

class MergeWrite;
class ReferenceEditor;

/// Somebody who stands in the register twice becomes one: the other one is found here,
/// MergePlanView shows what would happen, MergeWrite does it.
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
    void fillInputs();
    void addCandidates(QBoxLayout& layout);
    /// What tells a candidate from others of the same name.
    QString numberAndBirth(qint64 patient);
    void onChosen();
    void readPlan();
    void takePlan(const MergePlan& plan);
    /// Nothing, or that the plan is being read.
    void clearPlan();
    void showPlan(const MergePlan& plan, const MergePlanView::Sides& chosen);
    /// The choices as they stand, with the keyboard where it is.
    void showPlanAgain(const MergePlan& plan);
    bool mayMerge() const;
    void showWriting(bool isWriting);
    void leaveMerged();

    qint64 m_patient;
    qint64 m_gone = 0;
    qint64 m_kept = 0;
    MessageBar* m_bar;
    QWidget* m_inputs;
    ReferenceEditor* m_other = nullptr;
    QWidget* m_area = nullptr;
    QWidget* m_shown = nullptr;       // in m_area
    MergePlanView* m_view = nullptr;  // the same, where it is a plan
    bool m_takesFocus = false;        // the plan that comes
    QPushButton* m_merge = nullptr;
    QPushButton* m_giveUp = nullptr;
    MergeWrite* m_write;
    bool m_isMerged = false;
};

}  // namespace madobe
