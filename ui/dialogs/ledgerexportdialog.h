// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/encodingchoice.h"

#include <QDialog>

#include <memory>

namespace madobe {

/// That the ledgers leave the encrypted file, and as what CSV.
class LedgerExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit LedgerExportDialog(QWidget* parent = nullptr);

    const EncodingChoice& choice() const { return *m_choice; }

private:
    std::unique_ptr<EncodingChoice> m_choice;
};

}  // namespace madobe
