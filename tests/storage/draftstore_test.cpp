// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draftstore.h"

#include "core/storage/migrator.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the drafts of an older office go on", "[storage][draft]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    const auto key = std::make_shared<const DataKey>(DataKey::generate());
    std::unique_ptr<ServerDatabase> server;
    DatabaseSource source{path, key};
    if (testsOnServer()) {
        server = std::make_unique<ServerDatabase>();
        source.place = server->address();
    } else {
        Database(path, *key, OpenMode::Create);
    }
    Database database(source, OpenMode::ReadWrite);
    const QList<Migration> ladder = Migrator::fromResources(u":/migrations"_s);
    QList<Migration> older = ladder;
    older.removeIf([](const Migration& step) { return step.version >= 11; });
    Migrator(database, older).climb({});
    for (const QByteArray& uid : {QByteArray("one"), QByteArray()}) {
        Statement(database,
                  u"INSERT INTO draft (account, form, entity_uid, version, written_at, content)"
                  " VALUES (?, ?, ?, ?, ?, ?)"_s)
            .bindAll(u"admin"_s, u"patient"_s, uid, 2, u"2026-06-01T01:00:00.000Z"_s,
                     QByteArray("\0\1sealed", 8))
            .run();
    }
    Migrator(database, ladder).climb({});
    REQUIRE(readDrafts(database, u"admin"_s).size() == 2);
    const QList<Draft> kept = readDraftsOn(database, u"admin"_s, u"patient"_s, "one");
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].state.writer.isEmpty());
    CHECK(kept[0].version == 2);
    CHECK(kept[0].writtenAt == u"2026-06-01T01:00:00.000Z"_s);
    CHECK(kept[0].content == QByteArray("\0\1sealed", 8));

    Draft mine = kept[0];
    mine.state = {u"mine"_s, 1};
    mine.continued = {kept[0].state};
    writeDraft(database, mine);
    mine.continued.clear();
    mine.content = "earlier";
    mine.state.revision = 0;
    writeDraft(database, mine);
    const QList<Draft> after = readDraftsOn(database, u"admin"_s, u"patient"_s, "one");
    REQUIRE(after.size() == 1);
    CHECK(after[0].state.writer == u"mine"_s);
    CHECK(after[0].content == kept[0].content);
    CHECK(readDrafts(database, u"admin"_s).size() == 2);
}
