// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countfinder.h"

#include "tests/support/catchqt.h"
#include "tests/support/madecounts.h"

#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("files of counts are found in folders, each once", "[exchange][rollup]") {
    const QTemporaryDir folder;
    const auto make = [&](const QString& name) {
        const QString path = folder.filePath(name);
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        setContent(path, "x");
        return path;
    };
    const QString north = make(u"北区/2021-08/集計.csv"_s);
    make(u"北区/2021-08/集計.meta.json"_s);
    const QString named = make(u"集計_東区.csv"_s);
    make(u"集計_東区.meta.json"_s);
    // Reading it tells that its meta file is missing.
    const QString bare = make(u"西区/集計.csv"_s);
    make(u"集計_メモ.csv"_s);
    make(u"相談記録.csv"_s);
    CHECK(findCountFiles({folder.path()}) == QStringList{north, bare, named});
    const QString loose = make(u"南区.csv"_s);
    const QString detour = folder.filePath(u"西区/../南区.csv"_s);
    CHECK(findCountFiles({loose, north, folder.filePath(u"北区"_s), detour}) ==
          QStringList{loose, north});
    // One that is gone is not passed over in silence.
    const QString gone = folder.filePath(u"なし.csv"_s);
    CHECK(findCountFiles({gone, gone}) == QStringList{gone});
    CHECK(findCountFiles({}).isEmpty());
}
