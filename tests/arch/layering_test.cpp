// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/layering.h"

#include "tests/support/catchqt.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using madobe::tests::layeringViolations;
using madobe::tests::splitSource;

namespace {

QDir top() {
    return QDir(QStringLiteral(MADOBE_SOURCE_DIR));
}

QString read(const QString& path) {
    QFile file(top().filePath(path));
    if (!file.open(QIODevice::ReadOnly)) {
        FAIL("cannot read " << path.toStdString());
    }
    return QString::fromUtf8(file.readAll());
}

/// The sources below the folders, as seen from the top, in order.
QStringList sources(const QStringList& folders, const QStringList& patterns) {
    QStringList found;
    for (const QString& folder : folders) {
        QDirIterator files(top().filePath(folder), patterns, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            found += top().relativeFilePath(files.next());
        }
    }
    found.sort();
    return found;
}

const QStringList kRooms{u"core"_s, u"ui"_s, u"app"_s};

void requireNone(const QStringList& violations) {
    INFO(violations.join(u'\n').toStdString());
    CHECK(violations.isEmpty());
}

/// The words of the CMakeLists.txt in `folder`, without comments.
QSet<QString> listed(const QString& folder) {
    static const QRegularExpression comment(u"#[^\\n]*"_s);
    static const QRegularExpression blank(u"[\\s()\"]+"_s);
    const QString path = folder.isEmpty() ? u"CMakeLists.txt"_s : folder + u"/CMakeLists.txt"_s;
    if (!top().exists(path)) {
        return {};
    }
    const QStringList words = read(path).remove(comment).split(blank, Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end());
}

/// Named by its own folder's CMakeLists.txt or, with the way to it, by one above.
bool isListed(const QString& path) {
    qsizetype slash = path.lastIndexOf(u'/');
    for (; slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        if (listed(path.left(slash)).contains(path.mid(slash + 1))) {
            return true;
        }
    }
    return listed({}).contains(path);
}

struct Planted {
    const char* path;
    const char* content;
};

}  // namespace

TEST_CASE("every include and word of the sources keeps to the layers", "[arch]") {
    const QStringList paths = sources(kRooms, {u"*.h"_s, u"*.cpp"_s});
    REQUIRE_FALSE(paths.isEmpty());
    QStringList violations;
    for (const QString& path : paths) {
        violations += layeringViolations(path, read(path));
    }
    requireNone(violations);
}

TEST_CASE("a planted violation is caught", "[arch]") {
    const auto planted = GENERATE(values<Planted>({
        // Arrows.
        {"core/base/a.h", "#include \"core/domain/patient.h\"\n"},
        {"core/domain/a.h", "#include \"core/storage/database.h\"\n"},
        {"core/domain/a.h", "#include \"core/text/name.h\"\n"},
        {"core/text/a.cpp", "#include \"core/storage/patientlist.h\"\n"},
        {"core/security/a.cpp", "#include \"core/domain/patient.h\"\n"},
        {"core/storage/a.cpp", "#include \"core/services/unitofwork.h\"\n"},
        {"core/storage/migrations/a.cpp", "#include \"core/services/unitofwork.h\"\n"},
        {"core/services/a.cpp", "#include \"core/exchange/csv.h\"\n"},
        {"core/reports/a.cpp", "#include \"core/services/unitofwork.h\"\n"},
        {"core/reports/a.cpp", "#include \"core/text/name.h\"\n"},
        {"core/exchange/a.cpp", "#include \"core/security/keys.h\"\n"},
        {"core/exchange/a.cpp", "#include <ui/mainwindow.h>\n"},
        {"core/new/a.cpp", "int a;\n"},
        {"ui/print/a.cpp", "#include \"ui/support/actions.h\"\n"},
        {"ui/print/a.cpp", "#include \"core/services/unitofwork.h\"\n"},
        {"ui/support/a.cpp", "#include \"ui/forms/formbuilder.h\"\n"},
        {"ui/support/a.cpp", "#include \"core/exchange/csvwriter.h\"\n"},
        {"ui/forms/a.cpp", "#include \"ui/pages/listpage.h\"\n"},
        {"ui/forms/a.cpp", "#include \"ui/models/pagedtablemodel.h\"\n"},
        {"ui/models/a.cpp", "#include \"ui/forms/formbuilder.h\"\n"},
        {"ui/models/a.cpp", "#include \"core/storage/patientrepository.h\"\n"},
        {"ui/pages/a.cpp", "#include \"core/storage/statement.h\"\n"},
        {"ui/dialogs/a.cpp", "#include \"core/storage/transaction.h\"\n"},
        {"ui/mainwindow.cpp", "#include \"core/storage/database.h\"\n"},
        {"ui/mainwindow.cpp", "  #  include   \"core/storage/sqlcipherdriver.h\"\n"},
        {"ui/mainwindow.cpp", "#include \"core/storage/migrator.h\"\n"},
        {"ui/mainwindow.cpp", "#include \"app/compositionroot.h\"\n"},
        {"app/main.cpp", "#include \"tests/support/fakeclock.h\"\n"},
        {"core/base/a.cpp", "#include \"error.h\"\n"},
        {"core/base/a.cpp", "#include \"../domain/patient.h\"\n"},
        // Gui in the core.
        {"core/text/a.cpp", "#include <QColor>\n"},
        {"core/reports/a.cpp", "#include <QtGui/QPainter>\n"},
        {"core/base/a.cpp", "#include <QtWidgets/QWidget>\n"},
        {"core/base/a.cpp", "#include <QTextDocument>\n"},
        // Words.
        {"core/services/a.cpp", "auto a = u\"SELECT id FROM patient\"_s;\n"},
        {"core/services/a.cpp", "auto a = u\"SELECT id \"_s\n    u\"FROM patient\"_s;\n"},
        {"ui/models/a.cpp", "auto a = R\"sql(\nSELECT \"id\"\nFROM x)sql\";\n"},
        {"core/exchange/a.cpp", "auto a = \"insert into patient values (1)\";\n"},
        {"core/exchange/a.cpp", "auto a = \"UPDATE patient SET name = ?\";\n"},
        {"app/main.cpp", "auto a = \"DELETE FROM patient\";\n"},
        {"app/main.cpp", "auto a = \"CREATE TABLE patient (id)\";\n"},
        {"core/services/a.cpp", "#include <QSqlQuery>\n"},
        {"core/reports/a.cpp", "QSqlQuery q;\n"},
        {"ui/pages/a.cpp", "QMessageBox::warning(this, x, y);\n"},
        {"ui/dialogs/a.cpp", "#include <QFileDialog>\n"},
        {"core/services/a.cpp", "throw x(tr(\"a\"));\n"},
        {"ui/pages/a.cpp", "connect(a, SIGNAL(clicked()), b, SLOT(c()));\n"},
        {"core/services/a.cpp", "auto now = QDateTime::currentDateTimeUtc();\n"},
        {"ui/pages/a.cpp", "auto today = QDate::currentDate();\n"},
        {"core/services/a.h", "class A {\n    static A& instance();\n};\n"},
        {"ui/support/a.h", "static std::shared_ptr<A>\ninstance();\n"},
    }));
    INFO(planted.path << "\n" << planted.content);
    CHECK_FALSE(
        layeringViolations(QString::fromUtf8(planted.path), QString::fromUtf8(planted.content))
            .isEmpty());
}

TEST_CASE("what the rules allow is not reported", "[arch]") {
    const auto lawful = GENERATE(values<Planted>({
        {"core/text/a.cpp", "#include \"core/domain/patient.h\"\nauto a = tr(\"a\");\n"},
        {"core/storage/a.cpp", "#include <QSqlQuery>\nauto a = \"SELECT a FROM b\";\n"},
        {"core/reports/a.cpp", "#include \"core/storage/statement.h\"\n"},
        {"core/exchange/a.cpp", "#include \"core/reports/count.h\"\n"},
        {"core/services/a.cpp", "#include \"core/reports/count.h\"\n"},
        {"core/base/clock.cpp", "auto now = QDateTime::currentDateTimeUtc();\n"},
        {"core/base/a.cpp", "#include <QStringView>\n#include <QDate>\n#include <vector>\n"},
        {"ui/models/a.cpp", "#include \"core/storage/patientlist.h\"\n#include \"a.moc\"\n"},
        {"ui/models/a.cpp", "#include \"core/storage/listquery.h\"\n#include <QColor>\n"},
        {"ui/pages/a.cpp", "#include \"ui/dialogs/importwizard.h\"\nauto a = tr(\"a\");\n"},
        {"ui/support/prompts.cpp", "#include <QMessageBox>\n"},
        {"app/main.cpp", "#include \"core/storage/database.h\"\n#include \"ui/mainwindow.h\"\n"},
        // Words in comments and strings, and look-alikes.
        {"core/services/a.cpp", "// never QSqlQuery, SIGNAL( or \"SELECT a FROM b\"\n/* tr( */\n"},
        {"core/services/a.cpp", "auto a = \"QMessageBox tr(\"; str(b); QString::fromUtf8(c);\n"},
        {"core/services/a.cpp", "auto a = \"SELECT\"; auto b = \"FROM\"; int c = 1'000'000;\n"},
        {"core/services/a.cpp", "auto a = '\"'; auto b = \"\\\"\"; auto c = '\\'';\n"},
        {"core/services/a.cpp", "static const int a = 1;\nauto b = row.instance(c);\n"},
    }));
    INFO(lawful.path << "\n" << lawful.content);
    CHECK(layeringViolations(QString::fromUtf8(lawful.path), QString::fromUtf8(lawful.content)) ==
          QStringList());
}

TEST_CASE("a violation names file and line", "[arch]") {
    const QStringList found = layeringViolations(
        u"core/base/a.cpp"_s, u"/* 1\n2 */\nauto a = R\"(\n)\";\nQSqlQuery q;\n"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.first().startsWith(u"core/base/a.cpp:5: QSql"_s));
}

TEST_CASE("every source file is in a CMakeLists.txt", "[arch]") {
    QStringList forgotten;
    for (const QString& path : sources(kRooms, {u"*.cpp"_s})) {
        if (!isListed(path)) {
            forgotten += path;
        }
    }
    requireNone(forgotten);
}

// A long file needs a reason, not a ban: the test tells and passes.
TEST_CASE("long files are told", "[arch]") {
    constexpr qsizetype kLines = 400;
    const QStringList everywhere = kRooms + QStringList{u"tests"_s};
    for (const QString& path : sources(everywhere, {u"*.h"_s, u"*.cpp"_s})) {
        const qsizetype lines = read(path).count(u'\n');
        if (lines > kLines) {
            WARN(path.toStdString() << " has " << lines << " lines; is it one thing?");
        }
    }
    SUCCEED();
}

// journalActionText and undoRight name what the services write.
TEST_CASE("every action of the journal has words, and an undo or why not", "[arch]") {
    static const QRegularExpression written(
        u"\\brun\\(\\s*[\\w.>-]*[sS]ession(?:\\(\\))?,\\s*u\"([a-z_.]+)\"_s"_s);
    const QString texts = read(u"ui/pages/journaltexts.cpp"_s);
    const QString rights = read(u"core/services/recordrights.cpp"_s);
    QStringList found;
    QStringList silent;
    for (const QString& path : sources(kRooms, {u"*.cpp"_s})) {
        for (const auto& match : written.globalMatch(read(path))) found += match.captured(1);
    }
    CHECK(found.size() > 10);
    for (const QString& action : std::as_const(found)) {
        const QString verb = action.section(u'.', 1);
        const bool isNamed = texts.contains(u"{\"%1\","_s.arg(action));
        const bool isUndone =
            rights.contains(u'"' + action + u'"') || rights.contains(u'"' + verb + u'"');
        const QRegularExpression withWhy(u"\\{\"%1\",\\s*QT_TRANSLATE_NOOP\\([^)]*\\),"_s.arg(
            QRegularExpression::escape(action)));
        const bool isKnown = isNamed || texts.contains(u"{\"%1\","_s.arg(verb));
        if (!isKnown || (!isUndone && !texts.contains(withWhy))) silent += action;
    }
    requireNone(silent);
}
