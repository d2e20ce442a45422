// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/monthclosing.h"
#include "core/reports/comparison.h"
#include "core/storage/recordstore.h"

#include <optional>

namespace madobe {

/// What figures are held against: the month before, the year before, or what was sealed when the
/// month was closed.
enum class ComparedWith { MonthBefore, YearBefore, Sealed };

/// A record or a person that makes a figure another than it was.
struct ExplainedChange {
    ContributionChange change;
    /// Row id; 0 for a record that is no more, and for the records without a person together.
    qint64 id = 0;
    qint64 before = 0;
    qint64 now = 0;
    QList<CountPlace> others;
};

/// Why the figures of one line of wards in a table are others than they were. Two periods are
/// compared by person where the table is about persons; a sealed month by record.
class FigureExplanation {
public:
    /// What there is to compare with. A year has no month before, and what is not closed no seal.
    static QList<ComparedWith> choices(RecordStore& store, const CountTable& table,
                                       const Period& period, const QString& ward);
    /// Throws NotFound {month} when nothing is sealed; else what CountEngine throws.
    static FigureExplanation make(RecordStore& store, const CountTable& table, const Period& period,
                                  const QString& ward, ComparedWith with);

    const CountComparison& figures() const { return m_figures; }
    /// What changes() are rows of: `patient`, or the table's records.
    const QString& table() const { return m_table; }
    /// Of a figure of the line of wards asked for. Nothing where no records are behind a table.
    QList<ExplainedChange> changes(Database& database, const CountPlace& place) const;

private:
    FigureExplanation(CountComparison figures, QString table)
        : m_figures(std::move(figures)), m_table(std::move(table)) {}
    static FigureExplanation withPeriod(RecordStore& store, const CountTable& table,
                                        const Period& period, const QString& ward,
                                        ComparedWith with);
    static FigureExplanation withSealed(RecordStore& store, const CountTable& table,
                                        const Period& period, const QString& ward);

    CountComparison m_figures;
    QString m_table;
    std::optional<ContributionComparison> m_parts;
    // Of a sealed month alone: records of now, and those that were written again since.
    Contributions m_today;
    QSet<QByteArray> m_edited;
};

}  // namespace madobe
