// SPDX-License-Identifier: GPL-3.0-or-later
// Prints each figure beside the limit measured in the same run; asserts nothing.
//   madobe_bench FOLDER PATIENTS CONSULTATIONS [SUBJECT...]
// Subjects are rollup, workbook, ledgers, counts and closing; without one, all.
#include "tests/bench/benches.h"
#include "tests/bench/benchoffice.h"
#include "tests/bench/timing.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

int main(int argc, char* argv[]) {
    using namespace madobe;
    using namespace madobe::bench;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) return 2;
    const QStringList subjects = arguments.mid(4);
    const auto isWanted = [&](const char* subject) {
        return subjects.isEmpty() || subjects.contains(QLatin1StringView(subject));
    };
    const QString folder = arguments[1];
    QDir().mkpath(folder);
    const SystemClock clock;
    try {
        const QString path =
            keptOffice(folder, sizeOf(arguments[2].toLongLong(), arguments[3].toLongLong()), clock);
        if (isWanted("rollup")) benchRollup(folder, clock);
        if (isWanted("workbook")) benchWorkbook(folder);
        if (isWanted("ledgers")) benchLedgers(folder, clock);
        const auto office = openOffice(path, clock);
        if (isWanted("counts")) benchCounts(*office);
        if (isWanted("closing")) benchClosing(*office);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
