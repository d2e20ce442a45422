// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <QComboBox>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

void pressEscInList() {
    QWidget* list = QApplication::activePopupWidget();
    REQUIRE(list);
    pressKey(list->focusWidget() ? list->focusWidget() : list, Qt::Key_Escape);
}

}  // namespace

TEST_CASE("Esc closes an open list of choices, and only then the form", "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    REQUIRE(ui.page<RecordPage>());
    FormView& view = ui.page<RecordPage>()->form().view();

    auto* method = qobject_cast<QComboBox*>(view.editor(u"method_id"_s)->input());
    REQUIRE(method);
    method->setFocus();
    method->showPopup();
    pressEscInList();
    CHECK_FALSE(QApplication::activePopupWidget());
    REQUIRE(ui.page<RecordPage>());

    // People offered while a name is typed.
    QWidget* persons = view.editor(u"persons"_s)->input();
    persons->setFocus();
    typeText(persons, u"見本"_s);
    pressEscInList();
    CHECK_FALSE(QApplication::activePopupWidget());
    REQUIRE(ui.page<RecordPage>());

    pressKey(persons, Qt::Key_Escape);
    CHECK_FALSE(ui.page<RecordPage>());
}
