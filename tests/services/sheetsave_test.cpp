// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sheetblocks.h"
#include "core/services/sheetservice.h"
#include "core/services/undoservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/seedsheet.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const SheetContent& sheet) {
    QStringList texts;
    for (const SheetBlock& block : sheet.blocks) texts.append(block.mark + block.text);
    return texts;
}

/// Without a text, a row of indicators, and the plan with its head.
SheetContent withoutSome(const SheetContent& sheet, const CodeBook& codes) {
    SheetBlocks blocks(sheet.blocks, codes);
    for (qsizetype at = blocks.all().size() - 1; at >= 0; --at) {
        const QString kind = blocks.kind(at);
        const bool goes =
            kind == u"minor_heading" || kind == u"plan" || blocks.all()[at].indicator == u"2";
        if (goes) blocks.remove(at);
    }
    return {sheet.cover, blocks.all()};
}

}  // namespace

TEST_CASE("a saved sheet is what was given, and an older one is refused", "[sheet]") {
    TestOffice office;
    SheetService service(office->unitOfWork(), office->session());
    SheetContent sheet = service.startNext(2026);
    SheetContent older = sheet;
    const qsizetype blocks = sheet.blocks.size();
    sheet.blocks.removeFirst();
    sheet.blocks.append(seedBlock(*office, 2, "paragraph", {}, {u"　前の空白 も残る　\n"_s}));
    sheet.blocks.move(0, 3);
    service.save(sheet, older);
    const SheetContent stored = loadSheet(office->store(), sheet.cover.id);
    REQUIRE(stored.blocks.size() == blocks);
    for (qsizetype i = 0; i < blocks; ++i) CHECK(stored.blocks[i].id == sheet.blocks[i].id);
    const auto last = std::find_if(stored.blocks.rbegin(), stored.blocks.rend(),
                                   [](const SheetBlock& block) { return block.section == 2; });
    CHECK(last->text == u"　前の空白 も残る　\n"_s);
    CHECK_THROWS_AS(service.save(older, older), Error);
    CHECK(loadSheet(office->store(), sheet.cover.id).blocks.size() == blocks);
    service.remove(sheet.cover.id);
    CHECK_FALSE(findSheet(office->store(), 2026));
    CHECK(office->store().of(sheetBlockType()).count() == 0);
}

TEST_CASE("what was removed stays away from new versions and the next years", "[sheet]") {
    TestOffice office;
    SheetService service(office->unitOfWork(), office->session());
    const SheetContent begun = service.startNext(2026);
    SheetContent saved = withoutSome(begun, office->codes());
    REQUIRE(saved.blocks.size() + 3 < begun.blocks.size());
    service.save(saved, begun);
    const SheetContent version = service.startVersion(saved);
    CHECK(textsOf(version) == textsOf(saved));
    SheetContent more = version;
    more.blocks.append(more.blocks.last());
    more.blocks.last().id = 0;
    more.blocks.last().text = u"新しい文"_s;
    service.save(more, version);
    CHECK(textsOf(service.startNext(2027)) == textsOf(more));
    CHECK(textsOf(nextSheet(office->store(), 2030)) == textsOf(more));
    CHECK(office->problems() == QStringList());
}

TEST_CASE("a version goes on from nothing that is stored otherwise by now", "[sheet]") {
    TestOffice office;
    SheetService service(office->unitOfWork(), office->session());
    const SheetContent begun = service.startNext(2026);
    SheetContent saved = withoutSome(begun, office->codes());
    service.save(saved, begun);
    CHECK(failure([&] { service.startVersion(begun); }) == ErrorKind::Conflict);
    service.startVersion(saved);
    CHECK(failure([&] { service.startVersion(saved); }) == ErrorKind::Conflict);
    CHECK(allSheets(office->store()).size() == 2);
}

TEST_CASE("a sheet is not saved over an undo that it does not know", "[sheet][undo]") {
    TestOffice office;
    SheetService service(office->unitOfWork(), office->session());
    const SheetContent begun = service.startNext(2026);
    SheetContent saved = begun;
    SheetBlock added = saved.blocks.last();
    added.id = 0;
    SECTION("of a removal") {
        saved.blocks.removeLast();
    }
    SECTION("of what was added") {
        saved.blocks.append(added);
    }
    SECTION("of a text") {
        saved.blocks.last().text = u"直した文"_s;
    }
    service.save(saved, begun);
    SheetContent typed = saved;
    typed.blocks.first().text = u"別のところに書いた文"_s;

    UndoService(office->unitOfWork(), office->session()).undoLast();
    const SheetContent undone = loadSheet(office->store(), begun.cover.id);
    // The cover alone does not tell.
    REQUIRE(undone.cover.revision == saved.cover.revision);
    CHECK_FALSE(isSameState(undone, saved));
    SheetContent stale = typed;
    CHECK(failure([&] { service.save(stale, saved); }) == ErrorKind::Conflict);
    CHECK(isSameState(loadSheet(office->store(), begun.cover.id), undone));

    SheetContent again = undone;
    again.blocks.first().text = typed.blocks.first().text;
    service.save(again, undone);
    const SheetContent stored = loadSheet(office->store(), begun.cover.id);
    CHECK(isSameState(stored, again));
    CHECK(stored.blocks.size() == begun.blocks.size());
    CHECK(stored.blocks.last().text == begun.blocks.last().text);
    CHECK(office->problems() == QStringList());
}
