// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetmerge.h"

#include "tests/support/catchqt.h"

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

SheetBlock block(qint64 id, const QString& text) {
    SheetBlock block;
    block.id = id;
    block.section = 1;
    block.text = text;
    return block;
}

SheetContent sheet() {
    SheetContent content;
    content.cover.id = 7;
    content.cover.revision = 3;
    content.cover.title = u"題"_s;
    content.blocks = {block(1, u"一"_s), block(2, u"二"_s), block(3, u"三"_s)};
    return content;
}

QStringList texts(const SheetContent& content) {
    QStringList texts;
    for (const SheetBlock& each : content.blocks) texts.append(each.text);
    return texts;
}

}  // namespace

TEST_CASE("two people's work on one sheet is put together", "[sheet]") {
    const SheetContent base = sheet();
    SheetContent mine = base;
    SheetContent theirs = base;
    theirs.cover.revision = 4;
    SECTION("each in another piece") {
        mine.blocks[0].text = u"わたしの一"_s;
        theirs.blocks[2].text = u"同僚の三"_s;
        theirs.cover.title = u"新しい題"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs);
        CHECK(texts(merged.content) == QStringList{u"わたしの一"_s, u"二"_s, u"同僚の三"_s});
        CHECK(merged.content.cover.title == u"新しい題"_s);
        CHECK(merged.content.cover.revision == 4);
        CHECK(merged.places.isEmpty());
    }
    SECTION("both in the same: both texts stand, and it is told") {
        mine.blocks[1].text = u"わたしの二"_s;
        theirs.blocks[1].text = u"同僚の二"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs);
        CHECK(texts(merged.content)[1] == u"同僚の二\nわたしの二"_s);
        CHECK(merged.places.size() == 1);
    }
    SECTION("pieces come and go") {
        mine.blocks.insert(1, block(0, u"わたしの新しい段"_s));
        mine.blocks.removeLast();
        theirs.blocks.append(block(9, u"同僚の新しい段"_s));
        theirs.blocks.removeFirst();
        const MergedSheet merged = mergeSheets(base, mine, theirs);
        CHECK(texts(merged.content) ==
              QStringList{u"わたしの新しい段"_s, u"二"_s, u"同僚の新しい段"_s});
        CHECK(merged.places.isEmpty());
    }
    SECTION("what one took out and the other wrote in stays") {
        mine.blocks[0].text = u"わたしの一"_s;
        theirs.blocks.removeFirst();
        mine.blocks.removeLast();
        theirs.blocks[1].text = u"同僚の三"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs);
        CHECK(texts(merged.content) == QStringList{u"わたしの一"_s, u"二"_s, u"同僚の三"_s});
        CHECK(merged.content.blocks.first().id == 0);
        CHECK(merged.places.size() == 2);
    }
}
