// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/admissionstatus.h"
#include "core/domain/deadlines.h"
#include "ui/pages/page.h"

class QLabel;

namespace madobe {

/// Beside a stay's form: until when a 医療保護入院 must be renewed, and what comes before.
class RenewalPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RenewalPanel(PageContext& context, QWidget* parent = nullptr);

    /// As typed. Throws kinds of storage.
    void showStay(const AdmissionStatus& typed);

private:
    PageContext& m_context;
    RenewalRule m_rule;
    QLabel* m_due;
    QLabel* m_steps;
};

}  // namespace madobe
