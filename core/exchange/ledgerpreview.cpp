// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerpreview.h"

#include "core/base/dates.h"
#include "core/exchange/cellcodec.h"
#include "core/exchange/ledgerreader.h"

#include <algorithm>

namespace madobe {

LedgerPreview previewLedger(const LedgerFile& file, RecordStore& store, int rows) {
    LedgerReader reader(file);
    References references(store);
    const CellCodec codec(store.codes(), references);
    LedgerPreview preview;
    preview.format = reader.formatName();
    preview.unknownColumns = reader.unknownColumns();
    const EntityType& type = *file.type;
    const auto table = QString::fromLatin1(type.table);
    QList<size_t> indexes;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (reader.cellOf(i) < 0) continue;
        indexes.append(i);
        preview.fields.append(&type.fields[i]);
    }
    const int date = type.indexOf(QString::fromLatin1(type.date));
    TableRow row;
    while (preview.rows.size() < rows && reader.next(row)) {
        const auto cell = [&](size_t field) { return row.cells.value(reader.cellOf(field)); };
        const int year = date < 0 ? 0 : fiscalYearOf(readDate(cell(static_cast<size_t>(date))).iso);
        const std::unique_ptr<Entity> entity = type.make();
        QList<LedgerPreview::Cell> cells;
        for (const size_t i : indexes) {
            const qint64 before = CellCodec::codeBefore(type, type.fields[i], *entity);
            const CellReading reading = codec.read(type.fields[i], cell(i), year, table, before);
            type.fields[i].set(*entity, reading.value);
            const bool isBad = std::any_of(reading.issues.begin(), reading.issues.end(),
                                           [](const Issue& issue) { return !issue.isNotice(); });
            // A reference may be to a row of another file of the same run.
            const bool isOpen = type.fields[i].isReference();
            cells.append({isBad || isOpen ? cell(i) : codec.plain(type, type.fields[i], *entity),
                          isBad && !isOpen});
        }
        preview.rows.append(cells);
    }
    return preview;
}

}  // namespace madobe
