// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/importpanel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QTabBar>
#include <QWheelEvent>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("Ctrl+Tab turns to the next part from wherever the keyboard stands", "[ui][list]") {
    UiOffice ui;
    ui.openWindow();
    for (const ActionId id :
         {ActionId::GoCounts, ActionId::GoPeers, ActionId::GoStays, ActionId::GoAdministration}) {
        ui.perform(id);
        REQUIRE(settle(ui.workspace()));
        auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
        REQUIRE(tabs);
        for (int turn = 1; turn <= tabs->count(); ++turn) {
            QWidget* focus = QApplication::focusWidget();
            REQUIRE(focus);
            INFO("from a " << focus->metaObject()->className());
            pressKey(focus, Qt::Key_Tab, Qt::ControlModifier);
            REQUIRE(settle(ui.workspace()));
            CHECK(tabs->currentIndex() == turn % tabs->count());
        }
    }
}

TEST_CASE("no field of 管理 keeps Ctrl+Tab or changes as the wheel turns over it",
          "[ui][administration]") {
    UiOffice ui;
    ui.openWindow();
    auto* import = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(import);
    import->setFiles({ui.file.write(u"対象者.csv"_s, u"対象者番号,氏名,居住区\r\n"_s.toUtf8())});
    auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        REQUIRE(settle(ui.workspace()));
        for (QWidget* field : tabs->currentWidget()->findChildren<QWidget*>()) {
            const auto* choice = qobject_cast<QComboBox*>(field);
            const auto* number = qobject_cast<QAbstractSpinBox*>(field);
            if ((!choice && !number) || !field->isVisible() || !field->isEnabled()) continue;
            const auto shown = [&] { return choice ? choice->currentText() : number->text(); };
            const QString before = shown();
            INFO(tabs->tabText(tab).toStdString() << ": " << before.toStdString());
            tabs->tabBar()->setFocus();
            // A wheel gives it before the field hears of the turn, but not one that is sent here.
            CHECK(field->focusPolicy() != Qt::WheelFocus);
            const QPointF middle = field->rect().center();
            QWheelEvent wheel(middle, field->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &wheel);
            CHECK(shown() == before);
            field->setFocus();
            pressKey(field, Qt::Key_Tab, Qt::ControlModifier);
            CHECK(tabs->currentIndex() == (tab + 1) % tabs->count());
            tabs->setCurrentIndex(tab);
        }
    }
}
