// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sheetblocks.h"

#include "tests/support/catchqt.h"

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

const QStringList kKinds{u"paragraph"_s, u"table"_s, u"issues"_s, u"row"_s};

CodeBook kinds() {
    QList<CodeEntry> entries;
    for (const QString& code : kKinds) {
        CodeEntry entry;
        entry.id = entries.size() + 1;
        entry.list = u"sheet_block_kind"_s;
        entry.code = code;
        entries.append(entry);
    }
    return CodeBook(entries);
}

SheetBlock block(const QString& kind, const QString& text, qint64 section = 1) {
    SheetBlock block;
    block.section = section;
    block.kind = kKinds.indexOf(kind) + 1;
    block.text = text;
    return block;
}

QString texts(const SheetBlocks& blocks) {
    QStringList texts;
    for (const SheetBlock& each : blocks.all()) texts.append(each.text);
    return texts.join(u' ');
}

}  // namespace

TEST_CASE("a sheet's tables stay whole whatever is done with its blocks", "[sheet]") {
    const CodeBook codes = kinds();
    SheetBlocks blocks({block(u"paragraph"_s, u"前"_s), block(u"table"_s, u"表"_s),
                        block(u"row"_s, u"甲"_s), block(u"row"_s, u"乙"_s),
                        block(u"paragraph"_s, u"後"_s), block(u"paragraph"_s, u"次章"_s, 2)},
                       codes);
    REQUIRE(blocks.span(1) == 3);
    CHECK(blocks.headOf(3) == 1);
    CHECK(blocks.headOf(4) == -1);
    SECTION("a row moves in its table only") {
        CHECK(blocks.move(2, -1) == 2);
        CHECK(blocks.move(2, 1) == 3);
        CHECK(texts(blocks) == u"前 表 乙 甲 後 次章"_s);
        CHECK_FALSE(blocks.canMove(3, 1));
    }
    SECTION("a table moves with its rows, and is passed as one") {
        CHECK(blocks.move(1, 1) == 2);
        CHECK(texts(blocks) == u"前 後 表 甲 乙 次章"_s);
        CHECK(blocks.move(1, 1) == 4);
        CHECK(texts(blocks) == u"前 表 甲 乙 後 次章"_s);
        CHECK(blocks.move(4, -1) == 1);
        CHECK(texts(blocks) == u"前 後 表 甲 乙 次章"_s);
    }
    SECTION("nothing leaves its section") {
        CHECK_FALSE(blocks.canMove(0, -1));
        CHECK_FALSE(blocks.canMove(4, 1));
        CHECK_FALSE(blocks.canMove(5, -1));
        CHECK_FALSE(blocks.canMove(5, 1));
    }
    SECTION("what is not a row comes behind the table") {
        CHECK(blocks.takesRows(1));
        CHECK_FALSE(blocks.takesRows(0));
        CHECK(blocks.insertBelow(2, block(u"row"_s, u"間"_s)) == 3);
        CHECK(blocks.insertBelow(2, block(u"paragraph"_s, u"文"_s)) == 5);
        CHECK(texts(blocks) == u"前 表 甲 間 乙 文 後 次章"_s);
        CHECK(blocks.insertFirst(2, block(u"paragraph"_s, u"初"_s)) == 7);
        CHECK(blocks.insertFirst(3, block(u"paragraph"_s, u"三"_s)) == 9);
        CHECK(blocks.all()[9].section == 3);
    }
    SECTION("what is removed comes back where it was") {
        const QList<SheetBlock> table = blocks.all().mid(1, 3);
        const qint64 before = blocks.all()[0].id;
        blocks.remove(1);
        CHECK(texts(blocks) == u"前 後 次章"_s);
        CHECK(blocks.bringBack(table, before) == 1);
        CHECK(texts(blocks) == u"前 表 甲 乙 後 次章"_s);
        const QList<SheetBlock> first = blocks.all().mid(0, 1);
        blocks.remove(0);
        CHECK(blocks.bringBack(first, 0) == 0);
        CHECK(texts(blocks) == u"前 表 甲 乙 後 次章"_s);
    }
    SECTION("what is not stored can be told apart, in another window too") {
        QSet<qint64> ids;
        SheetBlocks others(blocks.all(), codes);
        blocks.insertBelow(0, block(u"paragraph"_s, u"新"_s));
        others.insertBelow(0, block(u"paragraph"_s, u"別"_s));
        for (const SheetBlock& each : blocks.all() + others.all()) {
            CHECK(each.id < 0);
            ids.insert(each.id);
        }
        CHECK(ids.size() == blocks.all().size() + 1);
    }
}

TEST_CASE("a row has the cells of its table", "[sheet]") {
    const CodeBook codes = kinds();
    SheetBlock wide = block(u"row"_s, u"広"_s);
    wide.cell4 = u"四"_s;
    const SheetBlocks blocks({block(u"paragraph"_s, u"文"_s), block(u"table"_s, u"狭い表"_s),
                              block(u"table"_s, u"表"_s), wide, block(u"row"_s, u"行"_s),
                              block(u"issues"_s, u"課題"_s), block(u"row"_s, u"課題の行"_s)},
                             codes);
    QList<int> columns;
    for (qsizetype i = 0; i < blocks.all().size(); ++i) columns.append(blocks.columns(i));
    CHECK(columns == QList<int>{1, 2, 4, 4, 4, 3, 6});
}
