// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace madobe::bench {

/// A row of a made-up sheet: a day, names, numbers.
struct SheetRow {
    QStringList texts;
    QString day;
    qint64 number = 0;
    double decimal = 0;
};

QList<SheetRow> sheetRows(int count);
/// By XlsxWriter.
void writeSheet(const QList<SheetRow>& rows, const QString& path);
/// The limit: the same cells by libxlsxwriter alone, in constant memory too.
void bareSheet(const QList<SheetRow>& rows, const QString& path);

}  // namespace madobe::bench
