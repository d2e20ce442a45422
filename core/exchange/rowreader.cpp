// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowreader.h"

#include <algorithm>

namespace madobe {

/// Measured only where the number of units leaves a doubt.
bool isOversized(const QString& cell) {
    if (cell.size() <= kMaxCellBytes / 3) {
        return false;
    }
    return cell.size() > kMaxCellBytes || cell.toUtf8().size() > kMaxCellBytes;
}

bool isBlankRow(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const QString& cell) { return QStringView(cell).trimmed().isEmpty(); });
}

void appendToCell(QString& cell, QStringView text) {
    const qsizetype count = qMin(text.size(), kMaxCellBytes + 1 - cell.size());
    if (count > 0) {
        cell.append(text.first(count));
    }
}

}  // namespace madobe
