// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supporterloadpage.h"

#include "core/domain/peersupporter.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/periodchoice.h"
#include "ui/pages/tableoutput.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

SupporterLoadPage::SupporterLoadPage(PageContext& context, QWidget* parent)
    : Page(context, parent),
      m_bar(new MessageBar(this)),
      m_period(new PeriodChoice(context.office.clock().today(), this)),
      m_summary(new QLabel(this)),
      m_model(new SupporterLoadModel(context.texts, this)),
      m_table(new QTableView(this)) {
    m_table->setModel(m_model);
    setUpTable(*m_table, tr("ピアサポーターごとの担当件数"));
    m_table->setColumnWidth(SupporterLoadModel::Supporter, 190);
    m_table->setColumnWidth(SupporterLoadModel::State, 90);
    m_table->setColumnWidth(SupporterLoadModel::Activities, 90);
    m_table->setColumnWidth(SupporterLoadModel::Counted, 110);
    m_table->setColumnWidth(SupporterLoadModel::Contacts, 100);
    m_table->setColumnWidth(SupporterLoadModel::LastOn, 110);
    m_table->setColumnWidth(SupporterLoadModel::NextOn, 110);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_period);
    choice->addSpacing(spacing::kSmall);
    choice->addWidget(m_summary);
    choice->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addLayout(choice);
    layout->addWidget(m_table, 1);
    connect(m_period, &PeriodChoice::changed, this, &SupporterLoadPage::refresh);
    connect(m_table, &QTableView::doubleClicked, this, &SupporterLoadPage::openCurrent);
    onEnter(*m_table, [this] { openCurrent(); });
    refresh();
}

QString SupporterLoadPage::title() const {
    return tr("担当件数");
}

void SupporterLoadPage::refresh() {
    m_bar->clear();
    const Period period = m_period->period();
    const QString today = office().clock().today().toString(Qt::ISODate);
    context().background.run<SupporterLoads>(
        this, u"supporter load"_s,
        [period, today](Office& office) {
            return readSupporterLoads(office.database(), period.firstDay(), period.lastDay(),
                                      today);
        },
        [this, today](const SupporterLoads& loads) { show(loads, today); },
        [this](const Error& error) { m_bar->showError(error); });
}

void SupporterLoadPage::show(const SupporterLoads& loads, const QString& today) {
    m_model->setLoads(loads.supporters, today);
    qint64 actions = 0;
    for (const SupporterLoad& load : loads.supporters) actions += load.activities;
    const auto active = std::count_if(
        loads.supporters.begin(), loads.supporters.end(),
        [&](const auto& load) { return load.stateOn(today) == SupporterLoad::State::Active; });
    m_summary->setText(tr("活動件数 %1　ピア延べ %2　活動中 %3人／%4人")
                           .arg(loads.activities)
                           .arg(actions)
                           .arg(active)
                           .arg(loads.supporters.size()));
}

void SupporterLoadPage::activate() {
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) m_table->selectRow(0);
}

void SupporterLoadPage::openCurrent() {
    const int row = m_table->currentIndex().row();
    if (row < 0) return;
    context().navigator.openRecord(peerSupporterType(), m_model->rowAt(row).supporter);
}

bool SupporterLoadPage::handle(ActionId id) {
    switch (id) {
        case ActionId::Refresh:
            refresh();
            return true;
        case ActionId::Open:
            openCurrent();
            return true;
        default:
            return putOut(id, context(), *m_bar, *this,
                          {*m_model, title(),
                           m_period->fiscalYearText() + u"　"_s + m_period->periodText() + u"　"_s +
                               m_summary->text()});
    }
}

}  // namespace madobe
