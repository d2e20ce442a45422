// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetmerge.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownPlace = 20;

/// Whose places follow from the list.
bool isOfPlace(const Field& field) {
    const QLatin1StringView column(field.column);
    return column == "sheet_id"_L1 || column == "position"_L1;
}

bool isSame(const SheetBlock& a, const SheetBlock& b) {
    return std::all_of(
        sheetBlockType().fields.begin(), sheetBlockType().fields.end(),
        [&](const Field& field) { return isOfPlace(field) || field.get(a) == field.get(b); });
}

bool isText(const QVariant& value) {
    return value.typeId() == QMetaType::QString;
}

/// Fills `theirs` with what became of it; true where both wrote the same field.
bool mergeFields(const EntityType& type, const Entity& base, const Entity& mine, Entity& theirs) {
    bool both = false;
    for (const Field& field : type.fields) {
        if (isOfPlace(field)) continue;
        const QVariant was = field.get(base);
        const QVariant my = field.get(mine);
        const QVariant their = field.get(theirs);
        if (my == was || my == their) continue;
        if (their == was || !isText(my)) {
            field.set(theirs, my);
            both = both || their != was;
            continue;
        }
        both = true;
        field.set(theirs, QVariant(their.toString() + u'\n' + my.toString()));
    }
    return both;
}

QString placeOf(const SheetBlock& block) {
    return block.text.simplified().left(kShownPlace);
}

}  // namespace

MergedSheet mergeSheets(const SheetContent& base, const SheetContent& mine,
                        const SheetContent& theirs) {
    MergedSheet merged{{theirs.cover, {}}, {}};
    if (mergeFields(situationSheetType(), base.cover, mine.cover, merged.content.cover)) {
        merged.places.append(merged.content.cover.title.simplified().left(kShownPlace));
    }
    QList<SheetBlock>& blocks = merged.content.blocks;
    for (SheetBlock block : theirs.blocks) {
        const SheetBlock* was = base.find(block.id);
        const SheetBlock* my = mine.find(block.id);
        if (was && !my && isSame(*was, block)) continue;  // taken out
        if (was && !my) merged.places.append(placeOf(block));
        if (was && my && mergeFields(sheetBlockType(), *was, *my, block)) {
            merged.places.append(placeOf(block));
        }
        blocks.append(block);
    }
    // What is only mine goes behind what it stood behind.
    qsizetype at = 0;
    for (SheetBlock block : mine.blocks) {
        const auto there = std::find_if(blocks.begin(), blocks.end(), [&](const SheetBlock& each) {
            return block.id != 0 && each.id == block.id;
        });
        if (there != blocks.end()) {
            at = std::distance(blocks.begin(), there) + 1;
            continue;
        }
        const SheetBlock* was = block.id == 0 ? nullptr : base.find(block.id);
        if (was && isSame(*was, block)) continue;  // taken out by them
        if (was) merged.places.append(placeOf(block));
        block.id = 0;
        block.uid.clear();
        block.revision = 0;
        blocks.insert(at++, block);
    }
    return merged;
}

}  // namespace madobe
