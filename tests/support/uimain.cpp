// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/main.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace {

// The offscreen platform tells of everything that it cannot do.
void withoutPlatformNoise(QtMsgType type, const QMessageLogContext& context,
                          const QString& message) {
    if (message.startsWith(QStringLiteral("This plugin does not support"))) return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
}

}  // namespace

int main(int argc, char** argv) {
    madobe::tests::prepare();
    // QT_QPA_PLATFORM=xcb shows the windows on the screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler(withoutPlatformNoise);
    int none = 1;
    QApplication application(none, argv);
    // Nothing of this PC's own settings, and nothing left in them.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("madobe-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("madobe-tests"));
    madobe::applyTheme(application, madobe::Look::Light);
    return madobe::tests::run(argc, argv);
}
