// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace madobe {

class MessageBar;

/// Asks what a new office needs: where it lies, its ward, the first administrator.
class NewOfficeView : public QWidget {
    Q_OBJECT
public:
    explicit NewOfficeView(const QString& suggestedPath, QWidget* parent = nullptr);

    MessageBar& bar() { return *m_bar; }
    void setPath(const QString& path);

Q_SIGNALS:
    void chooseFileRequested();
    void created(const madobe::NewOffice& office);
    void backRequested();

private:
    void finish();

    MessageBar* m_bar;
    QComboBox* m_ward;
    QLineEdit* m_path;
    QLineEdit* m_name;
    QLineEdit* m_password;
    QLineEdit* m_again;
};

/// Shows the recovery key, once.
class RecoveryKeyView : public QWidget {
    Q_OBJECT
public:
    RecoveryKeyView(const QString& officeName, const QString& key, QWidget* parent = nullptr);

    MessageBar& bar() { return *m_bar; }

Q_SIGNALS:
    void saveRequested();
    void done();

private:
    void print();

    MessageBar* m_bar;
    QString m_officeName;
    QString m_key;
};

/// The sheet that goes into the sealed envelope.
QString recoverySheet(const QString& officeName, const QString& key);

}  // namespace madobe
