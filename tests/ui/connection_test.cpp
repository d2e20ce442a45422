// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/services/personmerge.h"
#include "tests/support/catchqt.h"
#include "tests/support/longwrite.h"
#include "tests/support/serverwindow.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/mergepage.h"

#include <QFile>
#include <QPointer>
#include <QTableWidget>

#include <algorithm>
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

TEST_CASE("what a list showed is still to be read when its server is gone", "[ui][server]") {
    if (!hasTestServer()) {
        WARN("no server to lose");
        return;
    }
    ServerWindow ui;
    ui.savedPatient(u"見本　一郎"_s);
    ui.savedPatient(u"試田　二郎"_s);
    ui.workspace().perform(ActionId::GoPatients);
    auto* list = ui.workspace().currentPage()->findChild<RecordTableView*>();
    REQUIRE(list);
    RecordTableModel& people = list->records();
    REQUIRE(QTest::qWaitFor([&] { return people.rowCount() == 2; }));
    REQUIRE(settle(ui.workspace()));
    const auto cell = [&](int row, int column) {
        return people.data(people.index(row, column)).toString();
    };
    const QStringList before = {cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)};
    REQUIRE(before.join(QString()).contains(u"見本"_s));

    ui.cutAll();
    ListQuery query;
    CHECK_THROWS_AS(people.refresh(), Error);
    CHECK(QStringList{cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)} == before);
    query.text = u"見本"_s;
    people.setQuery(query);
    REQUIRE(people.rowCount() == 1);
    CHECK(QString(cell(0, 0) + cell(0, 1)).contains(u"見本"_s));
    query.text.clear();
    CHECK_THROWS_AS(people.setQuery(query), Error);
    REQUIRE(people.rowCount() == 2);
    CHECK(QStringList{cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)} == before);
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

TEST_CASE("a merge that a restart of the server cuts in the middle is told and made again",
          "[ui][server][merge]") {
    if (!hasTestServer()) {
        WARN("no server to lose");
        return;
    }
    ServerWindow ui;
    const Patient kept = ui.savedPatient(u"見本　花子"_s);
    const Patient gone = ui.savedPatient(u"母の言う娘"_s);
    QList<qint64> calls;
    for (int i = 0; i < 3; ++i) {
        Consultation call;
        call.receivedOn = u"2026-05-10"_s;
        call.desk = ui.opened().codes().id("ward", "kita");
        call.recordKind = ui.opened().codes().id("record_kind", "consultation");
        call.method = ui.opened().codes().id("method", "phone");
        call.category = ui.opened().codes().id("category", "alcohol");
        call.persons = {gone.id};
        ui.opened().records().save(consultationType(), call);
        calls.append(call.id);
    }
    const auto merge = [&] {
        ui.workspace().openRecord(patientType(), kept.id);
        ui.workspace().perform(ActionId::MergePersons);
        REQUIRE(ui.page<MergePage>());
        ui.page<MergePage>()->choose(gone.id);
        REQUIRE(settle(ui.workspace()));
        buttonIn(*ui.page<MergePage>(), u"統合する"_s).click();
    };
    const auto areOf = [&](const Patient& patient) {
        return std::all_of(calls.cbegin(), calls.cend(), [&](qint64 call) {
            return ui.opened().store().load<Consultation>(consultationType(), call).persons ==
                   QList<qint64>{patient.id};
        });
    };
    // Somebody holds the last of the calls, so that the merge waits with the others moved.
    Database other(DatabaseSource{ui.server.address(), nullptr}, OpenMode::ReadWrite);
    other.exec(u"BEGIN"_s);
    other.exec(u"SELECT id FROM consultation WHERE id = %1 FOR UPDATE"_s.arg(calls.last()));
    merge();
    REQUIRE(QTest::qWaitFor([&] { return ui.hasBlockedWriter(); }, 4000));
    const QPointer<Workspace> before = &ui.workspace();
    ui.cutAll();
    REQUIRE(QTest::qWaitFor([&] { return before.isNull(); }, 20'000));
    REQUIRE(ui.window->workspace());
    CHECK(ui.says(u"切れたときの作業"_s));
    CHECK(ui.opened().store().of(patientType()).count() == 2);
    CHECK(areOf(gone));
    for (const JournalEntry& entry : ui.opened().journal().entries(5)) {
        CHECK(entry.action != kMergeAction);
    }

    merge();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.says(u"「見本　花子」に統合しました"_s));
    CHECK(ui.opened().store().of(patientType()).count() == 1);
    CHECK(areOf(kept));
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
