// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cp932.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/dialogs/ledgerexportdialog.h"
#include "ui/pages/officepanel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the window writes ledgers in the encoding that was chosen", "[ui][cp932]") {
    UiOffice ui;
    savedPatient(ui.office(), u"𠮷田　花子"_s);
    ui.openWindow();
    auto* panel = ui.openPart<OfficePanel>(ActionId::GoAdministration, u"事務所・控え・この窓辺"_s);
    REQUIRE(panel);
    ui.answers->folder = ui.file.file(u"out"_s);
    const QString path = ui.file.file(u"out/対象者.csv"_s);
    const auto write = [&](bool isCp932, const QString& replacement) {
        QTimer::singleShot(0, [&] {
            auto* dialog = qobject_cast<LedgerExportDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            auto* line = dialog->findChild<QLineEdit*>();
            CHECK_FALSE(line->isEnabled());
            dialog->findChild<QComboBox*>()->setCurrentIndex(isCp932 ? 1 : 0);
            CHECK(line->isEnabled() == isCp932);
            line->setText(replacement);
            dialog->accept();
        });
        buttonIn(*panel, u"台帳を書き出す…"_s).click();
        REQUIRE(settle(ui.workspace()));
    };
    write(true, {});
    CHECK(ui.says(u"シフトJISにない文字がある"_s));
    CHECK(ui.says(u"𠮷"_s));
    CHECK_FALSE(QFile::exists(path));
    write(true, u"〓"_s);
    CHECK(TestOffice::read(path).contains(encodeCp932(u"〓田　花子", nullptr)));
    write(false, {});
    CHECK(TestOffice::read(path).contains(u"𠮷田　花子"_s.toUtf8()));
}
