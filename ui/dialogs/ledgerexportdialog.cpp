// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ledgerexportdialog.h"

#include "ui/support/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace madobe {

LedgerExportDialog::LedgerExportDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("台帳の書き出し"));
    auto* form = new QFormLayout(this);
    auto* warning = new QLabel(tr("台帳は暗号化されずに書き出され、開けばだれでも読めます。"));
    warning->setWordWrap(true);
    form->addRow(warning);
    m_choice = std::make_unique<EncodingChoice>(*form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(*buttons->addButton(tr("フォルダーを選ぶ…"), QDialogButtonBox::AcceptRole));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

}  // namespace madobe
