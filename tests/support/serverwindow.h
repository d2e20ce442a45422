// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/connectionfile.h"
#include "core/storage/statement.h"
#include "tests/support/records.h"
#include "tests/support/testserver.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace madobe::tests {

/// The real window on an office of the tests' server, logged in; needs hasTestServer().
class ServerWindow {
public:
    ServerWindow() {
        Office::create(newOffice(server.address()), clock, catalogue);
        const QString path = folder.filePath(QStringLiteral("office.madobe"));
        writeConnectionFile(path, server.address());
        window = std::make_unique<AppWindow>(clock, catalogue, tables, WindowOptions{},
                                             std::make_unique<ScriptedPrompts>(answers));
        window->resize(kWindowSize);
        window->openOffice(path);
        window->show();
        REQUIRE(window->logIn(QStringLiteral("admin"), kPassword));
    }

    Workspace& workspace() { return *window->workspace(); }
    Office& opened() { return workspace().context().office; }
    template <class PageType>
    PageType* page() {
        return qobject_cast<PageType*>(workspace().currentPage());
    }
    QPlainTextEdit* summary() {
        REQUIRE(page<RecordPage>());
        FieldEditor* editor = page<RecordPage>()->form().view().editor(QStringLiteral("summary"));
        return qobject_cast<QPlainTextEdit*>(editor->input());
    }
    bool says(const QString& text) { return tests::says(*window, text); }

    /// At another PC.
    std::unique_ptr<Office> colleague() {
        return Office::open(server.address(), QStringLiteral("admin"), kPassword, clock, catalogue);
    }
    Patient savedPatient(const QString& name) { return tests::savedPatient(opened(), name); }

    /// What the server says to one question, a number.
    qint64 ask(const QString& sql) {
        Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
        Statement row(database, sql);
        return row.step() ? row.integer(0) : 0;
    }
    /// As a restart of the server does: every connection to the office ends. Those that wait for
    /// another one go first, or they would have its lock for a moment.
    void cutAll() {
        ask(QStringLiteral(
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM (SELECT pid FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " ORDER BY coalesce(wait_event_type, '') <> 'Lock') others"));
    }
    /// Somebody waits until another one has written.
    bool hasWaitingWriter() {
        return ask(QStringLiteral(
                   "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND"
                   " database = (SELECT oid FROM pg_database WHERE datname ="
                   " current_database())")) > 0;
    }

    /// Somebody waits in the middle of a write, for a row that another one holds.
    bool hasBlockedWriter() {
        return ask(QStringLiteral(
                   "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                   " AND wait_event_type = 'Lock' AND wait_event <> 'advisory'")) > 0;
    }

    ServerDatabase server;
    QTemporaryDir folder;
    FakeClock clock;
    Catalogue catalogue = standardCatalogue();
    QList<const CountTable*> tables = standardCountTables();
    std::shared_ptr<ScriptedPrompts::Answers> answers =
        std::make_shared<ScriptedPrompts::Answers>();
    std::unique_ptr<AppWindow> window;
};

}  // namespace madobe::tests
