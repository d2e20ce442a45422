// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QVBoxLayout;

namespace madobe {

struct Patient;

/// Beside a consultation's form: who it is about, what must be known first, and the last entries.
class CallerPanel : public QWidget {
    Q_OBJECT
public:
    explicit CallerPanel(PageContext& context, QWidget* parent = nullptr);

    void showPersons(const QList<qint64>& patients);
    /// Shows what was written about them since.
    void refresh();
    /// The entry is stored; where it is anonymous, it can be linked to somebody.
    void setStored();

Q_SIGNALS:
    void linkRequested();

private:
    /// What is told of one of them.
    struct Caller {
        qint64 id = 0;
        QString name;
        QString facts;
        QString alerts;
        QStringList entries;
        bool operator==(const Caller&) const = default;
    };

    QList<Caller> read() const;
    Caller readCaller(const Patient& patient) const;
    void fill(const QList<Caller>& callers);
    void addCaller(const Caller& caller);
    void addHint();

    PageContext& m_context;
    QVBoxLayout* m_layout;
    QList<qint64> m_patients;
    QList<Caller> m_shown;
    bool m_isStored = false;
};

/// The alerts of a person that have not expired, as a band; nullptr when there is none.
QWidget* makeAlertBand(PageContext& context, qint64 patient);

}  // namespace madobe
