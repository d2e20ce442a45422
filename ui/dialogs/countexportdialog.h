// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countexport.h"
#include "ui/dialogs/encodingchoice.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace madobe {

/// What of the counts to write: from which month to which, with what encoding, into what folder.
class CountExportDialog : public QDialog {
    Q_OBJECT
public:
    CountExportDialog(const QString& ward, int fiscalYear, QWidget* parent = nullptr);

    CountRequest request() const;
    /// Of the folder that is to be made; empty for none.
    QString folderName() const;

private:
    void addMonths(QComboBox& box) const;
    /// Ward and months, until somebody types another name.
    void suggestFolder();

    QString m_ward;
    int m_year;
    QComboBox* m_from;
    QComboBox* m_to;
    QCheckBox* m_withYear;
    std::unique_ptr<EncodingChoice> m_choice;
    QLineEdit* m_folder;
};

}  // namespace madobe
