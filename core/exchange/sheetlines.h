// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheetfigures.h"
#include "core/services/sheetservice.h"

namespace madobe {

/// A block as it is printed: placeholders and figures filled in. Rows that come from the council's
/// records or the shipped template carry the block of their table.
struct SheetLine {
    qint64 block = 0;
    int section = 0;
    /// Code of `sheet_block_kind`; of a row `row`.
    QString kind;
    /// Of a row: the kind of the table it is in.
    QString table;
    QString mark;
    QStringList cells;  // kSheetCells
    /// Of a row of indicators that names one.
    std::optional<SheetFigure> figure;
    GoodDirection good = GoodDirection::Neutral;

    /// Whether the indicator changed for the better; none where that cannot be told.
    std::optional<bool> isFavourable() const;
};

/// All lines of a sheet in order. A table of indicators, issues or plans without rows of its own
/// has those of the shipped template, of the council's issues, of its plan for the 年度.
QList<SheetLine> sheetLines(const SheetContent& sheet, RecordStore& store);

}  // namespace madobe
