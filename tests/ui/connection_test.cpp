// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/longwrite.h"
#include "tests/support/serverwindow.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/importpanel.h"

#include <QFile>
#include <QPointer>
#include <QTableWidget>

#include <optional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a window goes on by itself when the server is back, with what was typed",
          "[ui][server]") {
    if (!hasTestServer()) {
        WARN("no server to lose");
        return;
    }
    ServerWindow ui;
    ui.workspace().perform(ActionId::NewConsultation);
    typeText(ui.summary(), u"切れる前の文、"_s);
    // A new one may lie where the old one lay.
    const QPointer<Workspace> before = &ui.workspace();

    ui.cutAll();
    typeText(ui.summary(), u"切れた後の文"_s);
    REQUIRE(QTest::qWaitFor([&] { return before.isNull(); }, 20'000));
    REQUIRE(ui.window->workspace());
    CHECK(ui.summary()->toPlainText() == u"切れる前の文、切れた後の文"_s);
    CHECK(ui.opened().drafts().all().size() == 1);
    CHECK_FALSE(ui.says(u"切れたときの作業"_s));
    CHECK(ui.savedPatient(u"見本　一郎"_s).id > 0);
}

TEST_CASE("a server that restarts under long work is told, and nothing is lost", "[ui][server]") {
    if (!hasTestServer()) {
        WARN("no server to lose");
        return;
    }
    ServerWindow ui;
    const Patient patient = ui.savedPatient(u"見本　一郎"_s);
    ui.workspace().perform(ActionId::GoAdministration);
    REQUIRE(ui.page<AdminPage>());
    std::optional<LongWrite> other(std::in_place, ui.opened());
    SECTION("an import") {
        const QString path = ui.folder.filePath(u"対象者.csv"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(u"対象者番号,氏名,居住区\r\n77,見本　二郎,北区\r\n"_s.toUtf8());
        file.close();
        auto* panel = ui.page<AdminPage>()->findChild<ImportPanel*>();
        panel->setFiles({path});
        buttonIn(*panel, u"取り込む"_s).click();
    }
    SECTION("an undo") {
        auto* panel = ui.page<AdminPage>()->findChild<HistoryPanel*>();
        auto* list = panel->findChild<QTableWidget*>();
        REQUIRE(list->item(0, 2)->text() == u"対象者の保存"_s);
        list->selectRow(0);
        buttonIn(*panel, u"選んだ操作を元に戻す"_s).click();
    }
    REQUIRE(QTest::qWaitFor([&] { return ui.hasWaitingWriter(); }, 4000));
    ui.workspace().perform(ActionId::NewConsultation);
    typeText(ui.summary(), u"切れる前の文、"_s);
    const QPointer<Workspace> before = &ui.workspace();

    ui.cutAll();
    typeText(ui.summary(), u"切れた後の文"_s);
    REQUIRE(QTest::qWaitFor([&] { return before.isNull(); }, 20'000));
    other.reset();
    REQUIRE(ui.window->workspace());
    CHECK(ui.says(u"切れたときの作業"_s));
    CHECK(ui.summary()->toPlainText() == u"切れる前の文、切れた後の文"_s);
    // Neither was anything taken in, nor anything taken back.
    CHECK(ui.opened().store().of(patientType()).count() == 1);
    CHECK(ui.opened().store().load<Patient>(patientType(), patient.id).name == patient.name);
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("long work whose own connection was cut connects anew", "[ui][server]") {
    if (!hasTestServer()) {
        WARN("no server to lose");
        return;
    }
    ServerWindow ui;
    qint64 backend = 0;
    std::optional<ErrorKind> error;
    const auto ask = [&] {
        backend = 0;
        error.reset();
        ui.workspace().context().longWork.run<qint64>(
            &ui.workspace(), u"ask"_s,
            [](Office& office) {
                Statement row(office.database(), u"SELECT pg_backend_pid()"_s);
                row.step();
                return row.integer(0);
            },
            [&](const qint64& pid) { backend = pid; },
            [&](const Error& caught) { error = caught.kind(); });
        REQUIRE(settle(ui.workspace()));
    };
    ask();
    const qint64 first = backend;
    REQUIRE(first != 0);
    ui.ask(u"SELECT count(pg_terminate_backend(%1, 5000))"_s.arg(first));
    ask();
    CHECK(error == ErrorKind::ServerUnreachable);
    ask();
    CHECK_FALSE(error);
    CHECK(backend != 0);
    CHECK(backend != first);
}
