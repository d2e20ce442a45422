// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QVBoxLayout;

namespace madobe {

class LongChange;
struct MergedPatient;

/// On a person's page: who was merged with this one, a line each, and the way to part them again.
class MergedPersons : public QWidget {
    Q_OBJECT
public:
    MergedPersons(PageContext& context, MessageBar& bar, QWidget* parent = nullptr);

    void showThoseOf(qint64 patient);

private:
    void addLine(const MergedPatient& merged);
    void part(const MergedPatient& merged);
    QString whatReturns(const JournalEntry& entry);

    PageContext& m_context;
    MessageBar& m_bar;
    QVBoxLayout* m_layout;
    LongChange* m_undoing;
};

}  // namespace madobe
