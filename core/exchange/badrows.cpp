// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/badrows.h"

#include "core/base/fulldisk.h"
#include "core/base/wholefile.h"

#include <QFileInfo>

namespace madobe {

using namespace Qt::StringLiterals;

BadRows::BadRows(QString path, bool hasSeveralLedgers)
    : m_path(std::move(path)), m_hasSeveralLedgers(hasSeveralLedgers) {}

void BadRows::expect(const EntityType& type, const QList<QStringList>& headers) {
    Output& output = m_outputs[&type];
    for (const QStringList& header : headers) {
        for (const QString& name : header) {
            if (!output.columns.contains(name) && !correctionColumns().contains(name)) {
                output.columns.append(name);
            }
        }
    }
}

QString BadRows::pathFor(const EntityType& type) const {
    if (!m_hasSeveralLedgers) return m_path;
    const QFileInfo info(m_path);
    return info.path() + u'/' + info.completeBaseName() + u'_' + QString::fromUtf8(type.ledger) +
           u'.' + (info.suffix().isEmpty() ? u"csv"_s : info.suffix());
}

void BadRows::open(const EntityType& type, Output& output) {
    const QString path = pathFor(type);
    output.file = std::make_unique<QSaveFile>(path);
    if (!output.file->open(QIODevice::WriteOnly)) throw writeError(*output.file);
    output.writer = std::make_unique<CsvWriter>(*output.file, CsvEncoding::Utf8Bom);
    output.writer->row(output.columns + correctionColumns());
}

// Kept from the first reading on, a quote that is never closed would take the file into memory.
const QStringList& BadRows::wholeCells(const LedgerReader& reader, const TableRow& row) {
    Whole& whole = m_whole[&reader];
    if (!whole.reader || whole.row.line >= row.line) {
        whole.reader = std::make_unique<LedgerReader>(reader.file());
        whole.reader->keepWholeCells();
        whole.row = {};
    }
    while (whole.row.line < row.line && whole.reader->next(whole.row)) continue;
    return whole.row.line == row.line ? whole.row.cells : row.cells;
}

void BadRows::add(const LedgerReader& reader, const TableRow& row, const QString& reason) {
    Output& output = m_outputs[reader.file().type];
    if (!output.writer) open(*reader.file().type, output);
    const QStringList& original = row.oversized < 0 ? row.cells : wholeCells(reader, row);
    QStringList cells;
    for (const QString& column : output.columns) {
        cells.append(original.value(reader.header().indexOf(column)));
    }
    cells << reason << reader.file().name() << QString::number(row.line);
    output.writer->row(cells);
}

QStringList BadRows::keep() {
    QStringList written;
    for (auto& [type, output] : m_outputs) {
        if (!output.writer) continue;
        output.writer->finish();
        if (!commitWhole(*output.file)) throw writeError(*output.file);
        written.append(output.file->fileName());
    }
    return written;
}

}  // namespace madobe
