// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>

namespace madobe {

/// Header and the given rows, TAB between cells, as a spreadsheet takes them from the clipboard.
/// Throws kinds of storage, and StillSearching where the rows are all that are known so far.
QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows);

/// The whole table as it is seen: UTF-8 with BOM, formulas guarded; how many rows it has. Throws
/// StillSearching, kinds of storage, DiskFull, CannotOpen; the file is then as it was.
int writeTableCsv(const QAbstractItemModel& model, const QString& path);

}  // namespace madobe
