// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetmerge.h"

#include "core/domain/sheetblocks.h"
#include "tests/support/catchqt.h"

#include <QRandomGenerator>

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTable = 101;
constexpr qint64 kRow = 102;
constexpr qint64 kParagraph = 103;

CodeBook kindsOfBlocks() {
    QList<CodeEntry> entries;
    for (const auto& [id, code] :
         {std::pair(kTable, u"table"_s), {kRow, u"row"_s}, {kParagraph, u"paragraph"_s}}) {
        CodeEntry entry;
        entry.id = id;
        entry.list = u"sheet_block_kind"_s;
        entry.code = code;
        entries.append(entry);
    }
    return CodeBook(entries);
}

SheetBlock block(qint64 id, const QString& text, qint64 kind = kParagraph) {
    SheetBlock block;
    block.id = id;
    block.section = 1;
    block.kind = kind;
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
    const CodeBook codes = kindsOfBlocks();
    const SheetContent base = sheet();
    SheetContent mine = base;
    SheetContent theirs = base;
    theirs.cover.revision = 4;
    SECTION("each in another piece") {
        mine.blocks[0].text = u"わたしの一"_s;
        theirs.blocks[2].text = u"同僚の三"_s;
        theirs.cover.title = u"新しい題"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) == QStringList{u"わたしの一"_s, u"二"_s, u"同僚の三"_s});
        CHECK(merged.content.cover.title == u"新しい題"_s);
        CHECK(merged.content.cover.revision == 4);
        CHECK(merged.places.isEmpty());
    }
    SECTION("both in the same: both texts stand, and it is told") {
        mine.blocks[1].text = u"わたしの二"_s;
        theirs.blocks[1].text = u"同僚の二"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content)[1] == u"同僚の二\nわたしの二"_s);
        CHECK(merged.places.size() == 1);
    }
    SECTION("pieces come and go") {
        mine.blocks.insert(1, block(0, u"わたしの新しい段"_s));
        mine.blocks.removeLast();
        theirs.blocks.append(block(9, u"同僚の新しい段"_s));
        theirs.blocks.removeFirst();
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) ==
              QStringList{u"わたしの新しい段"_s, u"二"_s, u"同僚の新しい段"_s});
        CHECK(merged.places.isEmpty());
    }
    SECTION("both brought back what the base has not, one with another text") {
        mine.blocks.append(block(9, u"わたしの文"_s));
        theirs.blocks.append(block(9, u"戻した文"_s));
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) ==
              QStringList{u"一"_s, u"二"_s, u"三"_s, u"戻した文\nわたしの文"_s});
        CHECK(merged.places.size() == 1);
    }
    SECTION("what one took out and the other wrote in stays") {
        mine.blocks[0].text = u"わたしの一"_s;
        theirs.blocks.removeFirst();
        mine.blocks.removeLast();
        theirs.blocks[1].text = u"同僚の三"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) == QStringList{u"わたしの一"_s, u"二"_s, u"同僚の三"_s});
        CHECK(merged.content.blocks.first().id == 1);
        CHECK(merged.places.size() == 2);
    }
}

TEST_CASE("what one moved stands where it was moved", "[sheet]") {
    const CodeBook codes = kindsOfBlocks();
    const SheetContent base = sheet();
    SheetContent mine = base;
    SheetContent theirs = base;
    SECTION("the other wrote in it") {
        mine.blocks.move(2, 0);
        theirs.blocks[2].text = u"同僚の三"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) == QStringList{u"同僚の三"_s, u"一"_s, u"二"_s});
        CHECK(merged.places.isEmpty());
    }
    SECTION("they moved it") {
        theirs.blocks.move(0, 2);
        mine.blocks[0].text = u"わたしの一"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) == QStringList{u"二"_s, u"三"_s, u"わたしの一"_s});
    }
    SECTION("each another one") {
        mine.blocks.move(2, 0);
        theirs.blocks.move(0, 2);
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) == QStringList{u"三"_s, u"二"_s, u"一"_s});
        CHECK(merged.places.isEmpty());
    }
}

TEST_CASE("tables stay whole when two work on one sheet", "[sheet]") {
    const CodeBook codes = kindsOfBlocks();
    SheetContent base = sheet();
    base.blocks = {block(1, u"表"_s, kTable), block(2, u"甲"_s, kRow), block(3, u"文"_s)};
    SheetContent mine = base;
    SheetContent theirs = base;
    SECTION("a row at its end and a text behind it") {
        mine.blocks.insert(2, block(-1, u"わたしの文"_s));
        theirs.blocks.insert(2, block(9, u"同僚の行"_s, kRow));
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) ==
              QStringList{u"表"_s, u"甲"_s, u"同僚の行"_s, u"わたしの文"_s, u"文"_s});
    }
    SECTION("a row in what the other took out") {
        mine.blocks.remove(0, 2);
        theirs.blocks.insert(2, block(9, u"同僚の行"_s, kRow));
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) == QStringList{u"表"_s, u"同僚の行"_s, u"文"_s});
        CHECK_FALSE(merged.places.isEmpty());
    }
    SECTION("rows of both") {
        mine.blocks.insert(1, block(-1, u"わたしの行"_s, kRow));
        theirs.blocks.insert(2, block(9, u"同僚の行"_s, kRow));
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(texts(merged.content) ==
              QStringList{u"表"_s, u"わたしの行"_s, u"甲"_s, u"同僚の行"_s, u"文"_s});
        CHECK(merged.content.blocks[1].id == -1);
    }
    SECTION("which figures fill a row is not both") {
        mine.blocks[1].indicator = u"1"_s;
        theirs.blocks[1].indicator = u"2"_s;
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        CHECK(merged.content.blocks[1].indicator == u"1"_s);
        CHECK(merged.places.size() == 1);
    }
}

namespace {

/// What somebody made of a sheet by removing and adding, in the window's way.
struct Edited {
    Edited(const SheetContent& base, const CodeBook& codes, QRandomGenerator& random,
           const QString& name)
        : blocks(base.blocks, codes) {
        for (int i = 0; i < 4 && !blocks.all().isEmpty(); ++i) {
            const qsizetype at = random.bounded(blocks.all().size());
            if (random.bounded(2) == 0) {
                const qint64 behind = at == 0 ? 0 : blocks.all()[at - 1].id;
                removed.append({blocks.all().mid(at, blocks.span(at)), behind});
                for (qsizetype j = at; j < at + blocks.span(at); ++j) {
                    gone.insert(blocks.all()[j].text, headText(blocks, j));
                }
                blocks.remove(at);
                continue;
            }
            const bool isRow = blocks.takesRows(at) && random.bounded(2) == 0;
            blocks.insertBelow(at,
                               block(0, u"%1 %2"_s.arg(name).arg(i), isRow ? kRow : kParagraph));
        }
    }
    /// As a stored sheet has it, where it is theirs.
    SheetContent content(const SheetContent& base, bool isStored) const {
        SheetContent content{base.cover, blocks.all()};
        for (SheetBlock& each : content.blocks) {
            if (isStored && each.id < 0) each.id = 1000 - each.id;
        }
        return content;
    }
    bool has(qint64 id) const {
        return std::any_of(blocks.all().begin(), blocks.all().end(),
                           [id](const SheetBlock& each) { return each.id == id; });
    }
    /// Texts of what was added, with the head of its table.
    QMap<QString, QString> added() const {
        QMap<QString, QString> added;
        for (qsizetype at = 0; at < blocks.all().size(); ++at) {
            if (blocks.all()[at].id < 0) added.insert(blocks.all()[at].text, headText(blocks, at));
        }
        return added;
    }
    static QString headText(const SheetBlocks& in, qsizetype at) {
        const qsizetype head = in.headOf(at);
        return head < 0 ? QString() : in.all()[head].text;
    }

    SheetBlocks blocks;
    QList<RemovedBlocks> removed;
    /// Texts of what was removed, with the head of its table.
    QMap<QString, QString> gone;
};

}  // namespace

TEST_CASE("what one took out stays out, and what either added is there", "[sheet]") {
    const CodeBook codes = kindsOfBlocks();
    SheetContent base = sheet();
    base.blocks = {block(1, u"一"_s),       block(2, u"表"_s, kTable),
                   block(3, u"甲"_s, kRow), block(4, u"乙"_s, kRow),
                   block(5, u"二"_s),       block(6, u"空の表"_s, kTable),
                   block(7, u"三"_s)};
    for (quint32 seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        QRandomGenerator random(seed);
        const Edited mine(base, codes, random, u"わたし"_s);
        const Edited theirs(base, codes, random, u"同僚"_s);
        const MergedSheet merged =
            mergeSheets(base, mine.content(base, false), theirs.content(base, true), codes);
        const SheetBlocks blocks(merged.content.blocks, codes);
        QMap<QString, QString> found;
        for (qsizetype at = 0; at < blocks.all().size(); ++at) {
            found.insert(blocks.all()[at].text, Edited::headText(blocks, at));
        }
        CHECK(found.size() == blocks.all().size());
        QMap<QString, QString> added = mine.added();
        added.insert(theirs.added());
        for (auto it = added.cbegin(); it != added.cend(); ++it) {
            CHECK(found.contains(it.key()));
            CHECK(found.value(it.key()) == it.value());
        }
        for (const SheetBlock& each : std::as_const(base.blocks)) {
            // A table stays for a row that the other put into it.
            const bool isNeeded = added.values().contains(each.text);
            const bool stays = (mine.has(each.id) && theirs.has(each.id)) || isNeeded;
            CHECK(found.contains(each.text) == stays);
        }
    }
}

TEST_CASE("what was removed comes back after a merge, where it stood", "[sheet]") {
    const CodeBook codes = kindsOfBlocks();
    SheetContent base = sheet();
    base.blocks = {block(1, u"一"_s), block(2, u"表"_s, kTable), block(3, u"甲"_s, kRow),
                   block(4, u"乙"_s, kRow), block(5, u"二"_s)};
    SheetContent theirs = base;
    const auto broughtBack = [&](const SheetContent& mine, const QList<RemovedBlocks>& removed) {
        const MergedSheet merged = mergeSheets(base, mine, theirs, codes);
        SheetBlocks blocks(merged.content.blocks, codes);
        const auto still = stillRemoved(removed, mine, theirs, merged.content, codes);
        for (auto it = still.crbegin(); it != still.crend(); ++it) {
            blocks.bringBack(it->blocks, it->behind);
        }
        SheetContent content;
        content.blocks = blocks.all();
        return content;
    };
    SheetContent mine = base;
    SECTION("the nearest that still stands is above it") {
        mine.blocks.removeLast();
        theirs.blocks.remove(1, 3);
        theirs.blocks.append(block(9, u"同僚の文"_s));
        theirs.blocks[1].revision = 7;
        const SheetContent whole = broughtBack(mine, {{{base.blocks[4]}, 4}});
        CHECK(texts(whole) == QStringList{u"一"_s, u"二"_s, u"同僚の文"_s});
        // On top of what is stored by now.
        CHECK(whole.blocks[1].revision == 7);
    }
    SECTION("a table of which a row stands again") {
        mine.blocks.remove(1, 3);
        theirs.blocks[3].text = u"同僚の乙"_s;
        CHECK(texts(broughtBack(mine, {{base.blocks.mid(1, 3), 1}})) ==
              QStringList{u"一"_s, u"表"_s, u"甲"_s, u"同僚の乙"_s, u"二"_s});
    }
    SECTION("what they took out as well") {
        mine.blocks.remove(1, 3);
        theirs.blocks.remove(1, 3);
        CHECK(texts(broughtBack(mine, {{base.blocks.mid(1, 3), 1}})) == texts(base));
    }
    SECTION("behind a text of mine that is not stored") {
        mine.blocks.insert(1, block(-1, u"わたしの文"_s));
        theirs.blocks.append(block(9, u"同僚の文"_s));
        const QList<RemovedBlocks> removed{{{block(-2, u"消した文"_s)}, -1}};
        CHECK(texts(broughtBack(mine, removed)).mid(0, 3) ==
              QStringList{u"一"_s, u"わたしの文"_s, u"消した文"_s});
    }
    SECTION("but no row without its table") {
        mine.blocks.removeAt(3);
        theirs.blocks.remove(1, 3);
        CHECK(texts(broughtBack(mine, {{{base.blocks[3]}, 3}})) == QStringList{u"一"_s, u"二"_s});
    }
}

TEST_CASE("whatever two did, each removed piece can be brought back", "[sheet]") {
    const CodeBook codes = kindsOfBlocks();
    SheetContent base = sheet();
    base.blocks = {block(1, u"一"_s),       block(2, u"表"_s, kTable),
                   block(3, u"甲"_s, kRow), block(4, u"乙"_s, kRow),
                   block(5, u"二"_s),       block(6, u"空の表"_s, kTable),
                   block(7, u"三"_s)};
    for (quint32 seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        QRandomGenerator random(seed);
        const Edited mine(base, codes, random, u"わたし"_s);
        const Edited theirs(base, codes, random, u"同僚"_s);
        const SheetContent ours = mine.content(base, false);
        const SheetContent stored = theirs.content(base, true);
        const MergedSheet merged = mergeSheets(base, ours, stored, codes);
        SheetBlocks whole(merged.content.blocks, codes);
        const auto still = stillRemoved(mine.removed, ours, stored, merged.content, codes);
        for (auto it = still.crbegin(); it != still.crend(); ++it) {
            whole.bringBack(it->blocks, it->behind);
        }
        QMap<QString, QString> found;
        for (qsizetype at = 0; at < whole.all().size(); ++at) {
            found.insert(whole.all()[at].text, Edited::headText(whole, at));
        }
        CHECK(found.size() == whole.all().size());
        for (auto it = mine.gone.cbegin(); it != mine.gone.cend(); ++it) {
            INFO(it.key().toStdString());
            const bool hasPlace = it.value().isEmpty() || found.contains(it.value());
            CHECK(found.contains(it.key()) == hasPlace);
            if (hasPlace) CHECK(found.value(it.key()) == it.value());
        }
    }
}
