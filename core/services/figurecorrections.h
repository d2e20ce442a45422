// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/monthclosing.h"
#include "core/reports/countengine.h"
#include "core/storage/sealstore.h"

#include <QHash>

namespace madobe {

/// The 訂正一覧 for readers of reports: what became of sealed figures. `ward` as in a grid; lines
/// over several wards have the corrections of all of them. Reads a table's corrections once; oldest
/// first.
class FigureCorrections {
public:
    explicit FigureCorrections(CountEngine& engine);

    /// What a report of a period has to tell: corrections of figures of its own months, and those
    /// of earlier months that happened after the report before. Not of a total that moved by what
    /// its lines moved by in the same change, where it is their sum.
    QList<FigureCorrection> toReport(const CountTable& table, const Period& period,
                                     const QString& ward);
    /// Those of one figure in the months of a period.
    QList<FigureCorrection> ofFigure(const CountTable& table, const Period& period,
                                     const QString& ward, const QString& row,
                                     const QString& column);

private:
    QList<FigureCorrection> ofTable(const CountTable& table);
    QSet<qint64> wardsOf(const QString& line) const;
    QHash<qint64, QString> closingDays(int yearMonth) const;

    CountEngine& m_engine;
    QList<ClosingInForce> m_closings;
    QHash<const CountTable*, QList<FigureCorrection>> m_corrections;
};

}  // namespace madobe
