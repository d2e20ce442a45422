// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/encodingchoice.h"

#include "ui/support/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace madobe {

EncodingChoice::EncodingChoice(QFormLayout& form)
    : m_encoding(new QComboBox), m_replacement(new QLineEdit) {
    m_encoding->addItem(tr("UTF-8（ふつうはこちら）"), false);
    m_encoding->addItem(tr("シフトJIS（古いマクロ用）"), true);
    m_replacement->setEnabled(false);
    QObject::connect(m_encoding, &QComboBox::currentIndexChanged, m_replacement,
                     [this] { m_replacement->setEnabled(encoding() == CsvEncoding::Cp932); });
    form.addRow(tr("文字コード"), m_encoding);
    form.addRow(tr("書けない文字の代わり"), m_replacement);
    auto* hint = new QLabel(tr("空のときは、書けない文字があると書き出しません。"));
    setTextRole(*hint, TextRole::Muted);
    form.addRow(QString(), hint);
}

CsvEncoding EncodingChoice::encoding() const {
    return m_encoding->currentData().toBool() ? CsvEncoding::Cp932 : CsvEncoding::Utf8Bom;
}

QString EncodingChoice::replacement() const {
    return m_replacement->text();
}

}  // namespace madobe
