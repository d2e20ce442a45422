// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetdraft.h"

#include "core/services/sheetmerge.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QJsonObject textsOf(const EntityType& type, const Entity& entity) {
    QJsonObject texts;
    for (const Field& field : type.fields) {
        texts.insert(QString::fromLatin1(field.column), QJsonValue::fromVariant(field.get(entity)));
    }
    return texts;
}

void setTexts(const EntityType& type, const QJsonObject& texts, Entity& entity) {
    for (const Field& field : type.fields) {
        const QJsonValue value = texts.value(QLatin1StringView(field.column));
        field.set(entity, value.isString()   ? QVariant(value.toString())
                          : value.isDouble() ? QVariant(value.toInteger())
                                             : QVariant());
    }
}

QJsonArray blocksJson(const QList<SheetBlock>& blocks) {
    QJsonArray json;
    for (const SheetBlock& block : blocks) {
        QJsonObject texts = textsOf(sheetBlockType(), block);
        texts.insert(u"id"_s, block.id);
        texts.insert(u"revision"_s, block.revision);
        json.append(texts);
    }
    return json;
}

QList<SheetBlock> blocksFrom(const QJsonArray& json, const SheetContent& stored) {
    QList<SheetBlock> blocks;
    for (const auto& each : json) {
        const QJsonObject texts = each.toObject();
        const qint64 id = texts.value(u"id"_s).toInteger();
        SheetBlock block;
        if (const SheetBlock* known = stored.find(id)) block = *known;
        // Of one that was taken out meanwhile nothing but its number is left.
        block.id = id;
        block.revision = texts.value(u"revision"_s).toInteger();
        setTexts(sheetBlockType(), texts, block);
        blocks.append(block);
    }
    return blocks;
}

QJsonObject contentJson(const SheetContent& content) {
    return {{u"cover"_s, textsOf(situationSheetType(), content.cover)},
            {u"revision"_s, content.cover.revision},
            {u"blocks"_s, blocksJson(content.blocks)}};
}

SheetContent contentFrom(const QJsonObject& json, const SheetContent& stored) {
    SheetContent content{stored.cover, {}};
    setTexts(situationSheetType(), json.value(u"cover"_s).toObject(), content.cover);
    content.cover.revision = json.value(u"revision"_s).toInteger(stored.cover.revision);
    content.blocks = blocksFrom(json.value(u"blocks"_s).toArray(), stored);
    return content;
}

QJsonArray removedJson(const QList<RemovedBlocks>& removed) {
    QJsonArray json;
    for (const RemovedBlocks& each : removed) {
        json.append(
            QJsonObject{{u"behind"_s, each.behind}, {u"blocks"_s, blocksJson(each.blocks)}});
    }
    return json;
}

QList<RemovedBlocks> removedFrom(const QJsonArray& json, const SheetContent& stored) {
    QList<RemovedBlocks> removed;
    for (const auto& each : json) {
        const QJsonObject kept = each.toObject();
        removed.append({blocksFrom(kept.value(u"blocks"_s).toArray(), stored),
                        kept.value(u"behind"_s).toInteger()});
    }
    return removed;
}

}  // namespace

QJsonObject toJson(const SheetDraft& draft) {
    QJsonObject json = contentJson(draft.typed);
    json.insert(u"base"_s, contentJson(draft.base));
    json.insert(u"removed"_s, removedJson(draft.removed));
    return json;
}

SheetDraft sheetDraftFrom(const QJsonObject& json, const SheetContent& stored) {
    const QJsonObject base = json.value(u"base"_s).toObject();
    return {contentFrom(json, stored), base.isEmpty() ? stored : contentFrom(base, stored),
            removedFrom(json.value(u"removed"_s).toArray(), stored)};
}

MergedSheetDraft mergeSheetDrafts(const QList<SheetDraft>& drafts, const SheetContent& stored,
                                  const CodeBook& codes) {
    MergedSheetDraft merged{drafts.first(), {}};
    SheetDraft& draft = merged.draft;
    const auto put = [&](const SheetContent& base, const SheetContent& theirs) {
        const MergedSheet both = mergeSheets(base, draft.typed, theirs, codes);
        draft.removed = stillRemoved(draft.removed, draft.typed, theirs, both.content, codes);
        draft.typed = both.content;
        draft.base = stored;
        merged.places += both.places;
    };
    if (!isSameState(draft.base, stored)) put(draft.base, stored);
    for (const SheetDraft& older : drafts.mid(1)) {
        const bool isOverStored = isSameState(older.base, stored);
        put(stored, isOverStored ? older.typed
                                 : mergeSheets(older.base, older.typed, stored, codes).content);
    }
    return merged;
}

SheetContent carriedOver(const SheetContent& typed, const SheetContent& from,
                         const SheetContent& to) {
    SheetContent carried{to.cover, typed.blocks};
    for (const Field& field : situationSheetType().fields) {
        if (field.kind == FieldKind::Note) field.set(carried.cover, field.get(typed.cover));
    }
    QHash<qint64, const SheetBlock*> copies;
    const qsizetype count = std::min(from.blocks.size(), to.blocks.size());
    for (qsizetype i = 0; i < count; ++i) copies.insert(from.blocks[i].id, &to.blocks[i]);
    for (SheetBlock& block : carried.blocks) {
        const SheetBlock* copy = copies.value(block.id);
        block.id = copy ? copy->id : 0;
        block.uid = copy ? copy->uid : QByteArray();
        block.revision = copy ? copy->revision : 0;
        block.sheet = to.cover.id;
    }
    return carried;
}

}  // namespace madobe
