// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/ui/conflictbox.h"
#include "tests/ui/personform.h"
#include "ui/forms/bothtexts.h"
#include "ui/forms/wholetext.h"
#include "ui/pages/recordpage.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit* summary(UiOffice& ui) {
    FieldEditor* editor = ui.page<RecordPage>()->form().view().editor(u"summary"_s);
    return qobject_cast<QPlainTextEdit*>(editor->input());
}

/// And no box came.
bool savesUnasked(FormController& controller) {
    bool isAsked = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        auto* box = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!box) return;
        isAsked = true;
        box->reject();
    });
    watch.start(10);
    return controller.save() && !isAsked;
}

QString boldIn(const WholeText& text) {
    QString bold;
    for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().fontWeight() == QFont::Bold)
                bold += it.fragment().text();
        }
    }
    return bold;
}

/// Of a person of whom two have written a long note, and other things.
class LongConflict : public OfficeWithPerson {
public:
    LongConflict() {
        const Patient base = stored();
        Patient mine = base;
        Patient theirs = base;
        const QString common = u"長い文。"_s.repeated(100);
        mine.note = common + u"わたしの語"_s;
        theirs.note = common + u"同僚の語"_s;
        mine.address = common + u"1"_s;
        theirs.address = common + u"2"_s;
        // Words have no end everywhere.
        mine.name = QString(400, u'a');
        theirs.name = QString(400, u'b');
        dialog =
            std::make_unique<ConflictDialog>(opened(), patientType(), Conflict{base, mine, theirs});
        dialog->show();
        REQUIRE(QTest::qWaitForWindowExposed(dialog.get()));
        QCoreApplication::processEvents();
    }

    std::unique_ptr<ConflictDialog> dialog;
};

}  // namespace

TEST_CASE("long texts are shown whole in a box that stays on the screen", "[ui][conflict]") {
    const LongConflict ui;
    const ConflictDialog& dialog = *ui.dialog;
    CHECK(dialog.width() <= 1000);
    CHECK(dialog.height() <= 700);
    const auto buttons = dialog.findChildren<QPushButton*>();
    CHECK(buttons.size() == 2);
    for (const QPushButton* each : buttons) {
        CHECK(dialog.rect().contains(QRect(each->mapTo(&dialog, QPoint()), each->size())));
    }
    auto* area = dialog.findChild<QScrollArea*>();
    REQUIRE(area);
    CHECK(area->horizontalScrollBar()->maximum() == 0);
    CHECK(area->verticalScrollBar()->maximum() + area->viewport()->height() >=
          area->widget()->height());
    const auto texts = dialog.findChildren<WholeText*>();
    REQUIRE(texts.size() == 6);
    for (const WholeText* each : texts) {
        CHECK(each->toPlainText().size() >= 400);
        CHECK(each->document()->size().height() <= each->viewport()->height());
        // Rounded to whole dots.
        CHECK(each->document()->idealWidth() < each->viewport()->width() + 1);
        const QRect place(each->mapTo(area->widget(), QPoint()), each->size());
        CHECK(area->widget()->rect().contains(place));
    }
}

TEST_CASE("where two long texts differ is in bold", "[ui][conflict]") {
    const LongConflict ui;
    QStringList bold;
    for (const WholeText* each : ui.dialog->findChildren<WholeText*>()) {
        if (each->accessibleName().startsWith(u"備考"_s)) bold.append(boldIn(*each));
    }
    CHECK(bold == QStringList{u"わたし"_s, u"同僚"_s});
}

TEST_CASE("Tab goes from choice to choice and on to the buttons", "[ui][conflict]") {
    const LongConflict ui;
    QStringList order;
    for (QWidget* each = ui.dialog->nextInFocusChain(); each != ui.dialog.get();
         each = each->nextInFocusChain()) {
        if ((each->focusPolicy() & Qt::TabFocus) == 0) continue;
        const bool isButton = qobject_cast<QPushButton*>(each);
        const QString name = isButton ? u"button"_s : each->accessibleName().section(u':', 0, 0);
        if (order.isEmpty() || order.last() != name) order.append(name);
    }
    CHECK(order == QStringList{u"氏名"_s, u"住所"_s, u"備考"_s, u"button"_s});
}

TEST_CASE("a click on a value chooses it", "[ui][conflict]") {
    const LongConflict ui;
    for (const WholeText* each : ui.dialog->findChildren<WholeText*>()) {
        if (each->accessibleName() == u"氏名: 保存されている方"_s)
            QTest::mouseClick(each->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    }
    CHECK(static_cast<const Patient&>(*ui.dialog->result()).name.startsWith(u'b'));
}

TEST_CASE("of two texts what both begin with stands once", "[ui][conflict]") {
    CHECK(bothTexts(u"元。"_s, u"元。一つ目"_s, u"元。二つ目"_s) == u"元。一つ目\n二つ目"_s);
    CHECK(bothTexts(u"元。"_s, u"元。\n一つ目"_s, u"元。\n二つ目"_s) == u"元。\n一つ目\n二つ目"_s);
    CHECK(bothTexts(u"元。"_s, u"元。一つ目"_s, u"元。一つ目と二つ目"_s) ==
          u"元。一つ目と二つ目"_s);
    CHECK(bothTexts(u"元。"_s, u"一つ目"_s, u"元。二つ目"_s) == u"一つ目\n元。二つ目"_s);
    CHECK(bothTexts(u"（電話）"_s, u"（電話）一つ目"_s, u"（電話）二つ目"_s) ==
          u"（電話）一つ目\n二つ目"_s);
    CHECK(bothTexts(u"元。\n"_s, u"元。\n一つ目"_s, u"元。\n二つ目"_s) ==
          u"元。\n一つ目\n二つ目"_s);
    CHECK(bothTexts(u"いつですか？"_s, u"いつですか？来週"_s, u"いつですか？未定"_s) ==
          u"いつですか？来週\n未定"_s);
    CHECK(bothTexts(u"題"_s, u"題\n一つ目"_s, u"題\n二つ目"_s) == u"題\n一つ目\n二つ目"_s);
    // Each goes on with the sentence in its own way.
    CHECK(bothTexts(u"電話した"_s, u"電話したが不在"_s, u"電話したら出た"_s) ==
          u"電話したが不在\n電話したら出た"_s);
    CHECK(bothTexts(u"電話した"_s, u"電話したが不在"_s, u"電話した。出た"_s) ==
          u"電話したが不在\n電話した。出た"_s);
    // Alike by chance.
    CHECK(bothTexts({}, u"母から電話"_s, u"母から手紙"_s) == u"母から電話\n母から手紙"_s);
}

TEST_CASE("somebody who saved in between is asked about field by field", "[ui][conflict]") {
    OfficeWithPerson ui;
    PersonForm form(ui);
    form.type(u"note"_s, u"わたしの備考"_s);
    ui.saveInBetween([](Patient& theirs) { theirs.phone = u"011-000-0002"_s; });

    // Two fields differ; each side's change is chosen already.
    acceptConflict(4);
    CHECK(form.controller.save());
    CHECK(ui.stored().note == u"わたしの備考"_s);
    CHECK(ui.stored().phone == u"011-000-0002"_s);
}

TEST_CASE("a draft that is opened again takes nothing from a colleague", "[ui][conflict]") {
    OfficeWithPerson ui;
    {
        PersonForm typing(ui);
        typing.type(u"address"_s, u"北区のどこか"_s);
        REQUIRE(typing.controller.keepDraft());
    }
    ui.saveInBetween([](Patient& theirs) {
        theirs.phone = u"011-000-0002"_s;
        theirs.note = u"同僚の備考"_s;
    });

    PersonForm again(ui);
    REQUIRE(again.controller.restoreDraft());
    acceptConflict(6);
    CHECK(again.controller.save());
    CHECK(ui.stored().address == u"北区のどこか"_s);
    CHECK(ui.stored().phone == u"011-000-0002"_s);
    CHECK(ui.stored().note == u"同僚の備考"_s);
}

TEST_CASE("two texts written at the same time are both kept", "[ui][conflict]") {
    OfficeWithPerson ui(u"はじめの備考"_s);
    PersonForm form(ui);
    form.type(u"note"_s, u"わたしの備考"_s);
    ui.saveInBetween([](Patient& theirs) { theirs.note = u"同僚の備考"_s; });

    acceptConflict(3);
    CHECK(form.controller.save());
    CHECK(ui.stored().note == u"同僚の備考\nわたしの備考"_s);
}

TEST_CASE("two texts that were both added to keep their beginning once", "[ui][conflict]") {
    OfficeWithPerson ui(u"はじめの備考。"_s);
    PersonForm form(ui);
    form.type(u"note"_s, u"はじめの備考。わたしの備考"_s);
    ui.saveInBetween([](Patient& theirs) { theirs.note = u"はじめの備考。同僚の備考"_s; });

    acceptConflict(3);
    CHECK(form.controller.save());
    CHECK(ui.stored().note == u"はじめの備考。同僚の備考\nわたしの備考"_s);
}

TEST_CASE("who types what is stored already has saved", "[ui][conflict]") {
    OfficeWithPerson ui(u"はじめの備考"_s);
    PersonForm form(ui);
    form.type(u"note"_s, u"同じ備考"_s);
    REQUIRE(form.controller.keepDraft());
    ui.saveInBetween([](Patient& theirs) {
        theirs.note = u"同じ備考"_s;
        theirs.phone = u"011-000-0002"_s;
    });
    const qint64 revision = ui.stored().revision;

    bool isTold = false;
    QObject::connect(&form.controller, &FormController::saved, &form.view, [&] { isTold = true; });
    CHECK(savesUnasked(form.controller));
    CHECK(isTold);
    CHECK_FALSE(form.controller.isDirty());
    CHECK(form.controller.stateText().startsWith(u"保存済み"_s));
    CHECK(form.view.editor(u"phone"_s)->value() == u"011-000-0002"_s);
    CHECK(ui.opened().drafts().all().isEmpty());
    CHECK(ui.stored().revision == revision);
    form.type(u"address"_s, u"北区のどこか"_s);
    CHECK(savesUnasked(form.controller));
    CHECK(ui.stored().phone == u"011-000-0002"_s);
}

TEST_CASE("a draft whose save was stored without an answer", "[ui][conflict]") {
    OfficeWithPerson ui(u"はじめ。"_s);
    const auto type = [&](const QString& note, const QString& bornOn = {}) {
        PersonForm typing(ui);
        typing.type(u"note"_s, note);
        if (!bornOn.isEmpty()) typing.type(u"born_on"_s, bornOn);
        REQUIRE(typing.controller.keepDraft());
    };
    const auto store = [&] {
        ui.saveInBetween([](Patient& mine) { mine.note = u"はじめ。保存した文。"_s; });
    };
    SECTION("ends when it is opened") {
        type(u"はじめ。保存した文。"_s);
        store();
        PersonForm again(ui);
        CHECK_FALSE(again.controller.restoreDraft());
        CHECK_FALSE(again.controller.isDirty());
        CHECK_FALSE(again.bar.text().contains(u"別の内容"_s));
        CHECK(again.view.editor(u"note"_s)->value() == u"はじめ。保存した文。"_s);
        CHECK(ui.opened().drafts().all().isEmpty());
        again.type(u"address"_s, u"北区のどこか"_s);
        CHECK(savesUnasked(again.controller));
    }
    SECTION("goes on as it was typed on") {
        type(u"はじめ。保存した文。と続き。"_s);
        store();
        PersonForm again(ui);
        REQUIRE(again.controller.restoreDraft());
        acceptConflict(3);
        CHECK(again.controller.save());
        CHECK(ui.stored().note == u"はじめ。保存した文。と続き。"_s);
    }
    SECTION("stays where something in it cannot be read") {
        type(u"はじめ。保存した文。"_s, u"いつか"_s);
        store();
        PersonForm again(ui);
        CHECK(again.controller.restoreDraft());
        CHECK(ui.opened().drafts().all().size() == 1);
    }
}

TEST_CASE("a new record that was stored without an answer is saved", "[ui][conflict]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(summary(ui), u"こちらの文"_s);
    REQUIRE(ui.workspace().keepDrafts());
    Office& office = ui.opened();
    FormController& controller = ui.page<RecordPage>()->form().controller();
    Consultation mine = phoneCall(office, u"2026-06-01"_s);
    mine.uid = controller.entity().uid;
    mine.summary = u"こちらの文"_s;
    SECTION("as it is") {}
    SECTION("and finished, where it was stored unfinished") {
        mine.isFinished = false;
    }
    office.records().save(consultationType(), mine);

    CHECK(savesUnasked(controller));
    CHECK(office.store().of(consultationType()).count() == 1);
    const auto stored = office.store().load<Consultation>(consultationType(), mine.id);
    CHECK(stored.isFinished);
    CHECK(stored.summary == u"こちらの文"_s);
    CHECK(office.drafts().all().isEmpty());
}

TEST_CASE("what cannot be read is asked for before another's record is looked at",
          "[ui][conflict]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    RecordForm& form = ui.page<RecordPage>()->form();
    form.view().editor(u"received_on"_s)->setTyped(u"いつか"_s);
    Consultation theirs = phoneCall(ui.opened(), u"2026-06-01"_s);
    theirs.uid = form.controller().entity().uid;
    ui.opened().records().save(consultationType(), theirs);

    CHECK_FALSE(savesUnasked(form.controller()));
    CHECK(form.view().editor(u"received_on"_s)->typed() == u"いつか"_s);
    CHECK(ui.says(u"まだ保存していません"_s));
}

TEST_CASE("a new record that another window saved is asked about field by field",
          "[ui][conflict]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(summary(ui), u"こちらの文"_s);
    Office& office = ui.opened();
    FormController& controller = ui.page<RecordPage>()->form().controller();
    Consultation theirs = phoneCall(office, u"2026-06-01"_s);
    theirs.uid = controller.entity().uid;
    theirs.summary = u"別の画面で保存した文"_s;
    office.records().save(consultationType(), theirs);

    bool isAsked = false;
    inConflict([&](ConflictDialog& dialog) {
        isAsked = true;
        dialog.accept();
    });
    CHECK(controller.save());
    CHECK(isAsked);
    CHECK(office.store().of(consultationType()).count() == 1);
    CHECK(office.store().load<Consultation>(consultationType(), theirs.id).summary ==
          u"別の画面で保存した文\nこちらの文"_s);
    CHECK(office.drafts().all().isEmpty());
}
