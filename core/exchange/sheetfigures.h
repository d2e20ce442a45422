// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"
#include "core/storage/recordstore.h"

#include <QHash>

namespace madobe {

/// What is known of an indicator in a 年度.
struct SheetReading {
    int fiscalYear = 0;
    Figure figure{std::nullopt};
    /// ISO; empty where nobody named a day.
    QString day;
    bool isProvisional = false;

    bool isKnown() const { return figure.value.has_value(); }
    bool isTypedIn() const;
};

/// The figures behind a row of indicators: the 年度 before the sheet's and the one before that.
struct SheetFigure {
    SheetReading current;
    SheetReading previous;
    QString target;
    QString source;
    QString wording;
    /// Percent of all calls, where it is known.
    QString share;

    bool isComparable() const { return current.isKnown() && previous.isKnown(); }
};

/// Of a grid of indicators: which rows have changed, by their code, and whether for the better, as
/// the situation sheet tells it. Rows of which that is not known are left out; all of other tables.
QHash<QString, bool> favourableChanges(const CountGrid& grid, RecordStore& store);

/// Names of indicators that nobody counts and somebody typed in.
QStringList ownIndicators(RecordStore& store);

/// Of the four counted indicators and of those with a name of their own, which are typed in.
class SheetFigures {
public:
    SheetFigures(CountEngine& engine, RecordStore& store, int sheetYear);

    SheetFigure of(const QString& indicator);
    int sheetYear() const { return m_sheetYear; }

private:
    SheetReading reading(const QString& indicator, int fiscalYear, const QString& column);

    CountEngine& m_engine;
    RecordStore& m_store;
    int m_sheetYear;
    std::optional<CountGrid> m_grid;
};

}  // namespace madobe
