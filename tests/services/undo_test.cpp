// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institution.h"
#include "core/domain/monthclosing.h"
#include "core/services/closingservice.h"
#include "core/services/undoservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;
using Redo = UndoService::Redo;

namespace {

/// One person and one call in May.
class UndoOffice {
public:
    UndoOffice() : undo(office->unitOfWork(), office->session()) {
        office->accounts().create(u"other"_s, Role::Supervisor, kPassword, kFastKdf);
        const Patient patient = savedPatient(*office, u"練習 花子"_s, u"1"_s);
        Consultation entry = phoneCall(*office, u"2026-05-10"_s, {patient.id});
        entry.isNew = 1;
        office->records().save(consultationType(), entry);
        call = entry.id;
    }

    Consultation stored() { return office->store().load<Consultation>(consultationType(), call); }
    void change(RecordService& records, const std::function<void(Consultation&)>& edit) {
        Consultation entry = stored();
        edit(entry);
        records.save(consultationType(), entry);
    }
    void summarise(const QString& summary) {
        change(office->records(), [&](Consultation& entry) { entry.summary = summary; });
    }
    Institution addInstitution() {
        Institution institution;
        institution.number = u"H1"_s;
        institution.name = u"見本病院"_s;
        institution.kind = office->codes().list(u"institution_kind"_s).front()->id;
        office->records().save(institutionType(), institution);
        return institution;
    }
    QStringList actions(int newest) {
        QStringList list;
        for (const JournalEntry& entry : office->journal().entries(newest)) {
            list.append(entry.action + u' ' + entry.reason);
        }
        return list;
    }
    qsizetype corrections() { return office->store().of(figureCorrectionType()).count(); }

    TestOffice office;
    UndoService undo;
    qint64 call = 0;
};

const QString kSave = u"consultation.save"_s;

}  // namespace

TEST_CASE("an undo finds one's own save behind whatever others did, and looks", "[undo]") {
    UndoOffice world;
    world.summarise(u"初めの要旨"_s);
    const Session other{u"other"_s, Role::Worker, {}};
    LateNotes notes(world.office->unitOfWork(), other);
    RecordService records(world.office->unitOfWork(), notes, other);
    const auto lookOften = [&] {
        for (int i = 0; i < 60; ++i) {
            records.open(consultationType(), world.call);
            world.office->records().open(consultationType(), world.call);
        }
    };
    lookOften();
    CHECK(world.undo.undoLast() == kSave);
    CHECK(world.stored().summary.isEmpty());
    lookOften();
    CHECK(world.undo.redoLast().outcome == Redo::Done);
    CHECK(world.stored().summary == u"初めの要旨");

    // What somebody else took back is taken back.
    const auto redone = world.undo.lastSaved();
    REQUIRE(redone);
    UndoService(world.office->unitOfWork(), other).undo(redone->entry);
    const auto before = world.undo.lastSaved();
    REQUIRE(before);
    CHECK(before->entry.id < redone->entry.id);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a redo brings back what an undo took, and is journalled", "[undo]") {
    UndoOffice world;
    world.summarise(u"初めの要旨"_s);
    const qint64 saved = world.office->journal().entries(1).front().id;
    CHECK(world.undo.undoLast() == kSave);
    CHECK(world.stored().summary.isEmpty());

    const UndoService::Redone redone = world.undo.redoLast();
    CHECK(redone.outcome == Redo::Done);
    CHECK(redone.action == kSave);
    CHECK(world.stored().summary == u"初めの要旨");
    CHECK(world.actions(2) == QStringList{u"redo consultation.save %1"_s.arg(saved + 1),
                                          u"undo consultation.save %1"_s.arg(saved)});
    CHECK(world.undo.redoLast().outcome == Redo::NothingUndone);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("undo and redo walk back and forth over several saves", "[undo]") {
    UndoOffice world;
    world.summarise(u"一"_s);
    world.summarise(u"二"_s);
    for (int round = 0; round < 2; ++round) {
        INFO("round " << round);
        CHECK(world.undo.undoLast() == kSave);
        CHECK(world.stored().summary == u"一");
        CHECK(world.undo.undoLast() == kSave);
        CHECK(world.stored().summary.isEmpty());
        // What entered the call.
        CHECK(world.undo.undoLast() == kSave);
        CHECK_FALSE(world.stored().cancelReason.isEmpty());
        CHECK(world.undo.redoLast().outcome == Redo::Done);
        CHECK(world.stored().cancelReason.isEmpty());
        CHECK(world.undo.redoLast().outcome == Redo::Done);
        CHECK(world.stored().summary == u"一");
        CHECK(world.undo.redoLast().outcome == Redo::Done);
        CHECK(world.stored().summary == u"二");
        CHECK(world.undo.redoLast().outcome == Redo::NothingUndone);
    }
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a record that an undo took out stands again as it was", "[undo]") {
    UndoOffice world;
    const Institution before = world.addInstitution();
    Repository& institutions = world.office->store().of(institutionType());
    CHECK(world.undo.undoLast() == u"institution.save");
    CHECK(institutions.count() == 0);

    CHECK(world.undo.redoLast().outcome == Redo::Done);
    const auto after = world.office->store().load<Institution>(institutionType(), before.id);
    CHECK(after.uid == before.uid);
    CHECK(after.name == before.name);
    CHECK(after.kind == before.kind);
    // A form that was opened before is behind by now.
    CHECK(after.revision == before.revision + 1);
    CHECK(world.undo.undoLast() == u"institution.save");
    CHECK(institutions.count() == 0);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a no that was typed over a yes is undone and redone", "[undo]") {
    UndoOffice world;
    world.change(world.office->records(), [](Consultation& entry) { entry.isNew = 0; });
    world.change(world.office->records(), [](Consultation& entry) { entry.isNew.reset(); });
    world.undo.undoLast();
    CHECK(world.stored().isNew == 0);
    world.undo.undoLast();
    CHECK(world.stored().isNew == 1);
    world.undo.redoLast();
    CHECK(world.stored().isNew == 0);
}

TEST_CASE("nothing is redone over what was saved since", "[undo]") {
    UndoOffice world;
    world.summarise(u"一"_s);
    world.undo.undoLast();
    SECTION("by the same account, anywhere") {
        world.addInstitution();
        const UndoService::Redone redone = world.undo.redoLast();
        CHECK(redone.outcome == Redo::SavedSince);
        CHECK(redone.action == kSave);
        CHECK(world.stored().summary.isEmpty());
    }
    SECTION("by somebody else in the record") {
        const Session other{u"other"_s, Role::Worker, {}};
        LateNotes notes(world.office->unitOfWork(), other);
        RecordService records(world.office->unitOfWork(), notes, other);
        // The redone field is as the undo left it.
        world.change(records, [](Consultation& entry) { entry.minutes = 20; });
        CHECK(failure([&] { world.undo.redoLast(); }) == ErrorKind::Conflict);
        CHECK(world.stored().summary.isEmpty());
        CHECK(world.stored().minutes == 20);
    }
    SECTION("but over what somebody else saved elsewhere, or looked at") {
        const Session other{u"other"_s, Role::Supervisor, {}};
        LateNotes notes(world.office->unitOfWork(), other);
        RecordService records(world.office->unitOfWork(), notes, other);
        Institution institution;
        institution.number = u"H2"_s;
        institution.name = u"見本医院"_s;
        institution.kind = world.office->codes().list(u"institution_kind"_s).front()->id;
        records.save(institutionType(), institution);
        records.open(consultationType(), world.call);
        CHECK(UndoService(world.office->unitOfWork(), other).redoLast().outcome ==
              Redo::NothingUndone);
        CHECK(world.undo.redoLast().outcome == Redo::Done);
        CHECK(world.stored().summary == u"一");
    }
    SECTION("and not by those who may not write") {
        const Session viewer{u"admin"_s, Role::Viewer, {}};
        UndoService undo(world.office->unitOfWork(), viewer);
        CHECK(failure([&] { undo.redoLast(); }) == ErrorKind::NotAllowed);
    }
}

TEST_CASE("an import that was taken back is not redone", "[undo]") {
    UndoOffice world;
    import(world.office,
           {world.office.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\n9,見本,北区\n")});
    world.undo.undo(world.office->journal().entries(1).front());
    CHECK(world.undo.redoLast().outcome == Redo::ImportUndone);
    CHECK(failure([&] { world.undo.undo(world.office->journal().entries(1).front()); }) ==
          ErrorKind::NotUndoable);
    CHECK(world.office->store().of(patientType()).count() == 1);
}

TEST_CASE("undo and redo in a closed month ask for a reason, and corrections stay", "[undo]") {
    UndoOffice world;
    ClosingService closing(world.office->unitOfWork(), world.office->session());
    world.change(world.office->records(), [&](Consultation& entry) {
        entry.method = world.office->codes().id("method", "visit");
    });
    closing.close(world.office->codes().id("ward", "kita"), u"2026-05"_s);
    CHECK(failure([&] { world.undo.undoLast(); }) == ErrorKind::SealedFigure);
    world.office->unitOfWork().giveReason(u"取り違え"_s);
    world.undo.undoLast();
    const qsizetype afterUndo = world.corrections();
    CHECK(afterUndo > 0);

    CHECK(failure([&] { world.undo.redoLast(); }) == ErrorKind::SealedFigure);
    CHECK(world.stored().method == world.office->codes().id("method", "phone"));
    world.office->unitOfWork().giveReason(u"やはり訪問"_s);
    CHECK(world.undo.redoLast().outcome == Redo::Done);
    CHECK(world.stored().method == world.office->codes().id("method", "visit"));
    CHECK(world.corrections() == 2 * afterUndo);
    CHECK(closing.problems().isEmpty());

    // A save with a reason is taken back with one, too.
    world.office->unitOfWork().giveReason(u"郵便だった"_s);
    world.change(world.office->records(), [&](Consultation& entry) {
        entry.method = world.office->codes().id("method", "mail");
    });
    const qsizetype afterSave = world.corrections();
    CHECK(failure([&] { world.undo.undoLast(); }) == ErrorKind::SealedFigure);
    world.office->unitOfWork().giveReason(u"訪問だった"_s);
    world.undo.undoLast();
    CHECK(world.corrections() > afterSave);
    CHECK(world.office->problems() == QStringList());
}
