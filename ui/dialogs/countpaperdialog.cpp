// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/countpaperdialog.h"

#include "core/exchange/countpaper.h"
#include "core/reports/suppression.h"
#include "ui/support/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace madobe {

using namespace Qt::StringLiterals;

CountRequest ShownCounts::request() const {
    CountRequest request;
    request.period = period;
    request.tables = {QString::fromLatin1(table->code)};
    request.wards = {ward.code};
    return request;
}

CountPaperDialog::CountPaperDialog(const ShownCounts& shown, const QString& verb, QWidget* parent)
    : QDialog(parent),
      m_shown(shown),
      m_content(new QComboBox),
      m_span(new QComboBox),
      m_wards(new QComboBox),
      m_small(new QComboBox) {
    setWindowTitle(tr("集計表の出力"));
    const auto add = [](QComboBox& box, const QString& text, auto value) {
        box.addItem(text, static_cast<int>(value));
    };
    add(*m_content,
        tr("画面の表（%1）").arg(QCoreApplication::translate("count", shown.table->title)),
        Content::Shown);
    add(*m_content, tr("国の報告の様式（相談区分と再掲、普及啓発）"), Content::Return);
    add(*m_content, tr("すべての表"), Content::All);
    const QString year = periodTitle(Period::fiscalYear(shown.period.year()));
    add(*m_span, tr("画面の期間（%1）").arg(periodTitle(shown.period)), Span::Shown);
    add(*m_span, tr("%1の各月").arg(year), Span::Months);
    add(*m_span, tr("%1の合計").arg(year), Span::Year);
    m_wards->addItem(tr("画面の区だけ（%1）").arg(shown.ward.label), false);
    m_wards->addItem(tr("すべての区"), true);
    m_small->addItem(tr("しない"), 0);
    for (const qint64 below : kUsualThresholds) {
        m_small->addItem(tr("%1未満の数と、それが分かる数").arg(below), static_cast<int>(below));
    }
    auto* form = new QFormLayout(this);
    form->addRow(tr("内容"), m_content);
    form->addRow(tr("期間"), m_span);
    form->addRow(tr("区"), m_wards);
    form->addRow(tr("公表のために伏せる"), m_small);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(*buttons->addButton(verb, QDialogButtonBox::AcceptRole));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

CountRequest CountPaperDialog::request() const {
    CountRequest request = m_shown.request();
    const auto content = static_cast<Content>(m_content->currentData().toInt());
    if (content != Content::Shown) request.tables.clear();
    request.isReturn = content == Content::Return;
    const Period year = Period::fiscalYear(m_shown.period.year());
    switch (static_cast<Span>(m_span->currentData().toInt())) {
        case Span::Shown:
            break;
        case Span::Months:
            request.period.reset();
            request.fromMonth = year.firstMonth;
            request.toMonth = year.lastMonth;
            break;
        case Span::Year:
            request.period = year;
            break;
    }
    if (m_wards->currentData().toBool()) request.wards.clear();
    request.smallBelow = m_small->currentData().toInt();
    return request;
}

}  // namespace madobe
