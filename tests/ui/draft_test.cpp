// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/dischargecase.h"
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/longwrite.h"
#include "tests/ui/personform.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/todaypage.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDraftLimit = 2000;

FieldEditor& editor(UiOffice& ui, const QString& column) {
    return *ui.page<RecordPage>()->form().view().editor(column);
}

QPlainTextEdit* summary(UiOffice& ui) {
    return qobject_cast<QPlainTextEdit*>(editor(ui, u"summary"_s).input());
}

/// The same account writes on what it has begun in a window.
void typeOn(Office& office, const QByteArray& uid, const QString& more) {
    DraftPen pen = office.drafts().pen(u"consultation"_s, uid);
    const QList<QJsonObject> begun = office.drafts().take(pen);
    REQUIRE(begun.size() == 1);
    QJsonObject draft = begun.first();
    QJsonObject typed = draft[u"typed"_s].toObject();
    typed.insert(u"summary"_s, typed[u"summary"_s].toString() + more);
    draft.insert(u"typed"_s, typed);
    CHECK_FALSE(office.drafts().keep(pen, draft).isBeside);
}

}  // namespace

TEST_CASE("the list of today shows a draft as it was left", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    auto* drafts = ui.page<TodayPage>()->findChild<QListWidget*>();
    ui.perform(ActionId::NewConsultation);
    typeText(summary(ui), u"はじめ"_s);
    ui.perform(ActionId::Back);
    REQUIRE(drafts->count() == 1);
    CHECK(drafts->item(0)->text().endsWith(u"はじめ"_s));
    pressKey(drafts, Qt::Key_Return);
    REQUIRE(ui.page<RecordPage>());
    summary(ui)->moveCursor(QTextCursor::End);
    typeText(summary(ui), u"とつづき"_s);
    ui.perform(ActionId::Back);
    REQUIRE(drafts->count() == 1);
    CHECK(drafts->item(0)->text().endsWith(u"はじめとつづき"_s));
}

TEST_CASE("a draft is never more than two seconds behind the keyboard", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    // Without a pause: each key must not put the draft off.
    QElapsedTimer time;
    time.start();
    QString typed;
    while (time.elapsed() < kDraftLimit) {
        typeText(summary(ui), u"あ"_s);
        typed += u'あ';
        QTest::qWait(50);
    }
    const QList<Draft> drafts = ui.opened().drafts().all();
    REQUIRE(drafts.size() == 1);
    const QString kept = ui.opened()
                             .drafts()
                             .find(drafts[0].form, drafts[0].entityUid)
                             .value(u"typed"_s)
                             .toObject()
                             .value(u"summary"_s)
                             .toString();
    CHECK_FALSE(kept.isEmpty());
    CHECK(typed.startsWith(kept));
}

TEST_CASE("a page stays while what was typed can be kept nowhere", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    // Neither the office takes a draft nor the folder of this PC.
    ui.opened().drafts().setPocket(ui.file.write(u"no folder"_s, "x"), ui.opened().uid());
    {
        const LongWrite write(ui.opened());
        ui.perform(ActionId::NewConsultation);
        summary(ui)->setFocus();
        typeText(summary(ui), u"消えてはならない文"_s);
        ui.workspace().back();
        REQUIRE(ui.page<RecordPage>());
        ui.perform(ActionId::GoToday);
        REQUIRE(ui.page<RecordPage>());
        ui.window->close();
        REQUIRE(ui.window->workspace());
        CHECK(summary(ui)->toPlainText() == u"消えてはならない文"_s);
    }
    ui.workspace().back();
    CHECK_FALSE(ui.page<RecordPage>());
    CHECK(ui.opened().drafts().all().size() == 1);
}

TEST_CASE("a draft that the office refuses is told once and goes back by itself", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    setReadOnly(ui.opened(), true);
    typeText(summary(ui), u"途中の文"_s);
    REQUIRE(ui.workspace().keepDrafts());
    CHECK(ui.says(u"下書きをこのPCに保存"_s));
    CHECK(ui.says(u"自動で移します"_s));
    ui.page<RecordPage>()->form().bar().clear();
    typeText(summary(ui), u"の続き"_s);
    REQUIRE(ui.workspace().keepDrafts());
    CHECK_FALSE(ui.says(u"自動で移します"_s));
    CHECK(ui.opened().drafts().isWaiting());

    setReadOnly(ui.opened(), false);
    ui.workspace().findChild<QTimer*>(u"draftRetry"_s)->start(1);
    REQUIRE(QTest::qWaitFor([&] { return !ui.opened().drafts().isWaiting(); }));
    QCoreApplication::processEvents();
    CHECK_FALSE(ui.says(u"下書きをこのPCに保存"_s));
    CHECK(ui.says(u"下書きを保存"_s));
    CHECK(ui.opened().drafts().all().size() == 1);
}

TEST_CASE("a lock hides everything and brings the sentence back with its cursor", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    summary(ui)->setFocus();
    typeText(summary(ui), u"言いかけた文"_s);
    QTextCursor cursor = summary(ui)->textCursor();
    cursor.setPosition(3);
    summary(ui)->setTextCursor(cursor);

    QElapsedTimer time;
    time.start();
    ui.window->lock();
    INFO("locked in ms: " << time.elapsed());
    CHECK_FALSE(ui.window->workspace());
    for (const QPlainTextEdit* text : ui.window->findChildren<QPlainTextEdit*>()) {
        CHECK_FALSE(text->toPlainText().contains(u"言いかけた"_s));
    }
    CHECK_FALSE(ui.window->logIn(u"admin"_s, u"wrong"_s));
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    REQUIRE(ui.page<RecordPage>());
    CHECK(summary(ui)->toPlainText() == u"言いかけた文"_s);
    CHECK(summary(ui)->textCursor().position() == 3);
}

TEST_CASE("a lock that is told twice while a box is open ends once", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    QDialog box(ui.window.get());
    QTimer::singleShot(0, &box, [&] {
        ui.window->lock();
        ui.window->lock();
        CHECK(ui.window->workspace());
    });
    box.exec();
    REQUIRE(QTest::qWaitFor([&] { return !ui.window->workspace(); }));
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    CHECK(ui.window->workspace());
}

TEST_CASE("a lock brings a person's facts back with their cursor too", "[ui][draft]") {
    OfficeWithPerson ui;
    const auto address = [&] {
        REQUIRE(ui.page<PersonPage>());
        auto* form = ui.page<PersonPage>()->findChild<RecordForm*>();
        return form->view().editor(u"address"_s)->input();
    };
    ui.workspace().openRecord(patientType(), ui.patient.id);
    ui.page<PersonPage>()->findChild<QTabWidget*>()->setCurrentIndex(1);
    address()->setFocus();
    typeText(address(), u"北1条"_s);
    ui.window->lock();
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    CHECK(qobject_cast<QLineEdit*>(address())->text() == u"北1条"_s);
    CHECK(address()->hasFocus());
}

TEST_CASE("closing the window asks nothing, and today shows what was begun", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(summary(ui), u"途中の記録"_s);
    ui.window->close();
    ui.closeWindow();
    ui.openWindow();
    REQUIRE(ui.page<TodayPage>());
    auto* drafts = ui.page<TodayPage>()->findChild<QListWidget*>();
    REQUIRE(drafts->count() == 1);
    CHECK(drafts->item(0)->text().contains(u"途中の記録"_s));
    Q_EMIT drafts->itemActivated(drafts->item(0));
    REQUIRE(ui.page<RecordPage>());
    CHECK(summary(ui)->toPlainText() == u"途中の記録"_s);
    CHECK(editor(ui, u"desk_id"_s).value().toLongLong() == ui.opened().codes().id("ward", "kita"));
}

TEST_CASE("a lock brings back a cursor that moved after the draft was written", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    summary(ui)->setFocus();
    typeText(summary(ui), u"言いかけた文"_s);
    REQUIRE(ui.workspace().keepDrafts());
    QTextCursor cursor = summary(ui)->textCursor();
    cursor.setPosition(2);
    summary(ui)->setTextCursor(cursor);
    ui.window->lock();
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    CHECK(summary(ui)->textCursor().position() == 2);
}

TEST_CASE("a forgotten window brings nothing back that was written on elsewhere", "[ui][draft]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(summary(ui), u"はじめの文。"_s);
    REQUIRE(ui.workspace().keepDrafts());
    const QByteArray uid = ui.page<RecordPage>()->form().controller().entity().uid;
    // Gone when that is written, or the file would look like one after a kill.
    typeOn(
        *Office::another(ui.opened().source(), ui.opened().session(), ui.file.clock, ui.catalogue),
        uid, u"続きの文。"_s);
    QString expected = u"はじめの文。続きの文。"_s;
    SECTION("when it locks") {
        ui.window->lock();
        REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    }
    SECTION("when it is closed") {
        ui.workspace().back();
        ui.workspace().openDraft(consultationType(), uid);
    }
    SECTION("when what it typed is kept too") {
        ui.file.clock.advanceSeconds(1);
        typeText(summary(ui), u"こちらの文。"_s);
        REQUIRE(ui.workspace().keepDrafts());
        CHECK(ui.says(u"別の画面の書きかけも残しています"_s));
        ui.window->lock();
        REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
        CHECK(ui.says(u"別の画面の書きかけと合わせました"_s));
        CHECK(ui.says(u"両方の文を残しました"_s));
        expected = u"はじめの文。続きの文。\nはじめの文。こちらの文。"_s;
    }
    REQUIRE(ui.page<RecordPage>());
    CHECK(summary(ui)->toPlainText() == expected);
    CHECK(ui.opened().drafts().all().size() == 1);
}

TEST_CASE("what was typed in two forms is put together field by field", "[ui][draft]") {
    OfficeWithPerson ui;
    const auto type = [&](const QString& column, const QString& text, const QString& phone) {
        PersonForm form(ui);
        form.type(column, text);
        form.type(u"phone"_s, phone);
        REQUIRE(form.controller.keepDraft());
        ui.file.clock.advanceSeconds(1);
    };
    type(u"address"_s, u"北区のどこか"_s, u"011-000-0002"_s);
    type(u"note"_s, u"備考"_s, u"011-000-0003"_s);
    const auto check = [&](PersonForm& form) {
        REQUIRE(form.controller.restoreDraft());
        CHECK(form.view.editor(u"address"_s)->value() == u"北区のどこか"_s);
        CHECK(form.view.editor(u"note"_s)->value() == u"備考"_s);
        CHECK(form.view.editor(u"phone"_s)->value() == u"011-000-0003"_s);
        CHECK(form.bar.text().contains(u"011-000-0002"_s));
    };
    {
        PersonForm form(ui);
        check(form);
        CHECK_FALSE(form.bar.text().contains(u"両方"_s));
        form.type(u"name"_s, u"見本　花"_s);
        REQUIRE(form.controller.keepDraft());
    }
    PersonForm form(ui);
    check(form);
    CHECK(form.controller.save());
    CHECK(ui.stored().phone == u"011-000-0003"_s);
    CHECK(ui.opened().drafts().all().isEmpty());
}

TEST_CASE("what two forms add to a stored text keeps that text once", "[ui][draft]") {
    OfficeWithPerson ui(u"はじめの備考。"_s);
    for (const QString& added : {u"一つ目"_s, u"二つ目"_s}) {
        PersonForm form(ui);
        form.type(u"note"_s, u"はじめの備考。"_s + added);
        REQUIRE(form.controller.keepDraft());
        ui.file.clock.advanceSeconds(1);
    }
    PersonForm form(ui);
    REQUIRE(form.controller.restoreDraft());
    CHECK(form.view.editor(u"note"_s)->value() == u"はじめの備考。一つ目\n二つ目"_s);
}

TEST_CASE("a save tells that another form of one's own is half written", "[ui][draft]") {
    OfficeWithPerson ui;
    PersonForm one(ui);
    PersonForm two(ui);
    one.type(u"address"_s, u"北区のどこか"_s);
    REQUIRE(one.controller.keepDraft());
    two.type(u"note"_s, u"備考"_s);
    CHECK(two.controller.save());
    CHECK(two.bar.text().contains(u"別の画面の書きかけが残っています"_s));
    CHECK(ui.opened().drafts().all().size() == 1);
    one.controller.discard();
    CHECK(ui.opened().drafts().all().isEmpty());
}

TEST_CASE("another account does not see the draft", "[ui][draft]") {
    UiOffice ui;
    ui.office().accounts().create(u"worker"_s, Role::Worker, kPassword, kFastKdf);
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(summary(ui), u"自分だけの下書き"_s);
    ui.window->lock();
    REQUIRE(ui.window->logIn(u"worker"_s, kPassword));
    CHECK(ui.page<TodayPage>());
    CHECK(ui.opened().drafts().all().isEmpty());
}

TEST_CASE("a form tells who else is writing on its record, and not oneself", "[ui][draft]") {
    OfficeWithPerson ui;
    const QByteArray uid = ui.patient.uid;
    Office& office = ui.opened();
    typedDraft(office, u"patient"_s, uid, u"x"_s);
    RecordForm form(ui.workspace().context(), patientType(),
                    office.store().of(patientType()).load(ui.patient.id));
    auto* others = form.findChild<QLabel*>(u"others"_s);
    REQUIRE(others);
    CHECK(others->isHidden());
    form.resize(900, 600);
    form.show();
    REQUIRE(QTest::qWaitForWindowExposed(&form));
    const auto top = [&] {
        QCoreApplication::processEvents();
        return form.view().mapTo(&form, QPoint()).y();
    };
    const int before = top();
    const int width = form.minimumSizeHint().width();

    Session hanako = office.session();
    hanako.account = u"hanako"_s;
    const auto theirs = Office::another(office.source(), hanako, office.clock(), ui.catalogue);
    DraftPen pen = typedDraft(*theirs, u"patient"_s, uid, u"y"_s);
    Q_EMIT office.notifier().draftsChanged(uid);
    CHECK_FALSE(others->isHidden());
    CHECK(others->text().contains(u"hanako"_s));
    // Nothing moves under the mouse, and the window is not widened.
    CHECK(top() == before);
    CHECK(form.minimumSizeHint().width() == width);
    theirs->drafts().drop(pen);
    Q_EMIT office.notifier().draftsChanged(uid);
    CHECK(others->isHidden());
    CHECK(top() == before);
}

TEST_CASE("an empty field says what it stands for", "[ui]") {
    UiOffice ui;
    ui.openWindow();
    ui.workspace().openNew(dischargeCaseType(), {});
    const auto notice = [&] {
        QStringList texts;
        for (const QLabel* label : editor(ui, u"planned_end"_s).findChildren<QLabel*>()) {
            if (!label->isHidden()) texts.append(label->text());
        }
        return texts.join(u' ');
    };
    CHECK(notice().isEmpty());
    editor(ui, u"started_on"_s).setTyped(u"R3.9.30"_s);
    CHECK(notice().contains(u"2022-03-31"_s));
    CHECK(editor(ui, u"planned_end"_s).value().toString().isEmpty());
    editor(ui, u"planned_end"_s).setTyped(u"R4.2.1"_s);
    CHECK_FALSE(notice().contains(u"空欄"_s));
    CHECK(notice().contains(u"2022-02-01"_s));
}
