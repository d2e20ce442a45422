// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tabletext.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"
#include "core/base/wholefile.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/formulaguard.h"
#include "ui/models/tablereader.h"

#include <QSaveFile>

namespace madobe {

QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows) {
    const TableReader table(model);
    // Whoever chose all that are known meant those to come too.
    if (rows.size() == table.count()) table.requireWhole();
    QStringList lines{table.header().join(u'\t')};
    for (const int at : rows) {
        if (const QStringList cells = table.row(at); !cells.isEmpty()) {
            lines.append(cells.join(u'\t'));
        }
    }
    return lines.join(u'\n');
}

int writeTableCsv(const QAbstractItemModel& model, const QString& path) {
    const TableReader table(model);
    table.requireWhole();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw writeError(file);
    CsvWriter writer(file, CsvEncoding::Utf8Bom);
    writer.row(table.header());
    int written = 0;
    for (int at = 0; at < table.count(); ++at) {
        QStringList cells = table.row(at);
        if (cells.isEmpty()) continue;
        for (QString& cell : cells) cell = guardFormula(cell);
        writer.row(cells);
        ++written;
    }
    writer.finish();
    if (!commitWhole(file)) throw writeError(file);
    return written;
}

}  // namespace madobe
