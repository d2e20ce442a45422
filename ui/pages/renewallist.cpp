// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/renewallist.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/institution.h"
#include "core/domain/patient.h"
#include "core/reports/renewals.h"
#include "ui/support/renewaltext.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

RenewalList::RenewalList(PageContext& context, MessageBar& bar, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bar(bar),
      m_heading(new QLabel(this)),
      m_list(new QListWidget(this)) {
    setTextRole(*m_heading, TextRole::Heading);
    m_list->setAccessibleName(tr("医療保護入院の更新の一覧"));
    m_list->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    hide();
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        m_context.navigator.openRecord(admissionStatusType(),
                                       item->data(Qt::UserRole).toLongLong());
    });
}

void RenewalList::refresh() {
    m_context.background.run<QList<Line>>(
        this, u"renewals"_s,
        [day = m_context.office.clock().today().toString(Qt::ISODate)](Office& office) {
            const QList<Renewal> near = renewalsNear(readCensus(office.database(), day),
                                                     office.settings().read().renewal, day);
            QList<qint64> patients, institutions;
            for (const Renewal& renewal : near) {
                patients.append(renewal.stay.patient);
                institutions.append(renewal.stay.institution);
            }
            const auto persons = recordNames(office.store(), patientType(), patients);
            const auto places = recordNames(office.store(), institutionType(), institutions);
            QList<Line> lines;
            for (const Renewal& renewal : near) {
                lines.append({renewal.stay.status, persons.value(renewal.stay.patient),
                              places.value(renewal.stay.institution), renewal.clock});
            }
            return lines;
        },
        [this](const QList<Line>& lines) { show(lines); },
        [this](const Error& error) { m_bar.showError(error); });
}

void RenewalList::show(const QList<Line>& lines) {
    const QString today = m_context.office.clock().today().toString(Qt::ISODate);
    const DateStyle style = m_context.texts.dateStyle();
    const int chosen = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const Line& line : lines) {
        auto* item = new QListWidgetItem(
            tr("%1まで　%2　%3")
                    .arg(renewalDueText(line.clock, today, style), line.person, line.institution) +
                u'\n' + renewalState(line.clock, today),
            m_list);
        item->setData(Qt::UserRole, line.status);
        item->setToolTip(renewalSteps(line.clock, today, style).join(u'\n'));
    }
    m_list->setCurrentRow(std::min(chosen, m_list->count() - 1));
    m_heading->setText(
        tr("医療保護入院の更新（期限が近いもの）　%1件").arg(QLocale().toString(lines.size())));
    setVisible(!lines.isEmpty());
}

bool RenewalList::activate() {
    if (m_list->count() == 0) return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace madobe
