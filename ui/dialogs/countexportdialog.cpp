// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/countexportdialog.h"

#include "ui/support/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace madobe {

using namespace Qt::StringLiterals;

CountExportDialog::CountExportDialog(const QString& ward, int fiscalYear, QWidget* parent)
    : QDialog(parent),
      m_ward(ward),
      m_year(fiscalYear),
      m_from(new QComboBox),
      m_to(new QComboBox),
      m_withYear(new QCheckBox(tr("年度の累計と合計も書き出す"))),
      m_folder(new QLineEdit) {
    setWindowTitle(tr("集計の書き出し"));
    addMonths(*m_from);
    addMonths(*m_to);
    m_to->setCurrentIndex(m_to->count() - 1);
    m_folder->setPlaceholderText(tr("空なら、選んだフォルダーに直接"));
    for (QComboBox* months : {m_from, m_to}) {
        connect(months, &QComboBox::currentIndexChanged, this, &CountExportDialog::suggestFolder);
    }
    auto* form = new QFormLayout(this);
    form->addRow(tr("はじめの月"), m_from);
    form->addRow(tr("終わりの月"), m_to);
    form->addRow(QString(), m_withYear);
    m_choice = std::make_unique<EncodingChoice>(*form);
    form->addRow(tr("新しいフォルダーの名前"), m_folder);
    suggestFolder();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(*buttons->addButton(tr("フォルダーを選ぶ…"), QDialogButtonBox::AcceptRole));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void CountExportDialog::addMonths(QComboBox& box) const {
    int month = m_year * 100 + 4;
    for (int i = 0; i < 12; ++i, month = nextMonth(month)) {
        box.addItem(tr("%1年%2月").arg(month / 100).arg(month % 100), month);
    }
}

void CountExportDialog::suggestFolder() {
    if (m_folder->isModified()) return;
    const CountRequest asked = request();
    QStringList parts{tr("集計"), m_ward, Period::month(asked.fromMonth).code()};
    if (asked.toMonth != asked.fromMonth) parts.append(Period::month(asked.toMonth).code());
    m_folder->setText(parts.join(u'_'));
}

QString CountExportDialog::folderName() const {
    return m_folder->text().trimmed();
}

CountRequest CountExportDialog::request() const {
    CountRequest request;
    request.fromMonth = m_from->currentData().toInt();
    request.toMonth = std::max(request.fromMonth, m_to->currentData().toInt());
    request.withFiscalYears = m_withYear->isChecked();
    request.encoding = m_choice->encoding();
    request.replacement = m_choice->replacement();
    return request;
}

}  // namespace madobe
