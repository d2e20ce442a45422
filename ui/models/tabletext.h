// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>

namespace madobe {

/// Header and the given rows, TAB between cells, as a spreadsheet takes them from the clipboard.
QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows);

/// The whole table as it is seen: UTF-8 with BOM, formulas guarded. Throws DiskFull, CannotOpen.
void writeTableCsv(const QAbstractItemModel& model, const QString& path);

}  // namespace madobe
