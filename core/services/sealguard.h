// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sealedfigures.h"
#include "core/services/work.h"
#include "core/storage/sealstore.h"

namespace madobe {

/// Watches one unit of work: where it changes a figure of a closed month, the sealed figure stays,
/// and what it has become is written down with the reason. It counts again what the work may have
/// moved, so it does not matter how: an edited record, a corrected birth date, an import.
class SealGuard {
public:
    SealGuard(Work& work, const Clock& clock, const QString& reason);

    /// After everything was written, before the commit. Throws SealedFigure {months} without a
    /// reason.
    void check();

private:
    QList<const CountTable*> movedTables() const;
    /// ISO; no figure of a month before can have moved. Empty: any may.
    QString firstDayOf(const CountTable& table) const;
    /// No figure of a month after this one, `2021-08`, can have moved.
    QString lastMonthOf(const CountTable& table) const;
    void compare(const CountTable& table);
    SealedFigures known(const ClosingInForce& closing, const CountTable& table);
    void record(const ClosingInForce& closing, const CountGrid& grid, const FigureKey& key,
                const std::pair<QString, QString>& values);

    Work& m_work;
    const Clock& m_clock;
    QString m_reason;
    QList<ClosingInForce> m_closings;
    QHash<qint64, SealedFigures> m_known;
    QStringList m_months;  // whose figures move, without a reason
};

}  // namespace madobe
