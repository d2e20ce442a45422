// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QPageLayout;
class QPagedPaintDevice;
class QWidget;

namespace madobe {

/// A printed table and what stands above it.
struct TablePaper {
    QString title;
    QString subtitle;
    bool isPractice = false;
    QStringList header;
    QList<QStringList> rows;
};

/// Lays a table out on pages: the header on each, no row split, `n / m` at the foot. Returns the
/// number of pages.
int paintTable(const TablePaper& paper, QPagedPaintDevice& device);

/// Its text can be found and copied. Throws CannotOpen or DiskFull {path}; the file is whole or not
/// there.
void writeTablePdf(const TablePaper& paper, const QPageLayout& layout, const QString& path);

/// Asks for a printer, then paints. Throws CannotPrint {printer} and what writeTablePdf() does.
void printTable(const TablePaper& paper, QWidget* parent);

}  // namespace madobe
