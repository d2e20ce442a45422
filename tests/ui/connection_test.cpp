// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "core/services/connectionfile.h"
#include "tests/support/catchqt.h"
#include "tests/support/testserver.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <QPlainTextEdit>
#include <QPointer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a window goes on by itself when the server is back, with what was typed",
          "[ui][server]") {
    if (!hasTestServer()) {
        WARN("no server to lose");
        return;
    }
    const ServerDatabase server;
    const QTemporaryDir folder;
    const FakeClock clock;
    const Catalogue catalogue = standardCatalogue();
    NewOffice office;
    office.place = server.address();
    office.ward = u"北区"_s;
    office.administrator = u"admin"_s;
    office.password = kPassword;
    office.limits = kFastKdf;
    Office::create(office, clock, catalogue);
    const QString path = folder.filePath(u"office.madobe"_s);
    writeConnectionFile(path, server.address());

    AppWindow window(
        clock, catalogue, standardCountTables(), WindowOptions{},
        std::make_unique<ScriptedPrompts>(std::make_shared<ScriptedPrompts::Answers>()));
    window.openOffice(path);
    window.show();
    REQUIRE(window.logIn(u"admin"_s, kPassword));
    const auto summary = [&] {
        auto* page = qobject_cast<RecordPage*>(window.workspace()->currentPage());
        REQUIRE(page);
        return qobject_cast<QPlainTextEdit*>(page->form().view().editor(u"summary"_s)->input());
    };
    window.workspace()->perform(ActionId::NewConsultation);
    typeText(summary(), u"切れる前の文、"_s);
    // A new one may lie where the old one lay.
    const QPointer<Workspace> before = window.workspace();

    Database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite)
        .exec(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
    typeText(summary(), u"切れた後の文"_s);
    REQUIRE(QTest::qWaitFor([&] { return before.isNull(); }, 20'000));
    REQUIRE(window.workspace());
    CHECK(summary()->toPlainText() == u"切れる前の文、切れた後の文"_s);
    CHECK(window.workspace()->context().office.drafts().all().size() == 1);
    Patient patient;
    patient.name = u"見本　一郎"_s;
    patient.residence = window.workspace()->context().office.codes().id("ward", "kita");
    window.workspace()->context().office.records().save(patientType(), patient);
    CHECK(patient.id > 0);
}
