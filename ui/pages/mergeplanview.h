// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/personmerge.h"
#include "ui/forms/fieldchoices.h"
#include "ui/pages/page.h"

class QVBoxLayout;

namespace madobe {

/// What merging two persons would do, and what the user says about it: who stays, which facts hold.
/// A plan that changed is shown by a new one.
class MergePlanView final : public QWidget {
    Q_OBJECT
public:
    using Sides = QHash<QString, FieldChoices::Side>;

    /// `here` is the one of the two from whom the user came, and `chosen` which facts hold, as far
    /// as that was said before.
    MergePlanView(PageContext& context, const MergePlan& plan, qint64 here, const Sides& chosen,
                  QWidget* parent);

    const MergePlan& plan() const { return m_plan; }
    /// The one who stays, as the choices make him.
    Patient stays() const;
    const FieldChoices& choices() const { return *m_choices; }
    /// The choice of that column gets the keyboard; who stays does where there is none.
    void focusColumn(const QString& column);

Q_SIGNALS:
    /// The user's word, which may be what is planned already.
    void stayChosen(qint64 patient);

private:
    void showObstacles(QVBoxLayout& layout);
    void showWhoStays(QVBoxLayout& layout, qint64 here);
    void showFacts(QVBoxLayout& layout, const Sides& chosen);
    void showMoves(QVBoxLayout& layout);
    QString nameOf(const Patient& patient) const;

    PageContext& m_context;
    MergePlan m_plan;
    FieldChoices* m_choices = nullptr;
};

}  // namespace madobe
