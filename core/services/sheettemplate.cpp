// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheettemplate.h"

#include "core/base/resourcetable.h"
#include "core/domain/sheetblocks.h"

namespace madobe {

namespace {

constexpr qsizetype kColumns = 11;
constexpr int kFirstCell = 3;
constexpr int kIndicator = kFirstCell + kSheetCells;
constexpr int kGood = kIndicator + 1;

qint64 codeId(const CodeBook& codes, const char* list, const QString& code) {
    return code.isEmpty() ? 0 : codes.id(list, code.toLatin1().constData());
}

SheetBlock blockOf(const QStringList& row, const CodeBook& codes) {
    SheetBlock block;
    block.section = row[0].toLongLong();
    block.kind = codeId(codes, "sheet_block_kind", row[1]);
    block.mark = row[2];
    for (int cell = 0; cell < kSheetCells; ++cell) {
        sheetBlockType().find(sheetCellColumn(cell))->set(block, row[kFirstCell + cell]);
    }
    block.indicator = row[kIndicator];
    block.good = codeId(codes, "good_direction", row[kGood]);
    return block;
}

}  // namespace

SheetContent sheetTemplate(const CodeBook& codes) {
    SheetContent sheet;
    for (QStringList& row : readResourceTable(QStringLiteral("sheet.csv"), kColumns)) {
        row.replaceInStrings(QStringLiteral("\\n"), QStringLiteral("\n"));
        if (row[0] != QStringLiteral("0")) {
            sheet.blocks.append(blockOf(row, codes));
        } else if (const Field* field = situationSheetType().find(row[1])) {
            field->set(sheet.cover, row[kFirstCell]);
        }
    }
    return sheet;
}

QList<SheetBlock> shippedIndicators(const CodeBook& codes) {
    QList<SheetBlock> rows = sheetTemplate(codes).blocks;
    rows.removeIf([](const SheetBlock& block) { return block.indicator.isEmpty(); });
    return rows;
}

QHash<QString, GoodDirection> goodDirections(RecordStore& store, int fiscalYear) {
    const std::optional<SheetContent> begun = findSheet(store, fiscalYear + 1);
    const SheetContent sheet = begun ? *begun : nextSheet(store, fiscalYear + 1);
    QHash<QString, GoodDirection> directions;
    for (const SheetBlock& block : shippedIndicators(store.codes()) + sheet.blocks) {
        if (block.indicator.isEmpty()) continue;
        directions.insert(block.indicator, goodDirection(store.codes().code(block.good)));
    }
    return directions;
}

SheetBlock shippedBlock(const CodeBook& codes, const QString& kind) {
    SheetBlock block;
    block.kind = codes.id("sheet_block_kind", kind.toLatin1().constData());
    if (kind == QStringLiteral("table") || !isSheetTable(kind)) return block;
    for (const SheetBlock& shipped : sheetTemplate(codes).blocks) {
        if (shipped.kind == block.kind) return shipped;
    }
    return block;
}

}  // namespace madobe
