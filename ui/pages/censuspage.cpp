// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/censuspage.h"

#include "core/base/dates.h"
#include "core/base/era.h"
#include "core/domain/admissionstatus.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/tableoutput.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

CensusPage::CensusPage(PageContext& context, QWidget* parent)
    : Page(context, parent),
      m_bar(new MessageBar(this)),
      m_day(new QLineEdit(this)),
      m_summary(new QLabel(this)),
      m_model(new CensusModel(context.texts, this)),
      m_table(new QTableView(this)) {
    auto* label = new QLabel(tr("日付"), this);
    label->setBuddy(m_day);
    m_day->setAccessibleName(tr("在院者を見る日"));
    m_day->setText(formatDate(office().clock().today().toString(Qt::ISODate), DateStyle::Era));
    m_day->setMaximumWidth(170);
    m_table->setModel(m_model);
    setUpTable(*m_table, tr("在院者の一覧"));
    m_table->setColumnWidth(CensusModel::Patient, 190);
    m_table->setColumnWidth(CensusModel::Institution, 190);
    m_table->setColumnWidth(CensusModel::Type, 100);
    m_table->setColumnWidth(CensusModel::AdmittedOn, 130);
    m_table->setColumnWidth(CensusModel::Length, 110);
    m_table->setColumnWidth(CensusModel::Age, 60);
    auto* choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_day);
    choice->addSpacing(spacing::kSmall);
    choice->addWidget(m_summary);
    choice->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addLayout(choice);
    layout->addWidget(m_table, 1);
    connect(m_day, &QLineEdit::editingFinished, this, &CensusPage::refresh);
    connect(m_table, &QTableView::doubleClicked, this, &CensusPage::openCurrent);
    onEnter(*m_table, [this] { openCurrent(); });
    refresh();
}

QString CensusPage::title() const {
    return tr("在院者");
}

void CensusPage::refresh() {
    const DateReading reading = readDate(m_day->text());
    if (reading.iso.isEmpty()) {
        return m_bar->show(
            MessageBar::Tone::Danger,
            tr("日付として読めません。R3.6.30 や 2021/6/30 のように書いてください。"));
    }
    m_bar->clear();
    context().background.run<QList<CensusRow>>(
        this, u"census"_s,
        [day = reading.iso](Office& office) { return readCensus(office.database(), day); },
        [this, day = reading.iso](const QList<CensusRow>& census) { show(census, day); },
        [this](const Error& error) { m_bar->showError(error); });
}

void CensusPage::show(const QList<CensusRow>& census, const QString& day) {
    m_model->setCensus(census, day, office().settings().read().renewal);
    const CensusSummary summary = summaryOf(census);
    QString persons = tr("在院 %1人").arg(summary.persons);
    if (summary.stays != summary.persons) persons += tr("（入院 %1件）").arg(summary.stays);
    m_summary->setText(persons + u"　"_s +
                       tr("1年以上 %1人（65歳以上 %2、65歳未満 %3、年齢不明 %4）")
                           .arg(summary.year)
                           .arg(summary.year65)
                           .arg(summary.yearUnder65)
                           .arg(summary.yearUnknown));
}

void CensusPage::activate() {
    m_day->setFocus(Qt::OtherFocusReason);
    m_day->selectAll();
}

void CensusPage::openCurrent() {
    const int row = m_table->currentIndex().row();
    if (row >= 0) context().navigator.openRecord(admissionStatusType(), m_model->rowAt(row).status);
}

bool CensusPage::handle(ActionId id) {
    switch (id) {
        case ActionId::Refresh:
            refresh();
            return true;
        case ActionId::Open:
            openCurrent();
            return true;
        default:
            return putOut(id, context(), *m_bar, *this,
                          {*m_model, title(), m_day->text() + u"　"_s + m_summary->text()});
    }
}

}  // namespace madobe
