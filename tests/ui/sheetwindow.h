// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sheetservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/sheetblockrow.h"
#include "ui/pages/sheeteditor.h"
#include "ui/pages/sheetpage.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

#include <stdexcept>

namespace madobe::tests {

/// The window at the page of the situation sheet, worked by what somebody sees there.
class SheetWindow : public UiOffice {
public:
    /// A stored sheet without a block.
    qint64 storeEmptySheet(int fiscalYear) {
        SheetContent sheet;
        sheet.cover.fiscalYear = fiscalYear;
        sheet.cover.status = office().codes().id("sheet_status", "draft");
        office().unitOfWork().run(office().session(), QStringLiteral("test"), {},
                                  [&](Work& work) { insertSheet(work, sheet); });
        return sheet.cover.id;
    }

    void openPage(const QString& account = QStringLiteral("admin")) {
        openWindow(account);
        REQUIRE(window->workspace());
        goToSheet();
    }
    qint64 openEmptySheet(int fiscalYear = 2026) {
        const qint64 id = storeEmptySheet(fiscalYear);
        openPage();
        return id;
    }
    void goToSheet() {
        perform(ActionId::GoCouncil);
        auto* tabs = workspace().currentPage()->findChild<QTabWidget*>();
        tabs->setCurrentIndex(tabs->count() - 1);
        sheetPage = workspace().currentPage()->findChild<SheetPage*>();
        REQUIRE(sheetPage);
        REQUIRE(settle(workspace()));
    }
    void reopen() {
        window->close();
        closeWindow();
        openPage();
    }

    SheetEditor& editor() { return *sheetPage->findChild<SheetEditor*>(); }
    SheetContent typed() { return editor().content(); }
    SheetContent stored() { return loadSheet(opened().store(), typed().cover.id); }
    static QStringList textsOf(const SheetContent& sheet) {
        QStringList texts;
        for (const SheetBlock& block : sheet.blocks) texts.append(block.text);
        return texts;
    }

    /// The row of the block in that place.
    SheetBlockRow& row(qsizetype at) {
        const qint64 id = typed().blocks.at(at).id;
        for (auto* each : editor().findChildren<SheetBlockRow*>()) {
            if (each->id() == id && !each->isHidden()) return *each;
        }
        FAIL("no row " << at);
        throw std::logic_error("no row");
    }
    /// 0 is the mark, then the cells.
    QPlainTextEdit& text(qsizetype at, int place = 1) {
        auto* edit = qobject_cast<QPlainTextEdit*>(row(at).stops().value(place));
        REQUIRE(edit);
        return *edit;
    }
    void write(QPlainTextEdit& edit, const QString& words) {
        edit.selectAll();
        typeText(&edit, words);
    }

    void press(const QString& button) {
        for (auto* each : sheetPage->findChildren<QPushButton*>()) {
            if (each->text() != button || !each->isVisibleTo(sheetPage)) continue;
            REQUIRE(each->isEnabled());
            each->click();
            REQUIRE(settle(workspace()));
            QCoreApplication::processEvents();
            REQUIRE(settle(workspace()));
            return;
        }
        FAIL("no button " << button.toStdString());
    }
    void choose(QMenu& menu, const QString& entry) {
        for (QAction* action : menu.findChildren<QAction*>()) {
            if (action->text() != entry || !action->isVisible()) continue;
            REQUIRE(action->isEnabled());
            return action->trigger();
        }
        FAIL("no entry " << entry.toStdString());
    }
    void addFirst(int section, const QString& kind) {
        const QString name = QStringLiteral("%1章の始めに加える").arg(section);
        for (auto* button : editor().findChildren<QToolButton*>()) {
            if (button->accessibleName() == name) return choose(*button->menu(), kind);
        }
        FAIL("no section " << section);
    }
    /// A kind is added below; what else can be done is done.
    void act(qsizetype at, const QString& entry) { choose(row(at).menu(), entry); }
    /// A block with these words at the beginning of a section, and so of the sheet.
    void writeFirst(int section, const QString& kind, const QString& words) {
        addFirst(section, kind);
        write(text(0), words);
    }
    void writeBelow(qsizetype at, const QString& kind, const QString& words) {
        act(at, kind);
        write(text(at + 1), words);
    }

    QComboBox& box(const QString& name, const QWidget& in) {
        for (auto* each : in.findChildren<QComboBox*>()) {
            if (each->accessibleName() == name) return *each;
        }
        FAIL("no box " << name.toStdString());
        throw std::logic_error("no box");
    }
    void choose(QComboBox& from, int index) {
        REQUIRE(index >= 0);
        REQUIRE(from.isEnabled());
        from.setCurrentIndex(index);
        Q_EMIT from.activated(index);
        REQUIRE(settle(workspace()));
    }
    void chooseStatus(const QString& label) {
        QComboBox& status = box(QStringLiteral("作成状況"), *sheetPage);
        choose(status, status.findText(label));
    }
    bool says(const QString& words) {
        for (const QLabel* label : sheetPage->findChildren<QLabel*>()) {
            if (label->isVisibleTo(sheetPage) && label->text().contains(words)) return true;
        }
        return false;
    }

    SheetPage* sheetPage = nullptr;
};

}  // namespace madobe::tests
