// SPDX-License-Identifier: GPL-3.0-or-later
// The same work on a file and on a server, each beside its engine's own library, which is told the
// same statements in the same run; asserts nothing.
//   madobe_engines_bench FOLDER PATIENTS CONSULTATIONS [HOST:PORT [CONNECTION_FILE]]
// The server's office stays, and a file that leads to it is written.
#include "core/services/connectionfile.h"
#include "core/services/officemove.h"
#include "tests/bench/benchoffice.h"
#include "tests/bench/enginebenches.h"
#include "tests/bench/rawserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

const QString kDatabase = u"bench"_s;
const QString kRole = u"bench_role"_s;

ServerAddress serverAt(const QString& place) {
    return {place.section(u':', 0, 0), place.section(u':', 1).toInt(), u"postgres"_s, u"madobe"_s};
}

void move(Office& office, const ServerAddress& server) {
    ServerAddress place = server;
    place.database = kDatabase;
    place.role = kRole;
    const double time = milliseconds([&] { moveToServer(office, {server, place}); });
    line(u"moved to the server in %1 s"_s.arg(time / 1000, 0, 'f', 0));
    // What a server does by itself some minutes later would go on beside what is measured.
    ServerAddress moved = server;
    moved.database = kDatabase;
    RawServer(moved).run("VACUUM (ANALYZE)");
}

QString cells(const std::optional<Times>& times, const char* format) {
    if (!times) return QString(31, u' ');
    return QString::asprintf(format, times->ours, times->limit) +
           QString::asprintf("  x%-6.2f", times->ratio());
}

void run(const QStringList& arguments) {
    const SystemClock clock;
    const QString folder = arguments[1];
    QDir().mkpath(folder);
    const QString path =
        keptOffice(folder, sizeOf(arguments[2].toLongLong(), arguments[3].toLongLong()), clock);
    std::optional<ServerAddress> server;
    Sides sides;
    sides.file = fileSide(path, clock);
    if (arguments.size() > 4) {
        server = serverAt(arguments[4]);
        move(sides.file->office(), *server);
        sides.server = serverSide(*server, kDatabase, clock);
    }
    sidesHeading();
    benchReads(sides);
    benchSaves(sides, clock);
    benchImports(folder, server, clock);
    if (arguments.size() > 5) {
        server->database = kDatabase;
        QFile::remove(arguments[5]);
        writeConnectionFile(arguments[5], *server);
    }
}

}  // namespace

void sidesHeading() {
    line(heading({}) + u"file      C API         "_s.rightJustified(31) +
         u"server     libpq         "_s.rightJustified(31) + u" server / file"_s);
}

void sidesRow(const QString& what, std::optional<Times> file, std::optional<Times> server,
              const char* unit) {
    const char* const format = qstrcmp(unit, "ms") == 0 ? "%10.1f %10.1f" : "%10.0f %10.0f";
    QString text = heading(what) + cells(file, format) + cells(server, format);
    if (file && server) {
        text += QString::asprintf("   x%-6.2f", server->ours / file->ours);
    } else {
        text += QString(10, u' ');
    }
    line(text + QString::fromLatin1(unit));
}

}  // namespace madobe::bench

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) return 2;
    try {
        madobe::bench::run(arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
