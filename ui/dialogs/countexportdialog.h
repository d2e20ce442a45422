// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countexport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace madobe {

/// What of the counts to write: from which month to which, with what encoding.
class CountExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit CountExportDialog(int fiscalYear, QWidget* parent = nullptr);

    CountRequest request() const;

private:
    void addMonths(QComboBox& box) const;

    int m_year;
    QComboBox* m_from;
    QComboBox* m_to;
    QCheckBox* m_withYear;
    QComboBox* m_encoding;
    QLineEdit* m_replacement;
};

}  // namespace madobe
