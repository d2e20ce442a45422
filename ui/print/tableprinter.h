// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>

class QPagedPaintDevice;
class QWidget;

namespace madobe {

/// What stands above a printed table.
struct TablePaper {
    QString title;
    QString subtitle;
    bool isPractice = false;
};

/// Lays a table out on pages: the header on each, no row split, `n / m` at the foot. Returns the
/// number of pages.
int paintTable(const QAbstractItemModel& model, const TablePaper& paper, QPagedPaintDevice& device);

/// Asks for a printer, then paints.
void printTable(const QAbstractItemModel& model, const TablePaper& paper, QWidget* parent);

}  // namespace madobe
