// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QListWidget;

namespace madobe {

/// The part of 今日 with the 医療保護入院 that are to be renewed soon; not there when there are
/// none.
class RenewalList final : public QWidget {
    Q_OBJECT
public:
    RenewalList(PageContext& context, MessageBar& bar, QWidget* parent = nullptr);

    void refresh();
    /// False where there is nothing to put the keyboard on.
    bool activate();

private:
    struct Line {
        qint64 status = 0;  // row id in admission_status
        QString person;
        QString institution;
        RenewalClock clock;
    };
    void show(const QList<Line>& lines);

    PageContext& m_context;
    MessageBar& m_bar;
    QLabel* m_heading;
    QListWidget* m_list;
};

}  // namespace madobe
