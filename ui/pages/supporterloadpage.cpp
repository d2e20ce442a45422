// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supporterloadpage.h"

#include "core/domain/peersupporter.h"
#include "ui/pages/periodchoice.h"

#include <QTableView>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

SupporterLoadPage::SupporterLoadPage(PageContext& context, QWidget* parent)
    : OverviewPage(context, parent),
      m_period(new PeriodChoice(context.office.clock().today(), this)),
      m_model(new SupporterLoadModel(context.texts, this)) {
    layOut({m_period}, *m_model, tr("ピアサポーターごとの担当件数"),
           {{SupporterLoadModel::Supporter, 190},
            {SupporterLoadModel::State, 90},
            {SupporterLoadModel::Activities, 90},
            {SupporterLoadModel::Counted, 110},
            {SupporterLoadModel::Contacts, 100},
            {SupporterLoadModel::LastOn, 110},
            {SupporterLoadModel::NextOn, 110}});
    connect(m_period, &PeriodChoice::changed, this, &SupporterLoadPage::refresh);
    refresh();
}

QString SupporterLoadPage::title() const {
    return tr("担当件数");
}

void SupporterLoadPage::refresh() {
    const Period period = m_period->period();
    const QString today = office().clock().today().toString(Qt::ISODate);
    read<SupporterLoads>(
        u"supporter load"_s,
        [period, today](Office& office) {
            return readSupporterLoads(office.database(), period.firstDay(), period.lastDay(),
                                      today);
        },
        [this, today](const SupporterLoads& loads) { show(loads, today); });
}

void SupporterLoadPage::show(const SupporterLoads& loads, const QString& today) {
    m_model->setLoads(loads.supporters, today);
    qint64 actions = 0;
    for (const SupporterLoad& load : loads.supporters) actions += load.activities;
    const auto active = std::count_if(
        loads.supporters.begin(), loads.supporters.end(),
        [&](const auto& load) { return load.stateOn(today) == SupporterLoad::State::Active; });
    setSummary(tr("活動件数 %1　ピア延べ %2　活動中 %3人／%4人")
                   .arg(loads.activities)
                   .arg(actions)
                   .arg(active)
                   .arg(loads.supporters.size()));
}

void SupporterLoadPage::activate() {
    table().setFocus(Qt::OtherFocusReason);
    if (!table().currentIndex().isValid() && m_model->rowCount() > 0) table().selectRow(0);
}

void SupporterLoadPage::openRow(int row) {
    context().navigator.openRecord(peerSupporterType(), m_model->rowAt(row).supporter);
}

QString SupporterLoadPage::choiceText() const {
    return m_period->fiscalYearText() + u"　"_s + m_period->periodText();
}

}  // namespace madobe
