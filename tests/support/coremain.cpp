// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/main.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv) {
    madobe::tests::prepare();
    if (qEnvironmentVariable("MADOBE_TEST_ENGINE") == QLatin1String("postgresql") &&
        !qEnvironmentVariableIsSet("MADOBE_TEST_SERVER")) {
        std::puts("no PostgreSQL here: passed over");
        return madobe::tests::kPassedOver;
    }
    // Catch2 reads all arguments, Qt none: two readers of one command line quarrel.
    int none = 1;
    const QCoreApplication application(none, argv);
    return madobe::tests::run(argc, argv);
}
