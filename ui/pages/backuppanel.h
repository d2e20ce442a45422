// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace madobe {

/// Where this PC keeps daily backups, chosen by who has the right Backup, and when the last was
/// taken.
class BackupPanel : public QWidget {
    Q_OBJECT
public:
    explicit BackupPanel(PageContext& context, QWidget* parent = nullptr);

private:
    void showState();

    PageContext& m_context;
    QLabel* m_state;
    QPushButton* m_stop;
};

}  // namespace madobe
