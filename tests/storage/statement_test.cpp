// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/officestore.h"
#include "core/storage/transaction.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kInsert = u"INSERT INTO setting (name, value) VALUES (?, ?)"_s;
const QString kNames = u"SELECT name FROM setting WHERE value = ? ORDER BY name"_s;

void insert(Database& database, const QString& name, const QString& value) {
    Statement(database, kInsert).bindAll(name, value).run();
}

QStringList namesOf(Database& database, const QString& value) {
    Statement rows(database, kNames);
    rows.bind(value);
    QStringList names;
    while (rows.step()) names.append(rows.text(0));
    return names;
}

}  // namespace

TEST_CASE("a statement that was left in the middle begins anew for the next who asks the same") {
    TestOffice office;
    Database& database = office->database();
    insert(database, u"t1"_s, u"x"_s);
    insert(database, u"t2"_s, u"x"_s);
    insert(database, u"t3"_s, u"y"_s);
    {
        Statement rows(database, kNames);
        rows.bind(u"x"_s);
        REQUIRE(rows.step());
    }
    CHECK(namesOf(database, u"x"_s) == QStringList{u"t1"_s, u"t2"_s});
    CHECK(namesOf(database, u"y"_s) == QStringList{u"t3"_s});
}

TEST_CASE("two statements of the same text do not meet") {
    TestOffice office;
    Database& database = office->database();
    insert(database, u"t1"_s, u"x"_s);
    insert(database, u"t2"_s, u"y"_s);
    Statement outer(database, kNames);
    outer.bind(u"x"_s);
    REQUIRE(outer.step());
    CHECK(namesOf(database, u"y"_s) == QStringList{u"t2"_s});
    CHECK(outer.text(0) == u"t1"_s);
    CHECK_FALSE(outer.step());
}

TEST_CASE("a statement that failed works again after its transaction is over") {
    TestOffice office;
    Database& database = office->database();
    insert(database, u"t1"_s, u"x"_s);
    for (int i = 0; i < 2; ++i) {
        const Transaction transaction(database);
        CHECK(failure([&] { insert(database, u"t1"_s, u"again"_s); }) == ErrorKind::Constraint);
    }
    insert(database, u"t2"_s, u"x"_s);
    CHECK(namesOf(database, u"x"_s) == QStringList{u"t1"_s, u"t2"_s});
}

TEST_CASE("many different statements, and then the first one again") {
    TestOffice office;
    Database& database = office->database();
    insert(database, u"t1"_s, u"x"_s);
    const auto ask = [&](int number) {
        Statement row(database, u"SELECT name, %1 FROM setting WHERE value = ?"_s.arg(number));
        row.bind(u"x"_s);
        REQUIRE(row.step());
        CHECK(row.integer(1) == number);
    };
    for (int number = 0; number < 200; ++number) ask(number);
    ask(0);
    ask(199);
}

TEST_CASE("what begins like a mark of byte order does not turn the rest", "[storage]") {
    TestOffice office;
    Database& database = office->database();
    const QString swapped = QChar(0xFFFE) + u"山田太郎"_s;
    insert(database, u"t1"_s, swapped);
    CHECK(readSetting(database, u"t1"_s) == swapped);
    CHECK(namesOf(database, swapped) == QStringList{u"t1"_s});
}

TEST_CASE("text comes back as it was written, whatever is in it", "[storage]") {
    TestOffice office;
    Database& database = office->database();
    const QStringList texts{u"a"_s + QChar(0xFFFE) + QChar(0xFFFF) + u"b"_s, QString(QChar(0xFFFF)),
                            u"𠮷田\u202E〓"_s, u""_s, QString(300, u'あ')};
    for (const QString& text : texts) {
        const QString name = u"t%1"_s.arg(texts.indexOf(text));
        insert(database, name, text);
        CHECK(readSetting(database, name) == text);
    }
}

TEST_CASE("a file keeps a mark of byte order at the head of a text", "[storage][file]") {
    TestOffice office;
    Database& database = office->database();
    const QString marked = QChar(0xFEFF) + u"山田太郎"_s;
    insert(database, u"t1"_s, marked);
    CHECK(readSetting(database, u"t1"_s) == marked);
    const QString twice = QString(2, QChar(0xFEFF)) + u"x"_s;
    insert(database, u"t2"_s, twice);
    CHECK(readSetting(database, u"t2"_s) == twice);
}
