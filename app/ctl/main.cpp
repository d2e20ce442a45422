// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/text/errortext.h"

#include <QGuiApplication>
#include <QHash>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>

namespace {

using namespace madobe;
using namespace madobe::ctl;
using namespace Qt::StringLiterals;

const char* const kUsageText =
    "madobectl init    --db FILE --ward 北区 --admin USER --password-file FILE\n"
    "madobectl import  --db FILE LEDGER... [--check] [--skip-bad-rows OUT.csv] [--update]\n"
    "                   [--reason TEXT]   why figures of closed months may change\n"
    "madobectl export counts  --db FILE --from 2021-04 --to 2022-03 [--fiscal-year] [--table "
    "T]...\n"
    "                         [--ward W]... [--encoding cp932 [--replacement C]]\n"
    "                         [--format csv|xlsx|pdf] [--national-return] --out DIR\n"
    "madobectl export ledgers --db FILE [--encoding cp932 [--replacement C]]\n"
    "                         [--format csv|xlsx] --out DIR\n"
    "madobectl rollup  IN.csv... [--accept-missing] [--accept-open] [--due DAY]\n"
    "                         [--encoding cp932 [--replacement C]]\n"
    "                         [--format csv|xlsx|pdf] [--national-return] --out OUT.csv\n"
    "madobectl server init    --server HOST[:PORT] --server-admin ROLE --ward 北区 --admin USER\n"
    "                         [--database NAME] [--role NAME] [--root-certificate FILE]\n"
    "                         [--client-certificate FILE --client-key FILE] [--seal-texts]\n"
    "                         --out OFFICE.madobe\n"
    "madobectl move    --db FILE --out FILE\n"
    "madobectl move    --db FILE --server HOST[:PORT] --server-admin ROLE ... --out OFFICE.madobe\n"
    "madobectl server upgrade --db OFFICE.madobe --server-admin ROLE\n"
    "madobectl sheet   --db FILE --fiscal-year 2021 --out FILE.pdf|.odt|.html\n"
    "madobectl check   --db FILE\n"
    "madobectl backup  --db FILE --out FILE\n"
    "madobectl restore --backup FILE --db FILE\n"
    "madobectl restore --backup FILE --db OFFICE.madobe --server-admin ROLE [--server HOST[:PORT] "
    "...]\n"
    "madobectl demo    --db FILE [--patients N] [--consultations N] [--seed N]\n"
    "--user NAME --password-file FILE (- = standard input)\n"
    "--db takes the connection file of a shared office wherever it opens an office\n";

/// Standard error holds reasons alone; what a plugin says of this PC, or a driver of each statement
/// that a lost server left behind, is none.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
}

int exitOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::OverwritesInput:
            return kUsage;
        // Somebody else's turn, or gone in the middle: the same again may do.
        case ErrorKind::Locked:
        case ErrorKind::InUse:
        case ErrorKind::ServerUnreachable:
            return kCannotOpen;
        case ErrorKind::Internal:
            return kInternal;
        default:
            return kRefused;
    }
}

Command findCommand(QStringList& arguments) {
    static const QHash<QString, Command> kCommands{
        {u"init"_s, &init},
        {u"check"_s, &check},
        {u"backup"_s, &backup},
        {u"restore"_s, &restore},
        {u"demo"_s, &demo},
        {u"server init"_s, &serverInit},
        {u"server upgrade"_s, &serverUpgrade},
        {u"move"_s, &moveOffice},
        {u"import"_s, &importLedgers},
        {u"export counts"_s, &exportCounts},
        {u"export ledgers"_s, &exportLedgers},
        {u"rollup"_s, &rollUp},
        {u"sheet"_s, &sheet},
    };
    QString name = arguments.value(0);
    qsizetype words = 1;
    if (name == u"export"_s || name == u"server"_s) {
        name += u' ' + arguments.value(1);
        words = 2;
    }
    arguments = arguments.mid(words);
    return kCommands.value(name);
}

int run(QStringList arguments) {
    if (arguments.contains(u"--help"_s)) {
        std::fputs(kUsageText, stdout);
        return kDone;
    }
    const SystemClock clock;
    try {
        const Command command = findCommand(arguments);
        if (!command) {
            std::fputs(kUsageText, stderr);
            return kUsage;
        }
        return command(arguments, clock);
    } catch (const UsageError& error) {
        printReason(QString::fromStdString(error.what()));
        return kUsage;
    } catch (const OpenError& error) {
        printReason(errorText(error));
        return kCannotOpen;
    } catch (const Error& error) {
        printReason(errorText(error));
        return exitOf(error.kind());
    } catch (const std::exception& error) {
        printReason(QString::fromLocal8Bit(error.what()));
        return kInternal;
    }
}

/// A PDF needs fonts, and thereby an application that could have windows; there is no screen.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    const bool needsFonts = std::any_of(argv, argv + argc, [](const char* argument) {
        return QByteArray(argument).toLower().endsWith("pdf");
    });
    if (!needsFonts) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

int main(int argc, char* argv[]) {
    qInstallMessageHandler(&keepQuiet);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"madobectl"_s);
    return run(QCoreApplication::arguments().mid(1));
}
