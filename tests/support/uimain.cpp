// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/main.h"

#include <QApplication>

int main(int argc, char** argv) {
    madobe::tests::prepare();
    // QT_QPA_PLATFORM=xcb shows the windows on the screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    int none = 1;
    const QApplication application(none, argv);
    return madobe::tests::run(argc, argv);
}
