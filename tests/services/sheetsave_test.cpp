// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetservice.h"
#include "core/services/undoservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

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
