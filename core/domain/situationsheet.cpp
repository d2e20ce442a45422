// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/situationsheet.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr qint64 kMostVersions = 999;
constexpr qint64 kMostBlocks = 1'000'000;

// Several lines each, and no blank is cut.
constexpr FieldKind kText = FieldKind::Note;

constexpr Field kSheetFields[] = {
    field<&SituationSheet::fiscalYear>("fiscal_year", MADOBE_LABEL("年度"), FieldKind::FiscalYear)
        .required()
        .key()
        .inList(),
    field<&SituationSheet::version>("version", MADOBE_LABEL("版"), FieldKind::Number)
        .required()
        .key()
        .range(1, kMostVersions)
        .inList(),
    field<&SituationSheet::status>("status_id", MADOBE_LABEL("作成状況"), FieldKind::Code)
        .of("sheet_status")
        .required()
        .inList(),
    field<&SituationSheet::sheetName>("sheet_name", MADOBE_LABEL("事業名・シート名"), kText),
    field<&SituationSheet::municipality>("municipality", MADOBE_LABEL("自治体名"), kText).inList(),
    field<&SituationSheet::lead>("lead", MADOBE_LABEL("リード文"), kText),
    field<&SituationSheet::title>("title", MADOBE_LABEL("表題"), kText).inList(),
};

constexpr EntityType kSheetType = {
    .table = "situation_sheet",
    .title = QT_TRANSLATE_NOOP("entity", "状況共有シート"),
    .fields = kSheetFields,
    .make = &makeEntity<SituationSheet>,
    .copy = &copyEntity<SituationSheet>,
};

constexpr Field kBlockFields[] = {
    field<&SheetBlock::sheet>("sheet_id", MADOBE_LABEL("シート"), FieldKind::Reference)
        .of("situation_sheet")
        .required(),
    field<&SheetBlock::section>("section", MADOBE_LABEL("シートの章"), FieldKind::Number)
        .required()
        .range(1, kSheetSections)
        .inList(),
    field<&SheetBlock::position>("position", MADOBE_LABEL("順"), FieldKind::Number)
        .required()
        .range(0, kMostBlocks)
        .inList(),
    field<&SheetBlock::kind>("kind_id", MADOBE_LABEL("部品の種類"), FieldKind::Code)
        .of("sheet_block_kind")
        .required()
        .inList(),
    field<&SheetBlock::mark>("mark", MADOBE_LABEL("行頭の記号"), kText).inList(),
    field<&SheetBlock::text>("text", MADOBE_LABEL("本文・1列目"), kText).inList(),
    field<&SheetBlock::cell2>("cell_2", MADOBE_LABEL("2列目"), kText),
    field<&SheetBlock::cell3>("cell_3", MADOBE_LABEL("3列目"), kText),
    field<&SheetBlock::cell4>("cell_4", MADOBE_LABEL("4列目"), kText),
    field<&SheetBlock::cell5>("cell_5", MADOBE_LABEL("5列目"), kText),
    field<&SheetBlock::cell6>("cell_6", MADOBE_LABEL("6列目"), kText),
    field<&SheetBlock::indicator>("indicator", MADOBE_LABEL("数値を使う指標"),
                                  FieldKind::Identifier)
        .upTo(200),
    field<&SheetBlock::good>("good_id", MADOBE_LABEL("よい向き"), FieldKind::Code)
        .of("good_direction"),
};

constexpr EntityType kBlockType = {
    .table = "sheet_block",
    .title = QT_TRANSLATE_NOOP("entity", "状況共有シートの部品"),
    .fields = kBlockFields,
    .make = &makeEntity<SheetBlock>,
    .copy = &copyEntity<SheetBlock>,
    .ledgerOrder = "section position",
};

}  // namespace

QString sheetCellColumn(int cell) {
    return cell == 0 ? QStringLiteral("text") : QStringLiteral("cell_%1").arg(cell + 1);
}

GoodDirection goodDirection(const QString& code) {
    if (code == QStringLiteral("down")) return GoodDirection::Down;
    return code == QStringLiteral("up") ? GoodDirection::Up : GoodDirection::Neutral;
}

std::optional<bool> isFavourable(GoodDirection good, double previous, double current) {
    if (good == GoodDirection::Neutral || previous == current) return std::nullopt;
    return (current > previous) == (good == GoodDirection::Up);
}

const EntityType& situationSheetType() {
    return kSheetType;
}
const EntityType& sheetBlockType() {
    return kBlockType;
}

}  // namespace madobe
