// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/main.h"

#include <QCoreApplication>

int main(int argc, char** argv) {
    madobe::tests::prepare();
    // Catch2 reads all arguments, Qt none: two readers of one command line quarrel.
    int none = 1;
    const QCoreApplication application(none, argv);
    return madobe::tests::run(argc, argv);
}
