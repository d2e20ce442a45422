// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace madobe {

class MessageBar;

/// The first screen: practice office, new office, open, or restore a backup.
class StartView : public QWidget {
    Q_OBJECT
public:
    explicit StartView(const QString& lastOffice, QWidget* parent = nullptr);

    MessageBar& bar() { return *m_bar; }

Q_SIGNALS:
    void practiceRequested();
    void newRequested();
    void openRequested();
    void restoreRequested();
    void lastRequested();

private:
    void addChoice(const QString& text, const QString& explanation, void (StartView::*signal)(),
                   bool isPrimary);

    QVBoxLayout* m_layout;
    MessageBar* m_bar;
};

/// A column of fixed width in the middle of the window, for the screens before an office is open.
QVBoxLayout* centredColumn(QWidget& view);

}  // namespace madobe
