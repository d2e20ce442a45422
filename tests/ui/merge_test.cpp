// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case.h"
#include "core/domain/monthclosing.h"
#include "core/services/closingservice.h"
#include "tests/ui/mergewindow.h"
#include "ui/pages/personpage.h"

#include <QAbstractItemView>
#include <QCompleter>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("somebody found twice becomes one, and two again", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openMerge(ui.gone);
    CHECK_FALSE(ui.button(*merge, u"統合する"_s)->isEnabled());
    ui.click(*merge, u"練習 花子（電話番号が同じ）"_s);
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.says(u"相談記録 1件"_s));
    ui.click(*merge, u"統合する"_s);
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);

    auto* person = ui.page<PersonPage>();
    REQUIRE(person);
    CHECK(person->patient() == ui.kept);
    CHECK(ui.patients() == 1);
    const auto stays = ui.opened().store().load<Patient>(patientType(), ui.kept);
    CHECK(stays.note == u"練習 花子のメモ\n母の言う娘のメモ");
    CHECK_FALSE(stays.isProvisional);
    CHECK(ui.says(u"「母の言う娘」（2）を統合"_s));

    ui.answers->confirm = false;
    ui.click(*person, u"統合を取り消す…"_s);
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.patients() == 1);
    ui.answers->confirm = true;
    ui.click(*person, u"統合を取り消す…"_s);
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    CHECK(ui.patients() == 2);
    CHECK_FALSE(ui.says(u"を統合"_s));
}

TEST_CASE("candidates of one long name are told apart", "[ui][merge]") {
    MergeWindow ui;
    const QString name(42, u'例');
    for (const QString& number : {u"71"_s, u"72"_s, u"73"_s}) {
        Patient patient = patientCalled(ui.office(), name, number);
        patient.bornOn = u"1985-04-0"_s + number.back();
        ui.office().records().save(patientType(), patient);
    }
    const qint64 first = ui.office().store().of(patientType()).findId({u"71"_s});
    MergePage* merge = ui.openMerge(first);
    for (const QString& told : {u"72・S60.4.2"_s, u"73・S60.4.3"_s}) {
        CHECK(ui.button(*merge, told));
    }
    CHECK(merge->minimumSizeHint().width() < 600);
}

TEST_CASE("the user says who stays and what holds", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openMerge(ui.kept);
    ui.choose(*merge, ui.gone);
    for (QRadioButton* each : merge->findChildren<QRadioButton*>()) {
        if (each->text().startsWith(u"母の言う娘・"_s)) each->click();
    }
    REQUIRE(settle(ui.workspace()));
    for (QRadioButton* each : merge->findChildren<QRadioButton*>()) {
        if (each->accessibleName() == u"氏名: 統合される人"_s) each->click();
    }
    ui.click(*merge, u"統合する"_s);
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    auto* person = ui.page<PersonPage>();
    REQUIRE(person);
    CHECK(person->patient() == ui.gone);
    const auto stays = ui.opened().store().load<Patient>(patientType(), ui.gone);
    CHECK(stays.name == u"練習 花子");
    CHECK(stays.number == u"2");
}

TEST_CASE("what stands in the way of a merge can be opened", "[ui][merge]") {
    MergeWindow ui;
    for (const qint64 person : {ui.kept, ui.gone}) {
        Case file;
        file.patient = person;
        file.ward = ui.office().codes().id("ward", "kita");
        file.openedOn = u"2026-04-01"_s;
        file.route = ui.office().codes().list(u"route"_s).front()->id;
        ui.office().records().save(caseType(), file);
    }
    MergePage* merge = ui.openMerge(ui.kept);
    ui.choose(*merge, ui.gone);
    CHECK(ui.says(u"このままでは統合できません"_s));
    CHECK_FALSE(ui.button(*merge, u"統合する"_s)->isEnabled());
    ui.click(*merge, u"開いて直す"_s);
    CHECK(ui.workspace().currentPage() != merge);
    ui.perform(ActionId::Back);
    CHECK(ui.workspace().currentPage() == merge);
}

TEST_CASE("an anonymous call is linked to a person when it is known", "[ui][merge][closing]") {
    MergeWindow ui;
    const Consultation call = savedCall(ui.office(), u"2026-05-11"_s);
    ClosingService(ui.office().unitOfWork(), ui.office().session()).close(call.desk, u"2026-05"_s);
    ui.openWindow();
    REQUIRE(ui.window->workspace());
    ui.workspace().openRecord(consultationType(), call.id);
    QTest::qWait(10);
    ui.click(*ui.workspace().currentPage(), u"人に結び付ける"_s);
    typeText(QApplication::focusWidget(), u"練習"_s);
    pressKey(ui.workspace().currentPage()->findChild<QCompleter*>()->popup(), Qt::Key_Return);
    ui.answers->text = u"本人から電話"_s;
    ui.perform(ActionId::Save);
    const auto linked = ui.opened().store().load<Consultation>(consultationType(), call.id);
    CHECK(linked.persons == QList{ui.kept});
    CHECK(ui.opened().store().of(figureCorrectionType()).count() > 0);
}

TEST_CASE("a merge that moves a closed month asks why", "[ui][merge][closing]") {
    MergeWindow ui;
    ClosingService(ui.office().unitOfWork(), ui.office().session())
        .close(ui.office().codes().id("ward", "kita"), u"2026-05"_s);
    MergePage* merge = ui.openMerge(ui.kept);
    ui.choose(*merge, ui.gone);
    merge->merge();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.patients() == 2);
    CHECK(ui.page<MergePage>() == merge);
    ui.answers->text = u"同じ人だった"_s;
    merge->merge();
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    CHECK(ui.patients() == 1);
}

TEST_CASE("what was chosen for a merge outlives what others save", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openMerge(ui.kept);
    ui.choose(*merge, ui.gone);
    QRadioButton* name = ui.radio(*merge, u"氏名: 統合される人"_s);
    REQUIRE(name);
    name->click();
    name->setFocus();
    REQUIRE(name->hasFocus());
    QPointer<QRadioButton> before = name;

    SECTION("of somebody else: nothing is made anew") {
        savedPatient(ui.opened(), u"見本 太郎"_s, u"9"_s);
        QTest::qWait(10);
        REQUIRE(settle(ui.workspace()));
        CHECK(before);
    }
    SECTION("of one of the two: choices and keyboard stay") {
        auto kept = ui.opened().store().load<Patient>(patientType(), ui.kept);
        kept.phone = u"011-000-9999"_s;
        ui.opened().records().save(patientType(), kept);
        QTest::qWait(10);
        REQUIRE(settle(ui.workspace()));
        CHECK_FALSE(before);
        CHECK(ui.radio(*merge, u"電話番号: 残る人"_s));
    }
    name = ui.radio(*merge, u"氏名: 統合される人"_s);
    REQUIRE(name);
    CHECK(name->isChecked());
    CHECK(name->hasFocus());
    ui.click(*merge, u"統合する"_s);
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    CHECK(ui.opened().store().load<Patient>(patientType(), ui.kept).name == u"母の言う娘");
}

TEST_CASE("a merge is planned without holding the window up", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openMerge(ui.kept);
    merge->choose(ui.gone);
    CHECK(ui.workspace().context().background.isBusy());
    CHECK_FALSE(ui.button(*merge, u"統合する"_s)->isEnabled());
    // The answer for one way is void when the other was asked for.
    merge->swap();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.button(*merge, u"統合する"_s)->isEnabled());
    merge->merge();
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    REQUIRE(ui.page<PersonPage>());
    CHECK(ui.page<PersonPage>()->patient() == ui.gone);
}
