// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tabletext.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"
#include "core/base/wholefile.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/formulaguard.h"

#include <QSaveFile>

namespace madobe {

namespace {

QStringList header(const QAbstractItemModel& model) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells.append(model.headerData(column, Qt::Horizontal).toString());
    }
    return cells;
}

QStringList row(const QAbstractItemModel& model, int at) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells.append(model.index(at, column).data().toString());
    }
    return cells;
}

}  // namespace

QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows) {
    QStringList lines{header(model).join(u'\t')};
    for (const int at : rows) lines.append(row(model, at).join(u'\t'));
    return lines.join(u'\n');
}

void writeTableCsv(const QAbstractItemModel& model, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw writeError(file);
    CsvWriter writer(file, CsvEncoding::Utf8Bom);
    writer.row(header(model));
    for (int at = 0; at < model.rowCount(); ++at) {
        QStringList cells = row(model, at);
        for (QString& cell : cells) cell = guardFormula(cell);
        writer.row(cells);
    }
    writer.finish();
    if (!commitWhole(file)) throw Error(ErrorKind::DiskFull, {path});
}

}  // namespace madobe
