// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace madobe {

class MessageBar;

/// Name and password; the same screen when the window is locked. From here too the way in by the
/// recovery key.
class LoginView : public QWidget {
    Q_OBJECT
public:
    explicit LoginView(QWidget* parent = nullptr);

    MessageBar& bar() { return *m_bar; }
    /// `account` is filled in; a locked screen says so.
    void ask(const QString& account, bool isLocked, const QString& hint = {});

    /// After a password that was none.
    void askAgain();

Q_SIGNALS:
    void loggedIn(const QString& account, const QString& password);
    void recovered(const QString& recoveryKey, const QString& account, const QString& password);
    void otherOfficeRequested();

private:
    void submit();
    void showRecovery(bool isShown);
    void makeRecovery();
    void recover();

    MessageBar* m_bar;
    QLabel* m_heading;
    QLabel* m_hint;
    QLineEdit* m_account;
    QLineEdit* m_password;
    QPushButton* m_enter;
    QVBoxLayout* m_layout;
    /// Made when somebody has forgotten.
    QWidget* m_recovery = nullptr;
    QLineEdit* m_key = nullptr;
    QLineEdit* m_new = nullptr;
    QLineEdit* m_again = nullptr;
};

}  // namespace madobe
