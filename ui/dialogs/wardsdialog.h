// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "ui/forms/codeeditors.h"

#include <QDialog>

namespace madobe {

/// The wards that an account works for, all in sight; none chosen means the office's own.
class WardSetEditor : public CodeSetEditor {
    Q_OBJECT
public:
    explicit WardSetEditor(const CodeBook& codes, QWidget* parent = nullptr);

    /// Codes.
    QStringList wards() const;
    void setWards(const QStringList& wards);

private:
    const CodeBook& m_codes;
};

/// Asks for them, for an account that is there already.
class WardsDialog : public QDialog {
    Q_OBJECT
public:
    WardsDialog(const Account& account, const CodeBook& codes, QWidget* parent = nullptr);

    QStringList wards() const { return m_wards->wards(); }

private:
    WardSetEditor* m_wards;
};

}  // namespace madobe
