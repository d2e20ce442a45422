// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/onscreen.h"
#include "tests/ui/conflictbox.h"
#include "tests/ui/personform.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kNewPhone = u"011-000-0002"_s;

/// The colleague at another PC.
void saveAsHanako(OfficeWithPerson& ui) {
    Session hanako = ui.opened().session();
    hanako.account = u"hanako"_s;
    const auto office =
        Office::another(ui.opened().source(), hanako, ui.opened().clock(), ui.catalogue);
    Patient theirs = ui.stored();
    theirs.phone = kNewPhone;
    office->records().save(patientType(), theirs);
}

void setPhone(Patient& theirs) {
    theirs.phone = kNewPhone;
}

}  // namespace

TEST_CASE("what one side alone changed stands apart and is settled", "[ui][conflict]") {
    OfficeWithPerson ui(u"はじめの備考"_s);
    PersonForm form(ui);
    form.type(u"note"_s, u"わたしの備考"_s);
    ui.saveInBetween(setPhone);
    QString expected = kNewPhone;
    SECTION("by that side") {
        inConflict([](ConflictDialog& dialog) {
            CHECK(choicesOf(dialog) == QStringList{u"電話番号: 前のまま"_s,
                                                   u"電話番号: 保存されている方"_s,
                                                   u"備考: 自分が書いた方"_s, u"備考: 前のまま"_s});
            CHECK(says(dialog, u"保存されている方だけが変わったところ"_s));
            CHECK(says(dialog, u"自分が書いた方だけが変わったところ"_s));
            CHECK(says(dialog, u"このまま保存できます"_s));
            dialog.accept();
        });
    }
    SECTION("unless somebody wants it otherwise") {
        inConflict([](ConflictDialog& dialog) {
            choose(dialog, u"電話番号: 前のまま"_s);
            dialog.accept();
        });
        expected = u"011-000-0001"_s;
    }
    CHECK(form.controller.save());
    CHECK(ui.stored().phone == expected);
    CHECK(ui.stored().note == u"わたしの備考"_s);
}

TEST_CASE("what was settled is not asked again while a colleague goes on saving",
          "[ui][conflict]") {
    OfficeWithPerson ui(u"はじめの備考"_s);
    PersonForm form(ui);
    form.type(u"note"_s, u"わたしの備考"_s);
    form.type(u"address"_s, u"北区のどこか"_s);
    ui.saveInBetween([](Patient& theirs) { theirs.note = u"同僚の備考"_s; });
    QString expected = u"わたしの備考"_s;
    inConflict([&](ConflictDialog& dialog) {
        CHECK(choicesOf(dialog).size() == 5);
        choose(dialog, u"備考: 自分が書いた方"_s);
        SECTION("another field") {
            ui.saveInBetween(setPhone);
            // Behind the end of this one.
            acceptConflict(2, 100);
        }
        SECTION("the same field") {
            ui.saveInBetween([](Patient& theirs) { theirs.note = u"同僚の新しい備考"_s; });
            acceptConflict(3, 100);
            expected = u"同僚の新しい備考\nわたしの備考"_s;
        }
        dialog.accept();
    });
    CHECK(form.controller.save());
    CHECK(ui.stored().note == expected);
    CHECK(ui.stored().address == u"北区のどこか"_s);
    CHECK_FALSE(form.controller.isDirty());
}

TEST_CASE("the box says who saved in between", "[ui][conflict]") {
    OfficeWithPerson ui;
    PersonForm form(ui);
    form.type(u"note"_s, u"わたしの備考"_s);
    QString expected;
    SECTION("a colleague") {
        saveAsHanako(ui);
        expected = u"hanako さんが保存しました"_s;
    }
    SECTION("oneself elsewhere") {
        ui.saveInBetween(setPhone);
        expected = u"別の画面で自分が保存しました"_s;
    }
    // Who only looked did not save.
    ui.opened().records().open(patientType(), ui.patient.id);
    inConflict([&](ConflictDialog& dialog) {
        CHECK(says(dialog, expected));
        dialog.accept();
    });
    CHECK(form.controller.save());
    CHECK(ui.stored().phone == kNewPhone);
}
