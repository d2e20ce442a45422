// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2's own code is compiled here only, once for all test programs.
#define CATCH_CONFIG_RUNNER
#include "tests/support/main.h"

#include <QLocale>
#include <QStandardPaths>
#include <QtGlobal>

#include <catch2/catch.hpp>

namespace madobe::tests {

void prepare() {
    qputenv("LC_ALL", "C.UTF-8");
    // ctest runs the core tests under two time zones; by hand it is the users' one.
    if (!qEnvironmentVariableIsSet("TZ")) {
        qputenv("TZ", "Asia/Tokyo");
    }
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
}

int run(int argc, char** argv) {
    return Catch::Session().run(argc, argv);
}

}  // namespace madobe::tests
