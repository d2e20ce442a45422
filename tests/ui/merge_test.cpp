// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/monthclosing.h"
#include "core/services/closingservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/mergedpersons.h"
#include "ui/pages/mergepage.h"
#include "ui/pages/personpage.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// 花子 twice: with papers and as what her mother said, each with a call in May.
class MergeWindow : public UiOffice {
public:
    MergeWindow() {
        const qint64 kita = office().codes().id("ward", "kita");
        const auto add = [&](const QString& number, const QString& name, bool isProvisional) {
            Patient patient;
            patient.number = number;
            patient.name = name;
            patient.phone = u"011-000-1234"_s;
            patient.isProvisional = isProvisional;
            patient.note = name + u"のメモ"_s;
            patient.residence = kita;
            office().records().save(patientType(), patient);
            Consultation call;
            call.receivedOn = u"2026-05-10"_s;
            call.desk = kita;
            call.recordKind = office().codes().id("record_kind", "consultation");
            call.method = office().codes().id("method", "phone");
            call.category = office().codes().id("category", "alcohol");
            call.persons = {patient.id};
            office().records().save(consultationType(), call);
            return patient.id;
        };
        kept = add(u"1"_s, u"練習 花子"_s, false);
        gone = add(u"2"_s, u"母の言う娘"_s, true);
        file.clock.setLocal(QDate(2026, 6, 3), QTime(9, 0));
    }

    MergePage* openMerge(qint64 person) {
        openWindow();
        REQUIRE(window->workspace());
        workspace().openRecord(patientType(), person);
        perform(ActionId::MergePersons);
        auto* merge = page<MergePage>();
        REQUIRE(merge);
        return merge;
    }
    QPushButton* button(QWidget& in, const QString& text) {
        for (QPushButton* each : in.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text().contains(text)) return each;
        }
        return nullptr;
    }
    void click(QWidget& in, const QString& text) {
        QPushButton* found = button(in, text);
        REQUIRE(found);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    bool says(const QString& text) {
        for (const QLabel* label : workspace().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) return true;
        }
        return false;
    }
    qint64 patients() { return opened().store().of(patientType()).count(); }

    qint64 kept = 0;
    qint64 gone = 0;
};

}  // namespace

TEST_CASE("somebody found twice becomes one, and two again", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openMerge(ui.gone);
    CHECK_FALSE(ui.button(*merge, u"統合する"_s)->isEnabled());
    ui.click(*merge, u"練習 花子（電話番号が同じ）"_s);
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

TEST_CASE("the user says who stays and what holds", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openMerge(ui.kept);
    merge->choose(ui.gone);
    for (QRadioButton* each : merge->findChildren<QRadioButton*>()) {
        if (each->text().startsWith(u"母の言う娘・"_s)) each->click();
    }
    QTest::qWait(10);
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
    merge->choose(ui.gone);
    CHECK(ui.says(u"このままでは統合できません"_s));
    CHECK_FALSE(ui.button(*merge, u"統合する"_s)->isEnabled());
    ui.click(*merge, u"開いて直す"_s);
    CHECK(ui.workspace().currentPage() != merge);
    ui.perform(ActionId::Back);
    CHECK(ui.workspace().currentPage() == merge);
}

TEST_CASE("an anonymous call is linked to a person when it is known", "[ui][merge][closing]") {
    MergeWindow ui;
    Consultation call;
    call.receivedOn = u"2026-05-11"_s;
    call.desk = ui.office().codes().id("ward", "kita");
    call.recordKind = ui.office().codes().id("record_kind", "consultation");
    call.method = ui.office().codes().id("method", "phone");
    call.category = ui.office().codes().id("category", "alcohol");
    ui.office().records().save(consultationType(), call);
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
    merge->choose(ui.gone);
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
