// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"

#include <QCoreApplication>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace madobe {

/// How a CSV is written, and what stands for characters that the encoding has not: rows of a form.
class EncodingChoice {
    Q_DECLARE_TR_FUNCTIONS(EncodingChoice)
public:
    explicit EncodingChoice(QFormLayout& form);

    CsvEncoding encoding() const;
    QString replacement() const;

private:
    QComboBox* m_encoding;
    QLineEdit* m_replacement;
};

}  // namespace madobe
