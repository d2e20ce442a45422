// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace madobe {

class CodeBook;
class WardSetEditor;

/// Asks for a password twice, and for what belongs to it.
class AccountDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { NewAccount, NewPassword, OwnPassword };

    AccountDialog(Purpose purpose, const QString& name, const CodeBook& codes,
                  QWidget* parent = nullptr);

    QString name() const;
    Role role() const;
    /// Codes.
    QStringList wards() const;
    QString oldPassword() const;
    QString password() const;

    void accept() override;

private:
    QLineEdit* m_name;
    QComboBox* m_role;
    WardSetEditor* m_wards;
    QLineEdit* m_old;
    QLineEdit* m_password;
    QLineEdit* m_again;
    QLabel* m_issue;
};

/// What a role is called on screen.
QString roleText(Role role);
/// Why these two are no good password; empty when they are.
QString passwordIssue(const QString& password, const QString& again);

}  // namespace madobe
