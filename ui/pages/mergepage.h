// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/personmerge.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace madobe {

class FieldChoices;
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

    /// As if the user had found the other one.
    void choose(qint64 other);
    void swap();
    void merge();

private:
    void addCandidates(QBoxLayout& layout);
    void onChosen();
    void showPlan();
    void showWhoStays(QVBoxLayout& layout);
    void showMoves(QVBoxLayout& layout);
    void showObstacles(QVBoxLayout& layout);
    void onMerged();
    QString nameOf(const Patient& patient) const;
    bool isBegunElsewhere();

    qint64 m_patient;
    qint64 m_gone = 0;
    qint64 m_kept = 0;
    MergePlan m_plan;
    QLabel* m_heading;
    MessageBar* m_bar;
    ReferenceEditor* m_other;
    QWidget* m_area;
    QWidget* m_shown = nullptr;
    FieldChoices* m_choices = nullptr;
    QPushButton* m_merge;
    LongChange* m_write;
};

}  // namespace madobe
