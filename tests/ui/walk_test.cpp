// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/account.h"
#include "core/domain/catalogue.h"
#include "core/domain/consultation.h"
#include "core/text/issuetext.h"
#include "tests/support/catchqt.h"
#include "tests/support/keyboardwalk.h"
#include "tests/support/records.h"
#include "tests/support/seedsheet.h"
#include "tests/support/uioffice.h"
#include "tests/ui/mergewindow.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/countexportdialog.h"
#include "ui/dialogs/countpaperdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/ledgerexportdialog.h"
#include "ui/dialogs/loginview.h"
#include "ui/dialogs/newofficeview.h"
#include "ui/dialogs/palette.h"
#include "ui/dialogs/startview.h"
#include "ui/dialogs/wardsdialog.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/comparisonpage.h"
#include "ui/pages/countspage.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/partspage.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"
#include "ui/roots.h"

#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("every page can be used by keyboard and read aloud", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    for (const RootSpec& root : rootSpecs()) {
        ui.perform(root.action);
        REQUIRE(settle(ui.workspace()));
        Page* page = ui.workspace().currentPage();
        walkInWindow(ui, *page, page->title());
        auto* parts = ui.page<PartsPage>();
        auto* tabs = parts ? parts->findChild<QTabWidget*>() : nullptr;
        for (int i = 0; tabs && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            REQUIRE(settle(ui.workspace()));
            walkInWindow(ui, *parts, tabs->tabText(i));
        }
    }
    auto* tabs = ui.page<AdminPage>()->findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        REQUIRE(settle(ui.workspace()));
        walkInWindow(ui, *ui.page<AdminPage>(), tabs->tabText(i));
    }
}

TEST_CASE("a day with something in each of its parts is walked downwards", "[ui][walk]") {
    UiOffice ui;
    const QString today = ui.file.clock.today().toString(Qt::ISODate);
    Consultation due = phoneCall(ui.office(), today);
    due.followUpOn = today;
    ui.office().records().save(consultationType(), due);
    Consultation unfinished = phoneCall(ui.office(), u"2026-05-11"_s);
    unfinished.isFinished = false;
    ui.office().records().save(consultationType(), unfinished);
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    ui.page<RecordPage>()->form().view().editor(u"summary"_s)->setTyped(u"書きかけ"_s);
    ui.perform(ActionId::GoToday);
    REQUIRE(settle(ui.workspace()));
    Page* page = ui.workspace().currentPage();
    // Drafts, both lists of calls and the open months.
    CHECK(chain(*page).size() == 4);
    walkInWindow(ui, *page, page->title());
}

TEST_CASE("an import with files in it can be used by keyboard", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    auto* panel = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(panel);
    panel->setFiles(
        {ui.file.write(u"対象者.csv"_s, u"対象者番号,氏名\n1,見本　花子\n"_s.toUtf8())});
    REQUIRE(settle(ui.workspace()));
    walkInWindow(ui, *ui.page<AdminPage>(), u"import"_s);
}

TEST_CASE("every family's form can be used by keyboard", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        if (!ui.opened().records().mayWrite(*type) || type == &accountType()) continue;
        ui.workspace().openNew(*type, {});
        INFO(type->table);
        REQUIRE(ui.page<RecordPage>());
        REQUIRE(settle(ui.workspace()));
        walkInWindow(ui, ui.page<RecordPage>()->form().view(), entityTitle(*type));
        ui.workspace().back();
    }
}

TEST_CASE("a person's page can be used by keyboard, tab by tab", "[ui][walk]") {
    UiOffice ui;
    const Patient patient = savedPatient(ui.office(), u"見本　花子"_s);
    ui.openWindow();
    ui.workspace().openRecord(patientType(), patient.id);
    auto* page = ui.page<PersonPage>();
    REQUIRE(page);
    auto* tabs = page->findChild<QTabWidget*>();
    REQUIRE(tabs->count() > 2);
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QCoreApplication::processEvents();
        walkInWindow(ui, *page, tabs->tabText(i));
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (!button->property("primary").toBool() || !button->isVisible()) continue;
            // Made on the screen or before: the eye finds it.
            const QColor ground = button->grab().toImage().pixelColor(6, button->height() / 2);
            CHECK(ground == themeOf(*button).accent);
        }
        // Nothing but the bar of tabs and what stands above it would mean an empty tab.
        CHECK(chain(*tabs).size() > 1);
    }
}

TEST_CASE("every form reaches every field in the order of the eye", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    for (const EntityType* type : ui.catalogue.types()) {
        if (QLatin1StringView(type->table) == "account"_L1 || type->isByProgram) continue;
        ui.workspace().openNew(*type, {});
        auto* page = ui.page<RecordPage>();
        INFO(type->table);
        REQUIRE(page);
        QCoreApplication::processEvents();
        FormView& view = page->form().view();
        walk(*page, page->title());
        checkTabOrder(view);
        const QList<QWidget*> reached = chain(view);
        for (const FieldEditor* editor : view.editors()) {
            INFO(editor->field().column);
            const QWidget* input = editor->input();
            // Of an empty code list there is nothing to reach.
            const bool hasNothing = input->findChildren<QWidget*>().isEmpty() &&
                                    editor->field().kind == FieldKind::CodeSet;
            CHECK((hasNothing || reached.contains(input)));
        }
        ui.workspace().back();
    }
}

TEST_CASE("who was chosen in a field is reached beside it", "[ui][walk]") {
    UiOffice ui;
    const Patient one = savedPatient(ui.office(), u"見本　花子"_s);
    const Patient two = savedPatient(ui.office(), u"見本　一郎"_s);
    const Consultation call = savedCall(ui.office(), u"2026-05-01"_s, {one.id, two.id});
    ui.openWindow();
    ui.workspace().openRecord(consultationType(), call.id);
    REQUIRE(ui.page<RecordPage>());
    REQUIRE(settle(ui.workspace()));
    walkInOrder(ui.page<RecordPage>()->form().view(), u"consultation of two"_s);
}

TEST_CASE("a sheet with blocks of every kind can be used by keyboard", "[ui][walk][sheet]") {
    UiOffice ui;
    const SheetContent sheet = typeInSeedSheet(ui.office());
    SheetService(ui.office().unitOfWork(), ui.office().session()).startVersion(sheet);
    ui.openWindow();
    ui.perform(ActionId::GoCouncil);
    auto* tabs = ui.page<PartsPage>()->findChild<QTabWidget*>();
    tabs->setCurrentIndex(tabs->count() - 1);
    REQUIRE(settle(ui.workspace()));
    QCoreApplication::processEvents();
    walkInWindow(ui, *ui.page<PartsPage>(), u"sheet"_s);
}

TEST_CASE("dialogs and the first screens are named too", "[ui][walk]") {
    UiOffice ui;
    TestOffice office;
    ui.openWindow();
    ui.window->lock();
    walk(*ui.window, u"lock"_s);
    auto* login = ui.window->findChild<LoginView*>();
    REQUIRE(login);
    checkTabOrder(*login);
    StartView first({});
    walkAlone(first, u"start"_s);
    StartView again(ui.file.path());
    walkAlone(again, u"start with an office"_s);
    NewOfficeView start(u"x"_s);
    walkAlone(start, u"new office"_s);
    RecoveryKeyView key(u"x"_s, u"y"_s);
    key.findChild<QCheckBox*>()->setChecked(true);
    walkAlone(key, u"recovery key"_s);
    for (const auto purpose :
         {AccountDialog::Purpose::NewAccount, AccountDialog::Purpose::NewPassword,
          AccountDialog::Purpose::OwnPassword}) {
        AccountDialog account(purpose, u"hanako"_s, office->codes());
        walkAlone(account, u"account"_s);
    }
    WardsDialog wards(office->accounts().accounts().first(), office->codes());
    walkAlone(wards, u"wards"_s);
    CountExportDialog counts(u"北区"_s, 2026);
    walkAlone(counts, u"count export"_s);
    LedgerExportDialog ledgers;
    walkAlone(ledgers, u"ledger export"_s);
    CountPaperDialog paper(
        {standardCountTables().first(), Period::month(202604), {u"kita"_s, u"北区"_s}},
        u"保存先を選ぶ…"_s);
    walkAlone(paper, u"count paper"_s);
    HelpDialog help;
    walkAlone(help, u"help"_s);
}

TEST_CASE("the palette can be used by keyboard and read aloud", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    Palette palette(ui.opened(), ui.workspace().context().texts, [](ActionId) { return true; });
    walkAlone(palette, u"palette"_s);
}

TEST_CASE("a conflict is solved by keyboard", "[ui][walk][conflict]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    FormController& controller = ui.page<RecordPage>()->form().controller();
    ui.page<RecordPage>()->form().view().editor(u"summary"_s)->setTyped(u"こちらの文"_s);
    Consultation call = phoneCall(ui.opened(), u"2026-06-01"_s);
    call.uid = controller.entity().uid;
    call.summary = u"別の画面で保存した文"_s;
    ui.opened().records().save(consultationType(), call);
    bool isAsked = false;
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        isAsked = true;
        walkInOrder(*dialog, u"conflict"_s);
        dialog->reject();
    });
    CHECK_FALSE(controller.save());
    CHECK(isAsked);
}

TEST_CASE("a merge can be planned by keyboard", "[ui][walk][merge]") {
    MergeWindow ui;
    MergePage* page = ui.openMerge(ui.kept);
    REQUIRE(settle(ui.workspace()));
    walkInOrder(*page, u"merge"_s);
    ui.choose(*page, ui.gone);
    QCoreApplication::processEvents();
    walkInOrder(*page, u"merge with its plan"_s);
}

TEST_CASE("a difference is looked into by keyboard", "[ui][walk][counts]") {
    UiOffice ui;
    savedCall(ui.office(), ui.file.clock.today().toString(Qt::ISODate));
    ui.openWindow();
    ui.openPart<CountsPage>(ActionId::GoCounts, u"集計表"_s)->chooseTable(u"consultation"_s);
    REQUIRE(settle(ui.workspace()));
    ui.perform(ActionId::ExplainFigure);
    auto* page = ui.page<ComparisonPage>();
    REQUIRE(page);
    REQUIRE(settle(ui.workspace()));
    walkInOrder(*page, page->title());
}

TEST_CASE("Enter presses the button that has the keyboard", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::GoPatients);
    for (QPushButton* button : ui.workspace().currentPage()->findChildren<QPushButton*>()) {
        if (!button->text().startsWith(u'＋')) continue;
        button->setFocus();
        pressKey(button, Qt::Key_Return);
        break;
    }
    CHECK(ui.page<RecordPage>());
}
