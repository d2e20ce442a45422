// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/censuspage.h"

#include "core/base/dates.h"
#include "core/base/era.h"
#include "core/domain/admissionstatus.h"

#include <QLabel>
#include <QLineEdit>

namespace madobe {

using namespace Qt::StringLiterals;

CensusPage::CensusPage(PageContext& context, QWidget* parent)
    : OverviewPage(context, parent),
      m_day(new QLineEdit(this)),
      m_model(new CensusModel(context.texts, this)) {
    auto* label = new QLabel(tr("日付"), this);
    label->setBuddy(m_day);
    m_day->setAccessibleName(tr("在院者を見る日"));
    m_day->setText(formatDate(office().clock().today().toString(Qt::ISODate), DateStyle::Era));
    m_day->setMaximumWidth(170);
    layOut({label, m_day}, *m_model, tr("在院者の一覧"),
           {{CensusModel::Patient, 190},
            {CensusModel::Institution, 190},
            {CensusModel::Type, 100},
            {CensusModel::AdmittedOn, 130},
            {CensusModel::Length, 110},
            {CensusModel::Age, 60}});
    connect(m_day, &QLineEdit::editingFinished, this, &CensusPage::refresh);
    refresh();
}

QString CensusPage::title() const {
    return tr("在院者");
}

void CensusPage::refresh() {
    const DateReading reading = readDate(m_day->text());
    if (reading.iso.isEmpty()) {
        return bar().show(
            MessageBar::Tone::Danger,
            tr("日付として読めません。R3.6.30 や 2021/6/30 のように書いてください。"));
    }
    read<QList<CensusRow>>(
        u"census"_s,
        [day = reading.iso](Office& office) { return readCensus(office.database(), day); },
        [this, day = reading.iso](const QList<CensusRow>& census) { show(census, day); });
}

void CensusPage::show(const QList<CensusRow>& census, const QString& day) {
    m_model->setCensus(census, day, office().settings().read().renewal);
    const CensusSummary summary = summaryOf(census);
    QString persons = tr("在院 %1人").arg(summary.persons);
    if (summary.stays != summary.persons) persons += tr("（入院 %1件）").arg(summary.stays);
    setSummary(persons + u"　"_s +
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

void CensusPage::openRow(int row) {
    context().navigator.openRecord(admissionStatusType(), m_model->rowAt(row).status);
}

QString CensusPage::choiceText() const {
    return m_day->text();
}

}  // namespace madobe
