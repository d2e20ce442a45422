// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"

#include "core/storage/officestore.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("inner transactions are undone alone, outer ones with everything", "[storage]") {
    TestOffice office;
    Database& database = office->database();
    const auto write = [&](const QString& name) { writeSetting(database, name, u"1"_s); };
    const auto written = [&] {
        QStringList names;
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
            if (!readSetting(database, name).isEmpty()) names.append(name);
        }
        return names;
    };
    {
        Transaction outer(database);
        write(u"a"_s);
        {
            Transaction inner(database);
            write(u"b"_s);
        }
        {
            Transaction inner(database);
            write(u"c"_s);
            inner.commit();
        }
        CHECK(written() == QStringList{u"a"_s, u"c"_s});
        outer.commit();
    }
    CHECK(written() == QStringList{u"a"_s, u"c"_s});
    CHECK(failure([&] {
              Transaction outer(database);
              write(u"d"_s);
              throw Error(ErrorKind::Invalid);
          }) == ErrorKind::Invalid);
    CHECK(written() == QStringList{u"a"_s, u"c"_s});
    // A refused statement ends what it stands in, and nothing beyond.
    {
        Transaction outer(database);
        write(u"b"_s);
        CHECK(failure([&] {
                  Transaction inner(database);
                  database.exec(u"INSERT INTO setting (name) VALUES (NULL)"_s);
              }).has_value());
        write(u"d"_s);
        outer.commit();
    }
    CHECK(written() == QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    CHECK(database.transactionDepth() == 0);
}
