// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"

#include <QRegularExpression>
#include <QScrollArea>

#include <algorithm>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSmallWindow(1240, 820);

FieldEditor& editor(UiOffice& ui, const QString& column) {
    return *ui.page<RecordPage>()->form().view().editor(column);
}

bool isInSight(const QWidget& widget) {
    const QWidget* area = widget.parentWidget();
    while (!qobject_cast<const QScrollArea*>(area)) area = area->parentWidget();
    const QWidget* viewport = static_cast<const QScrollArea*>(area)->viewport();
    const auto isInside = [&] {
        return viewport->rect().contains({widget.mapTo(viewport, QPoint()), widget.size()});
    };
    return QTest::qWaitFor(isInside, 1000);
}

QString labelOf(UiOffice& ui, const QString& column) {
    for (const QLabel* label : ui.page<RecordPage>()->form().view().findChildren<QLabel*>()) {
        if (label->buddy() == editor(ui, column).input()) return label->text();
    }
    return {};
}

}  // namespace

TEST_CASE("a field that must be put right is in sight", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.window->resize(kSmallWindow);
    ui.perform(ActionId::NewConsultation);
    FieldEditor& method = editor(ui, u"method_id"_s);
    method.setValue(ui.opened().codes().list(u"method"_s).first()->id);
    ui.perform(ActionId::SaveAndClose);
    FieldEditor& category = editor(ui, u"category_id"_s);
    CHECK(category.input()->hasFocus());
    CHECK_FALSE(category.issueText().isEmpty());
    CHECK(isInSight(category));
}

TEST_CASE("a list of choices that is open closes with a save", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    FieldEditor& persons = editor(ui, u"persons"_s);
    persons.input()->setFocus();
    typeText(persons.input(), u"見本"_s);
    REQUIRE(QApplication::activePopupWidget());
    ui.perform(ActionId::Save);
    CHECK_FALSE(QApplication::activePopupWidget());
    CHECK_FALSE(persons.issueText().isEmpty());
}

TEST_CASE("what stands against a field goes when it is changed", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    FieldEditor& day = editor(ui, u"received_on"_s);
    day.setTyped(u"R1.4.30"_s);
    ui.perform(ActionId::Save);
    REQUIRE_FALSE(day.issueText().isEmpty());
    day.setTyped(u"R8.5.30"_s);
    CHECK(day.issueText().isEmpty());
    CHECK_FALSE(day.input()->property("hasIssue").toBool());
    CHECK(day.input()->accessibleDescription().isEmpty());
    CHECK_FALSE(editor(ui, u"category_id"_s).issueText().isEmpty());
}

TEST_CASE("a draft that is opened again shows where the keyboard is", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.window->resize(kSmallWindow);
    ui.perform(ActionId::NewConsultation);
    editor(ui, u"number"_s).input()->setFocus();
    typeText(editor(ui, u"number"_s).input(), u"K1"_s);
    CHECK(isInSight(*editor(ui, u"number"_s).input()));
    ui.window->lock();
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    REQUIRE(editor(ui, u"number"_s).input()->hasFocus());
    CHECK(isInSight(*editor(ui, u"number"_s).input()));
}

TEST_CASE("a field says that it is required for as long as it is", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    CHECK(labelOf(ui, u"category_id"_s).contains(u"※必須"_s));
    FieldEditor& kind = editor(ui, u"record_kind_id"_s);
    for (const CodeEntry* code : ui.opened().codes().list(u"record_kind"_s)) {
        kind.setValue(code->id);
        CHECK(labelOf(ui, u"category_id"_s).contains(u"※必須"_s) ==
              (code->code == u"consultation"_s));
    }
}

TEST_CASE("a check box that stands alone leaves no room for a label", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    QApplication::processEvents();
    const int above = editor(ui, u"flags"_s).geometry().bottom();
    CHECK(editor(ui, u"is_medical"_s).geometry().top() - above <= 2 * spacing::kUnit + 1);
}

TEST_CASE("a date of which a part is known is told in both calendars", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.workspace().openNew(patientType(), {});
    FieldEditor& born = editor(ui, u"born_on"_s);
    const std::pair<QString, QString> echoes[] = {{u"S50"_s, u"昭和50年（1975年）"_s},
                                                  {u"1975-05"_s, u"昭和50年5月（1975-05）"_s},
                                                  {u"不詳"_s, u"不詳"_s}};
    for (const auto& [typed, echo] : echoes) {
        born.setTyped(typed);
        CHECK(says(born, echo));
    }
    born.setTyped(u"R1.4.30"_s);
    CHECK_FALSE(says(born, u"（"_s));
}

TEST_CASE("a person's page has one first button on every tab", "[ui][form]") {
    UiOffice ui;
    const Patient patient = savedPatient(ui.office(), u"見本　花子"_s, u"1"_s);
    ui.openWindow();
    ui.workspace().openRecord(patientType(), patient.id);
    auto* page = ui.page<PersonPage>();
    REQUIRE(page);
    auto* tabs = page->findChild<QTabWidget*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        const QList<QPushButton*> buttons = page->findChildren<QPushButton*>();
        INFO(tabs->tabText(tab).toStdString());
        CHECK(std::count_if(buttons.begin(), buttons.end(), [](const QPushButton* each) {
                  return each->isVisible() && each->property("primary").toBool();
              }) == 1);
    }
}

TEST_CASE("every writing of a reading chooses in a list", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    FieldEditor& category = editor(ui, u"category_id"_s);
    const qint64 alcohol = ui.opened().codes().id("category", "alcohol");
    for (const QString& typed : {u"ある"_s, u"アル"_s, u"ｱﾙ"_s}) {
        category.setValue(qint64{0});
        QTest::qWait(QApplication::keyboardInputInterval() + 50);
        typeText(category.input(), typed);
        INFO(typed.toStdString());
        CHECK(category.value().toLongLong() == alcohol);
    }
    category.setValue(qint64{0});
    typeText(category.input(), u"の"_s);
    CHECK(category.value().toLongLong() == 0);
}

TEST_CASE("who may be the same person is opened, and what was typed waits", "[ui][form]") {
    UiOffice ui;
    savedPatient(ui.office(), u"見本　花子"_s, u"1"_s);
    ui.openWindow();
    ui.workspace().openNew(patientType(), {});
    editor(ui, u"name"_s).setTyped(u"見本　花子"_s);
    MessageBar& bar = ui.page<RecordPage>()->form().bar();
    const QRegularExpressionMatch link =
        QRegularExpression(u"href=\"([^\"]+)\""_s).match(bar.text());
    REQUIRE(link.hasMatch());
    Q_EMIT bar.linkActivated(link.captured(1));
    REQUIRE(ui.page<PersonPage>());
    CHECK(ui.page<PersonPage>()->title() == u"見本　花子"_s);
    CHECK(ui.opened().drafts().all().size() == 1);
    ui.workspace().back();
    REQUIRE(ui.page<RecordPage>());
    CHECK(editor(ui, u"name"_s).typed().toString() == u"見本　花子"_s);
}
