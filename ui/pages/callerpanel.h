// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QVBoxLayout;

namespace madobe {

/// Beside a consultation's form: who it is about, what must be known first, and the last entries.
class CallerPanel : public QWidget {
    Q_OBJECT
public:
    explicit CallerPanel(PageContext& context, QWidget* parent = nullptr);

    void showPersons(const QList<qint64>& patients);
    /// The entry is stored; where it is anonymous, it can be linked to somebody.
    void setStored() {
        m_isStored = true;
        m_isEmpty = true;
    }

Q_SIGNALS:
    void linkRequested();

private:
    void addPerson(qint64 patient);
    void addHint();

    PageContext& m_context;
    QVBoxLayout* m_layout;
    QList<qint64> m_patients;
    bool m_isEmpty = true;  // nothing is shown yet
    bool m_isStored = false;
};

/// The alerts of a person that have not expired, as a band; nullptr when there is none.
QWidget* makeAlertBand(PageContext& context, qint64 patient);

}  // namespace madobe
