// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/account.h"
#include "core/domain/catalogue.h"
#include "core/domain/consultation.h"
#include "core/text/issuetext.h"
#include "tests/support/catchqt.h"
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
#include "ui/pages/adminpage.h"
#include "ui/pages/comparisonpage.h"
#include "ui/pages/countspage.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/listpage.h"
#include "ui/pages/partspage.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"
#include "ui/roots.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QKeySequence>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QString describe(const QWidget& widget) {
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

bool isNamed(QWidget& widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    if (!face) return true;
    // A combo box's name is its text on some systems; a label or a name of its own is needed.
    if (!widget.accessibleName().isEmpty()) return true;
    if (!face->relations(QAccessible::Label).isEmpty()) return true;
    return !qobject_cast<QComboBox*>(&widget) && !face->text(QAccessible::Name).isEmpty();
}

/// What the keyboard can reach by Tab, in that order.
QList<QWidget*> chain(QWidget& root) {
    QList<QWidget*> found;
    QWidget* at = &root;
    do {
        at = at->nextInFocusChain();
        const bool isStop = root.isAncestorOf(at) && at->isVisibleTo(&root) && at->isEnabled() &&
                            (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy();
        if (isStop) found.append(at);
    } while (at != &root);
    return found;
}

void walk(QWidget& root, const QString& where) {
    INFO(where.toStdString());
    QHash<QString, QString> mnemonics;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->objectName().startsWith(u"qt_"_s)) continue;
        if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && widget->isEnabled()) {
            INFO(describe(*widget).toStdString());
            CHECK(isNamed(*widget));
        }
        const QKeySequence key = QKeySequence::mnemonic(widget->property("text").toString());
        if (key.isEmpty()) continue;
        INFO(describe(*widget).toStdString());
        CHECK_FALSE(mnemonics.contains(key.toString()));
        mnemonics.insert(key.toString(), describe(*widget));
    }
}

/// Boxes and lines of one row begin nearly at the same height.
constexpr int kLineTolerance = 12;

/// Downwards, and from left to right in a line.
void checkTabOrder(QWidget& view) {
    QPoint before(-1, -1);
    for (QWidget* widget : chain(view)) {
        const QPoint at = widget->mapTo(&view, QPoint(0, 0));
        INFO(describe(*widget).toStdString() << " " << widget->accessibleName().toStdString());
        const bool isSameLine = std::abs(at.y() - before.y()) < kLineTolerance;
        CHECK((isSameLine ? at.x() > before.x() : at.y() > before.y()));
        before = at;
    }
}

/// What somebody fills in or presses, and not a part of it.
bool isInput(const QWidget& widget) {
    if (qobject_cast<const QAbstractItemView*>(widget.parentWidget())) return false;
    if (qobject_cast<const QLineEdit*>(widget.parentWidget())) return false;
    return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractButton*>(&widget);
}

/// Named, each input reached, and in the order of the eye.
void walkInOrder(QWidget& view, const QString& where) {
    walk(view, where);
    INFO(where.toStdString());
    checkTabOrder(view);
    const QList<QWidget*> reached = chain(view);
    for (QWidget* widget : view.findChildren<QWidget*>()) {
        if (!isInput(*widget) || !widget->isVisibleTo(&view) || !widget->isEnabled()) continue;
        // By arrow keys from another one of its group.
        const bool isOfGroup =
            std::any_of(reached.begin(), reached.end(), [&](const QWidget* other) {
                return other->parentWidget() == widget->parentWidget() &&
                       other->metaObject() == widget->metaObject();
            });
        if (isOfGroup && qobject_cast<QAbstractButton*>(widget)) continue;
        INFO(describe(*widget).toStdString() << " " << widget->accessibleName().toStdString());
        CHECK((widget->focusProxy() || reached.contains(widget)));
    }
}

/// A view that no window has laid out yet.
void walkAlone(QWidget& view, const QString& where) {
    view.show();
    QCoreApplication::processEvents();
    walkInOrder(view, where);
}

}  // namespace

TEST_CASE("every page can be used by keyboard and read aloud", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    for (const RootSpec& root : rootSpecs()) {
        ui.perform(root.action);
        REQUIRE(settle(ui.workspace()));
        walk(*ui.window, ui.workspace().currentPage()->title());
        if (auto* list = ui.page<ListPage>()) checkTabOrder(*list);
        auto* parts = ui.page<PartsPage>();
        auto* tabs = parts ? parts->findChild<QTabWidget*>() : nullptr;
        for (int i = 0; tabs && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            REQUIRE(settle(ui.workspace()));
            walk(*ui.window, tabs->tabText(i));
            checkTabOrder(*parts);
        }
    }
    auto* tabs = ui.page<AdminPage>()->findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        REQUIRE(settle(ui.workspace()));
        walk(*ui.window, tabs->tabText(i));
        checkTabOrder(*ui.page<AdminPage>());
    }
}

TEST_CASE("an import with files in it can be used by keyboard", "[ui][walk]") {
    UiOffice ui;
    ui.openWindow();
    auto* panel = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(panel);
    panel->setFiles(
        {ui.file.write(u"対象者.csv"_s, u"対象者番号,氏名\n1,見本　花子\n"_s.toUtf8())});
    REQUIRE(settle(ui.workspace()));
    walk(*ui.window, u"import"_s);
    checkTabOrder(*ui.page<AdminPage>());
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
        walk(*ui.window, entityTitle(*type));
        checkTabOrder(ui.page<RecordPage>()->form().view());
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
        walk(*ui.window, tabs->tabText(i));
        checkTabOrder(*page);
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
    walk(*ui.window, u"sheet"_s);
    checkTabOrder(*ui.page<PartsPage>());
}

TEST_CASE("dialogs and the first screens are named too", "[ui][walk]") {
    UiOffice ui;
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
        AccountDialog account(purpose, u"hanako"_s);
        walkAlone(account, u"account"_s);
    }
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
