// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetservice.h"
#include "core/services/undoservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A sheet of which a worker has saved a text.
class ClosedSheets {
public:
    ClosedSheets() : worker(office->session()) {
        worker.account = u"worker"_s;
        worker.role = Role::Worker;
        office->accounts().create(worker.account, worker.role, kPassword, kFastKdf);
        sheet = by(worker).startNext(2026);
        shipped = sheet.blocks.first().text;
        sheet.blocks.first().text = u"書いた文"_s;
        by(worker).save(sheet, sheet);
    }

    SheetService by(const Session& session) { return {office->unitOfWork(), session}; }
    UndoService undoBy(const Session& session) { return {office->unitOfWork(), session}; }
    void makeFinal(const Session& session) {
        sheet.cover.status = office->codes().id("sheet_status", "final");
        by(session).save(sheet, stored());
    }
    SheetContent stored() { return loadSheet(office->store(), sheet.cover.id); }
    QString text() { return stored().blocks.first().text; }
    bool isClosed() { return isFinal(stored().cover, office->codes()); }
    JournalEntry newestEntry() { return office->journal().entries(1).front(); }

    TestOffice office;
    Session worker;
    SheetContent sheet;
    QString shipped;
};

}  // namespace

TEST_CASE("an undo does not change a final sheet", "[sheet][undo]") {
    ClosedSheets world;
    const Session& admin = world.office->session();
    SECTION("by a save of before") {
        world.makeFinal(admin);
        CHECK(failure([&] { world.undoBy(world.worker).undoLast(); }) == ErrorKind::SheetClosed);
        CHECK(world.text() == u"書いた文"_s);
    }
    SECTION("by that same save, of who closes no months") {
        world.makeFinal(world.worker);
        CHECK(failure([&] { world.undoBy(world.worker).undoLast(); }) == ErrorKind::SheetClosed);
        CHECK(world.isClosed());
        world.undoBy(admin).undo(world.newestEntry());
        CHECK_FALSE(world.isClosed());
    }
    SECTION("by a redo") {
        world.undoBy(world.worker).undoLast();
        world.sheet = world.stored();
        world.makeFinal(admin);
        CHECK(failure([&] { world.undoBy(world.worker).redoLast(); }) == ErrorKind::SheetClosed);
        CHECK(world.text() == world.shipped);
    }
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("who closes months takes a final sheet back with its texts", "[sheet][undo]") {
    ClosedSheets world;
    UndoService undo = world.undoBy(world.office->session());
    world.sheet.blocks.first().text = u"最後の文"_s;
    world.sheet.blocks.removeLast();
    world.makeFinal(world.office->session());
    undo.undoLast();
    CHECK_FALSE(world.isClosed());
    CHECK(world.text() == u"書いた文"_s);
    CHECK(undo.redoLast().outcome == UndoService::Redo::Done);
    CHECK(world.isClosed());
    CHECK(world.text() == u"最後の文"_s);
    undo.undoLast();
    CHECK_FALSE(world.isClosed());
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a version that has a newer one stays as it is", "[sheet][undo]") {
    ClosedSheets world;
    const JournalEntry saved = world.newestEntry();
    world.by(world.worker).startVersion(world.stored());
    const JournalEntry started = world.newestEntry();
    UndoService undo = world.undoBy(world.worker);
    CHECK(failure([&] { undo.undoLast(); }) == ErrorKind::SheetClosed);
    CHECK(world.text() == u"書いた文"_s);
    CHECK(failure([&] { world.by(world.worker).remove(world.sheet.cover.id); }) ==
          ErrorKind::SheetClosed);
    // It is the newest again.
    undo.undo(started);
    CHECK(allSheets(world.office->store()).size() == 1);
    undo.undo(saved);
    CHECK(world.text() == world.shipped);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a draft is removed and stands again, a final sheet is not", "[sheet][undo]") {
    ClosedSheets world;
    const qsizetype blocks = world.sheet.blocks.size();
    world.by(world.worker).remove(world.sheet.cover.id);
    world.undoBy(world.worker).undo(world.newestEntry());
    CHECK(world.stored().blocks.size() == blocks);
    world.sheet = world.stored();
    world.makeFinal(world.worker);
    CHECK(failure([&] { world.by(world.office->session()).remove(world.sheet.cover.id); }) ==
          ErrorKind::SheetClosed);
    CHECK(world.isClosed());
}

TEST_CASE("a final sheet is gone on from in a new version, or made a draft again", "[sheet]") {
    TestOffice office;
    const Session& admin = office->session();
    SheetService service(office->unitOfWork(), admin);
    SheetContent sheet = service.startNext(2026);
    const auto closed = [&](SheetService& by, SheetContent changed) {
        const SheetContent base = changed;
        changed.cover.lead += u"直し"_s;
        try {
            by.save(changed, base);
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Internal;
    };
    const qint64 draft = sheet.cover.status;
    sheet.cover.status = office->codes().id("sheet_status", "final");
    service.save(sheet, sheet);
    CHECK(isFinal(sheet.cover, office->codes()));
    CHECK(closed(service, sheet) == ErrorKind::SheetClosed);

    Session worker = admin;
    worker.role = Role::Worker;
    SheetService byWorker(office->unitOfWork(), worker);
    SheetContent reopened = sheet;
    reopened.cover.status = draft;
    CHECK(closed(byWorker, reopened) == ErrorKind::SheetClosed);
    service.save(reopened, sheet);
    CHECK_FALSE(isFinal(loadSheet(office->store(), sheet.cover.id).cover, office->codes()));

    const SheetContent next = byWorker.startVersion(reopened);
    CHECK(next.blocks.size() == sheet.blocks.size());
    CHECK(closed(service, reopened) == ErrorKind::SheetClosed);
    CHECK(closed(byWorker, next) == ErrorKind::Internal);
    CHECK(loadSheet(office->store(), sheet.cover.id).cover.lead == sheet.cover.lead);
    CHECK(hasNewer(sheet.cover, allSheets(office->store())));
    CHECK_FALSE(hasNewer(next.cover, allSheets(office->store())));
}
