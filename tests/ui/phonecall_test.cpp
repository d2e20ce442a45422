// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/familymember.h"
#include "core/domain/patient.h"
#include "core/domain/patientalert.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/forms/referenceeditor.h"
#include "ui/pages/callerpanel.h"
#include "ui/pages/listpage.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordform.h"
#include "ui/pages/recordpage.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kOpenPerson = u"この人のページを開く"_s;

qint64 addPatient(Office& office, const QString& name, const QString& kana) {
    Patient patient;
    patient.name = name;
    patient.kana = kana;
    patient.residence = office.codes().id("ward", "kita");
    office.records().save(patientType(), patient);
    return patient.id;
}

FieldEditor& editor(UiOffice& ui, const QString& column) {
    FieldEditor* found = ui.page<RecordPage>()->form().view().editor(column);
    REQUIRE(found);
    return *found;
}

QList<Consultation> consultations(Office& office) {
    QList<Consultation> all;
    office.store().of(consultationType()).forEach(u"id"_s, [&](const Entity& entity) {
        all.append(static_cast<const Consultation&>(entity));
    });
    return all;
}

}  // namespace

TEST_CASE("a call is recorded with the keyboard alone", "[ui][journey]") {
    UiOffice ui;
    const qint64 patient = addPatient(ui.office(), u"見本　花子"_s, u"みほん　はなこ"_s);
    ui.openWindow();
    pressKey(ui.window.get(), Qt::Key_F2);
    REQUIRE(ui.page<RecordPage>());

    // The clock is in, the keyboard stands where the person is asked for.
    CHECK(editor(ui, u"received_on"_s).value() == u"2026-06-01"_s);
    CHECK(editor(ui, u"received_at"_s).value() == u"10:00"_s);
    QWidget* persons = editor(ui, u"persons"_s).input();
    CHECK(QApplication::focusWidget() == persons);
    typeText(persons, u"ミホ"_s);
    auto* completer = ui.page<RecordPage>()->findChild<QCompleter*>();
    REQUIRE(completer);
    pressKey(completer->popup(), Qt::Key_Return);
    CHECK(editor(ui, u"persons"_s).value().value<QList<qint64>>() == QList<qint64>{patient});

    typeText(editor(ui, u"summary"_s).input(), u"母から。眠れないとのこと。"_s);
    QWidget* category = editor(ui, u"category_id"_s).input();
    category->setFocus();
    pressKey(category, Qt::Key_Down);
    pressKey(ui.window.get(), Qt::Key_Return, Qt::ControlModifier);

    CHECK_FALSE(ui.page<RecordPage>());
    const QList<Consultation> stored = consultations(ui.opened());
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].summary == u"母から。眠れないとのこと。"_s);
    CHECK(stored[0].persons == QList<qint64>{patient});
    CHECK(stored[0].isFinished);
    CHECK(ui.opened().codes().code(stored[0].category) == u"elderly"_s);
    CHECK(ui.opened().drafts().all().isEmpty());
}

TEST_CASE("a whole number finds its person before who has it in a phone number", "[ui][form]") {
    UiOffice ui;
    Patient rings;
    rings.number = u"0000002"_s;
    rings.name = u"見本　一"_s;
    rings.kana = u"あ"_s;
    rings.phone = u"011-000-0001"_s;
    rings.residence = ui.office().codes().id("ward", "kita");
    Patient meant = rings;
    meant.number = u"0000001"_s;
    meant.kana = u"ん"_s;
    meant.phone.clear();
    for (Patient* each : {&rings, &meant}) ui.office().records().save(patientType(), *each);
    ui.openWindow();
    for (const QString& typed : {u"0000001"_s, u"０００００01"_s}) {
        ui.perform(ActionId::NewConsultation);
        typeText(editor(ui, u"persons"_s).input(), typed);
        pressKey(ui.page<RecordPage>()->findChild<QCompleter*>()->popup(), Qt::Key_Return);
        CHECK(editor(ui, u"persons"_s).value().value<QList<qint64>>() == QList{meant.id});
    }
}

TEST_CASE("a reference says what its family is found by", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    const auto placeholder = [&](const QString& column) {
        return qobject_cast<QLineEdit*>(editor(ui, column).input())->placeholderText();
    };
    CHECK(placeholder(u"persons"_s) == u"かな・氏名・番号・電話の下4桁"_s);
    CHECK(placeholder(u"referred_to_id"_s) == u"かな・名称・番号"_s);
    CHECK(placeholder(u"workers"_s) == u"かな・氏名・番号"_s);
}

TEST_CASE("a caller without a name is entered provisionally inside the form", "[ui][journey]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(editor(ui, u"persons"_s).input(), u"相談者の息子"_s);
    pressKey(ui.page<RecordPage>()->findChild<QCompleter*>()->popup(), Qt::Key_Return);
    const auto ids = editor(ui, u"persons"_s).value().value<QList<qint64>>();
    REQUIRE(ids.size() == 1);
    const auto patient = ui.opened().store().load<Patient>(patientType(), ids[0]);
    CHECK(patient.name == u"相談者の息子"_s);
    CHECK(patient.isProvisional);
}

TEST_CASE("an arrow behind the last that is offered stays on it", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(editor(ui, u"persons"_s).input(), u"相談者の息子"_s);
    QAbstractItemView* offered = ui.page<RecordPage>()->findChild<QCompleter*>()->popup();
    REQUIRE(offered->model()->rowCount() == 1);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return}) pressKey(offered, key);
    CHECK(editor(ui, u"persons"_s).value().value<QList<qint64>>().size() == 1);
}

TEST_CASE("what is missing is told at its field and nothing typed is lost", "[ui]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(editor(ui, u"summary"_s).input(), u"書いたこと"_s);
    editor(ui, u"received_on"_s).setTyped(u"R1.4.30"_s);
    ui.perform(ActionId::Save);
    CHECK(consultations(ui.opened()).isEmpty());
    CHECK_FALSE(editor(ui, u"received_on"_s).issueText().isEmpty());
    CHECK_FALSE(editor(ui, u"category_id"_s).issueText().isEmpty());
    CHECK(editor(ui, u"received_on"_s).typed() == u"R1.4.30"_s);
    CHECK(editor(ui, u"summary"_s).value() == u"書いたこと"_s);

    // Required is required to finish, not to save.
    editor(ui, u"received_on"_s).setTyped(u"Ｒ８．６．１"_s);
    ui.perform(ActionId::SaveUnfinished);
    const QList<Consultation> stored = consultations(ui.opened());
    REQUIRE(stored.size() == 1);
    CHECK_FALSE(stored[0].isFinished);
    CHECK_FALSE(stored[0].counts);
    CHECK(stored[0].receivedOn == u"2026-06-01"_s);
}

TEST_CASE("Enter that the input method composes with does not save", "[ui]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    QWidget* relation = editor(ui, u"relation"_s).input();
    relation->setFocus();
    QInputMethodEvent composing(u"はは"_s, {});
    QApplication::sendEvent(relation, &composing);
    pressKey(relation, Qt::Key_Return);
    CHECK(ui.page<RecordPage>());
    CHECK(consultations(ui.opened()).isEmpty());
}

TEST_CASE("alerts that have not expired are seen with the person", "[ui]") {
    UiOffice ui;
    const qint64 patient = addPatient(ui.office(), u"見本　花子"_s, u"みほん　はなこ"_s);
    for (const auto& [text, until] :
         {std::pair{u"父には伝えない"_s, QString()}, std::pair{u"過ぎた注意"_s, u"2026-05-31"_s}}) {
        PatientAlert alert;
        alert.patient = patient;
        alert.kind = ui.office().codes().list(u"alert_kind").first()->id;
        alert.text = text;
        alert.expiresOn = until;
        ui.office().records().save(patientAlertType(), alert);
    }
    ui.openWindow();
    ui.workspace().openRecord(patientType(), patient);
    QStringList shown;
    for (const QLabel* label : ui.page<PersonPage>()->findChildren<QLabel*>()) {
        shown.append(label->text());
    }
    const QString all = shown.join(u'\n');
    CHECK(all.contains(u"父には伝えない"_s));
    CHECK_FALSE(all.contains(u"過ぎた注意"_s));
    CHECK_FALSE(ui.window->windowTitle().contains(u"見本"_s));
}

TEST_CASE("what a colleague warns of is told beside the form that is open", "[ui]") {
    UiOffice ui;
    const qint64 patient = addPatient(ui.office(), u"見本　花子"_s, u"みほん　はなこ"_s);
    const qint64 call = savedCall(ui.office(), u"2026-05-20"_s, {patient}).id;
    ui.openWindow();
    ui.workspace().openRecord(consultationType(), call);
    typeText(editor(ui, u"summary"_s).input(), u"書いている途中"_s);
    auto* panel = ui.page<RecordPage>()->findChild<CallerPanel*>();
    REQUIRE(panel);
    const auto open = [&] { return QPointer<QPushButton>(&buttonIn(*panel, kOpenPerson)); };
    const QPointer<QPushButton> before = open();

    const auto colleague =
        Office::another(ui.opened().source(), ui.opened().session(), ui.file.clock, ui.catalogue);
    PatientAlert alert;
    alert.patient = patient;
    alert.kind = colleague->codes().list(u"alert_kind").first()->id;
    alert.text = u"刃物を持っていた"_s;
    colleague->records().save(patientAlertType(), alert);
    ChangeSet heard;
    heard.ids[u"patient_alert"_s] = {alert.id};
    Q_EMIT ui.opened().notifier().changed(heard);
    CHECK(QTest::qWaitFor([&] { return says(*panel, u"刃物を持っていた"_s); }));
    CHECK(QTest::qWaitFor([&] { return before.isNull(); }));
    CHECK(editor(ui, u"summary"_s).value() == u"書いている途中"_s);

    // What changes nothing here takes nothing away.
    const QPointer<QPushButton> now = open();
    addPatient(ui.opened(), u"見本　太郎"_s, u"みほん　たろう"_s);
    QTest::qWait(20);
    CHECK(now);

    ui.perform(ActionId::Save);
    CHECK(QTest::qWaitFor([&] { return says(*panel, u"書いている途中"_s); }));
}

TEST_CASE("a call that was just saved without a name can be linked to somebody", "[ui]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(editor(ui, u"summary"_s).input(), u"名乗らない"_s);
    auto* panel = ui.page<RecordPage>()->findChild<CallerPanel*>();
    REQUIRE(panel);
    CHECK_FALSE(says(*panel, u"だれか分かったら"_s));
    REQUIRE(ui.page<RecordPage>()->findChild<RecordForm*>()->controller().save(true));
    CHECK(QTest::qWaitFor([&] { return says(*panel, u"だれか分かったら"_s); }));
}

TEST_CASE("people are found by kana, variant characters, case and family", "[ui]") {
    UiOffice ui;
    const qint64 taro = addPatient(ui.office(), u"髙橋　太郎"_s, u"たかはし　たろう"_s);
    FamilyMember mother;
    mother.patient = taro;
    mother.serial = 1;
    mother.name = u"別姓　良子"_s;
    mother.kana = u"べっせい　よしこ"_s;
    mother.contactRule = ui.office().codes().id("contact_rule", "allowed");
    ui.office().records().save(familyMemberType(), mother);
    Case file;
    file.number = u"C-2026-77"_s;
    file.patient = taro;
    file.ward = ui.office().codes().id("ward", "kita");
    file.openedOn = u"2026-05-01"_s;
    ui.office().records().save(caseType(), file);
    addPatient(ui.office(), u"見本　花子"_s, u"みほん　はなこ"_s);
    ui.openWindow();
    ui.perform(ActionId::GoPatients);
    ListPanel& list = ui.page<ListPage>()->panel();
    auto* search = list.findChild<QLineEdit*>(u"search"_s);
    REQUIRE(search);
    for (const QString& typed : {u"高橋"_s, u"タカハシ"_s, u"ﾀｶﾊｼ"_s, u"たかはした"_s,
                                 u"べっせい"_s, u"2026-77"_s, u"０２６－７７"_s}) {
        search->setText(typed);
        INFO(typed.toStdString());
        CHECK(list.table().records().rowCount() == 1);
    }
    search->setText(u"存在しない"_s);
    CHECK(list.table().records().rowCount() == 0);
}

TEST_CASE("who was just saved is found, and the index follows", "[ui]") {
    UiOffice ui;
    addPatient(ui.office(), u"見本　花子"_s, u"みほん　はなこ"_s);
    ui.openWindow();
    REQUIRE(settle(ui.workspace()));
    RecordStore& store = ui.opened().store();
    CHECK(store.searchIndex());
    ui.perform(ActionId::GoPatients);
    auto* search = ui.page<ListPage>()->findChild<QLineEdit*>(u"search"_s);
    const auto found = [&](const QString& text) {
        search->setText(text);
        return ui.page<ListPage>()->panel().table().records().rowCount();
    };
    CHECK(found(u"みほん"_s) == 1);
    addPatient(ui.opened(), u"見本　太郎"_s, u"みほん　たろう"_s);
    // Before the new index is there, and after.
    CHECK_FALSE(store.searchIndex());
    CHECK(found(u"たろ"_s) == 1);
    CHECK(found(u"みほん"_s) == 2);
    REQUIRE(settle(ui.workspace()));
    CHECK(store.searchIndex());
    CHECK(found(u"たろ"_s) == 1);
    CHECK(found(u"みほん"_s) == 2);
}

TEST_CASE("a list stands in its own order until a header is pressed", "[ui]") {
    UiOffice ui;
    addPatient(ui.office(), u"い"_s, u"い"_s);
    addPatient(ui.office(), u"あ"_s, u"あ"_s);
    ui.openWindow();
    ui.perform(ActionId::GoPatients);
    RecordTableModel& model = ui.page<ListPage>()->panel().table().records();
    CHECK(model.query().orderBy.isEmpty());
    CHECK(model.index(0, 0).data().toString() == u"あ"_s);
    model.sort(0, Qt::DescendingOrder);
    CHECK(model.index(0, 0).data().toString() == u"い"_s);
    model.sort(-1, Qt::AscendingOrder);
    CHECK(model.query().orderBy.isEmpty());
}
