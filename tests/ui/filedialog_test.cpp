// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "ui/support/filedates.h"
#include "ui/support/qtjapanese.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileIconProvider>
#include <QFileSystemModel>
#include <QLibraryInfo>
#include <QLocale>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("the kinds of files in a dialog have Japanese names", "[ui][files]") {
    QtJapanese words;
    REQUIRE(words.load(u"qtbase_ja"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    QCoreApplication::installTranslator(&words);
    const QTemporaryDir folder;
    CHECK(QFileIconProvider().type(QFileInfo(folder.path())) == u"フォルダ");
    // What is known elsewhere alone stays as it was.
    CHECK(words.translate("QFileSystemModel", "Folder").isEmpty());
    QCoreApplication::removeTranslator(&words);
}

TEST_CASE("a file in a dialog is dated in the program's language", "[ui][files]") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"台帳.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("a");
    REQUIRE(file.flush());
    REQUIRE(file.setFileTime(QDateTime(QDate(2026, 11, 26), QTime(9, 5)),
                             QFileDevice::FileModificationTime));
    file.close();
    QFileSystemModel files;
    files.setRootPath(folder.path());
    FileDates dated;
    dated.setSourceModel(&files);
    QLocale::setDefault(QLocale(QLocale::Japanese));
    const QModelIndex row = files.index(file.fileName());
    CHECK(
        dated.mapFromSource(row.siblingAtColumn(3)).data().toString().startsWith(u"2026/11/26 "_s));
    CHECK(dated.mapFromSource(row).data().toString() == u"台帳.csv");
    QLocale::setDefault(QLocale::c());
}
