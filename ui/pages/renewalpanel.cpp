// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/renewalpanel.h"

#include "core/reports/renewals.h"
#include "ui/support/renewaltext.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

RenewalPanel::RenewalPanel(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_rule(context.office.settings().read().renewal),
      m_due(new QLabel(this)),
      m_steps(new QLabel(this)) {
    auto* heading = new QLabel(tr("医療保護入院の更新"), this);
    setTextRole(*heading, TextRole::Heading);
    m_due->setObjectName(u"renewalDue"_s);
    m_due->setWordWrap(true);
    m_steps->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_due);
    layout->addWidget(m_steps);
    layout->addStretch();
}

void RenewalPanel::showStay(const AdmissionStatus& typed) {
    Office& office = m_context.office;
    const QString today = office.clock().today().toString(Qt::ISODate);
    const auto clock = renewalOfTyped(office.store(), typed, m_rule, today);
    m_steps->setVisible(clock.has_value());
    if (!clock) {
        m_due->setText(tr("医療保護入院のあいだ、更新の期限がここに出ます。"));
        return;
    }
    const DateStyle style = m_context.texts.dateStyle();
    m_due->setText(tr("期限　%1").arg(renewalDueText(*clock, today, style)));
    m_steps->setText(renewalSteps(*clock, today, style).join(u'\n'));
}

}  // namespace madobe
