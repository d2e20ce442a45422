// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QJsonArray>
#include <QSqlQuery>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("an action is one entry with the old and the new values", "[journal]") {
    TestOffice office;
    Patient patient = savedPatient(*office, u"見本　一郎"_s);
    patient.name = u"見本　二郎"_s;
    office->records().save(patientType(), patient);
    const JournalEntry entry = office->journal().entries(1).front();
    CHECK(entry.account == u"admin"_s);
    CHECK(entry.action == u"patient.save"_s);
    CHECK(entry.at.endsWith(u'Z'));
    const QList<JournalChange> changes = office->journal().changes(entry.id);
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().operation == u"update"_s);
    CHECK(changes.front().payload.value(u"name"_s) == QJsonArray{u"見本　一郎"_s, u"見本　二郎"_s});
    CHECK(changes.front().payload.size() == 1);
}

TEST_CASE("what failed leaves neither a record nor an entry", "[journal]") {
    TestOffice office;
    const QString head = office->journal().head();
    CHECK_THROWS(office->unitOfWork().run(office->session(), u"test"_s, {}, [&](Work& work) {
        Patient patient;
        patient.name = u"見本"_s;
        work.insert(patientType(), patient);
        throw Error(ErrorKind::Cancelled);
    }));
    CHECK(office->journal().head() == head);
    CHECK(office->store().of(patientType()).count() == 0);
}

TEST_CASE("the journal cannot be rewritten, and a change to it shows", "[journal]") {
    TestOffice office;
    savedPatient(*office, u"見本　一郎"_s);
    savedPatient(*office, u"見本　二郎"_s);
    REQUIRE(office->journal().problems() == QStringList());
    Database& database = office->database();
    CHECK_THROWS(Statement(database, u"UPDATE journal_entry SET account = 'x'"_s).run());
    CHECK_THROWS(Statement(database, u"DELETE FROM journal_change"_s).run());
    SECTION("an entry changed past the guard") {
        database.exec(database.dialect().allow(u"UPDATE"_s, u"journal_entry"_s));
        database.exec(u"UPDATE journal_entry SET account = 'x' WHERE id = 2"_s);
        CHECK_FALSE(office->journal().problems().isEmpty());
    }
    SECTION("an entry taken out of the middle") {
        database.exec(database.dialect().allow(u"DELETE"_s, u"journal_entry"_s));
        database.exec(testsOnServer() ? u"ALTER TABLE journal_change DROP CONSTRAINT"
                                        " journal_change_entry_id_fkey"_s
                                      : u"PRAGMA foreign_keys = OFF"_s);
        database.exec(u"DELETE FROM journal_entry WHERE id = 2"_s);
        CHECK_FALSE(office->journal().problems().isEmpty());
    }
    SECTION("values exchanged") {
        Statement(database, u"UPDATE journal_payload SET sealed = ?"_s)
            .bind(QByteArray(1, '\0'))
            .run();
        CHECK_FALSE(office->journal().problems().isEmpty());
    }
}

TEST_CASE("an erased person leaves a chain that verifies", "[journal]") {
    TestOffice office;
    const Patient patient = savedPatient(*office, u"見本　一郎"_s);
    Statement(office->database(), u"DELETE FROM subject_key WHERE subject_uid = ?"_s)
        .bind(patient.uid)
        .run();
    CHECK(office->journal().problems() == QStringList());
    const QList<JournalEntry> entries = office->journal().entriesOf(patient.uid);
    REQUIRE(entries.size() == 1);
    CHECK(office->journal().changes(entries.front().id).front().payload.isEmpty());
}

TEST_CASE("former residences are kept with the day from which the next held", "[journal]") {
    TestOffice office;
    Patient patient = savedPatient(*office, u"見本　一郎"_s);
    office.clock.setLocal(QDate(2026, 8, 5), QTime(9, 0));
    patient.residence = office->codes().id("ward", "chuo");
    office->records().save(patientType(), patient);
    Statement rows(office->database(),
                   u"SELECT valid_from, value FROM field_history WHERE entity_id = ? AND "
                   "field = 'residence_id' ORDER BY valid_from"_s);
    rows.bind(patient.id);
    REQUIRE(rows.step());
    CHECK(rows.text(0).isEmpty());
    REQUIRE(rows.step());
    CHECK(rows.text(0) == u"2026-08-05"_s);
    CHECK(rows.text(1).toLongLong() == patient.residence);
    CHECK_FALSE(rows.step());
}

TEST_CASE("what an undo asks of a long journal is found in an index", "[journal]") {
    TestOffice office;
    const auto literal = [](QString sql) {
        QStringList values{u"100"_s, u"50"_s};
        if (sql.contains(u"account = ?"_s)) values.prepend(u"'admin'"_s);
        for (const QString& value : values) {
            const qsizetype at = sql.indexOf(u'?');
            if (at >= 0) sql.replace(at, 1, value);
        }
        return sql;
    };
    const bool isServer = office->database().source().place.isShared();
    const QString explain = isServer ? u"EXPLAIN "_s : u"EXPLAIN QUERY PLAN "_s;
    // A table of a few rows is read whole.
    if (isServer) office->database().exec(u"SET enable_seqscan = off"_s);
    const auto plan = [&](const QString& sql) {
        QSqlQuery query(office->database().sql());
        REQUIRE(query.exec(explain + literal(sql)));
        QString steps;
        while (query.next()) steps += query.value(isServer ? 0 : 3).toString() + u'\n';
        return steps;
    };
    CHECK(plan(ownWritesSql()).contains(u"ix_journal_entry_own"_s));
    for (const QString& sort : {u"Sort"_s, u"TEMP B-TREE"_s}) {
        CHECK_FALSE(plan(ownWritesSql()).contains(sort));
    }
    CHECK(plan(undoesSinceSql()).contains(u"ix_journal_entry_undo"_s));
}
