// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"
#include "core/services/office.h"
#include "core/text/errortext.h"
#include "ui/appwindow.h"
#include "ui/support/qtjapanese.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace madobe;

namespace {

struct Language {
    QTranslator own;
    QtJapanese qt;
};

// Japanese is in the source; Qt's own buttons and the English texts come from resources.
void install(Language& language, const QString& code) {
    if (code != u"ja"_s && language.own.load(u":/i18n/madobe_%1.qm"_s.arg(code))) {
        QCoreApplication::installTranslator(&language.own);
    }
    if (code == u"ja"_s && language.qt.load(u":/i18n/qtbase_ja.qm"_s)) {
        QCoreApplication::installTranslator(&language.qt);
    }
    QLocale::setDefault(code == u"ja"_s ? QLocale(QLocale::Japanese) : QLocale(QLocale::English));
}

int run(QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "区の精神保健福祉相談の記録と集計"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"practice"_s, QCoreApplication::translate("main", "練習用の事務所を開く。")},
         {u"practice-file"_s, QCoreApplication::translate("main", "練習用の事務所のファイル。"),
          u"file"_s},
         {u"db"_s, QCoreApplication::translate("main", "事務所のファイルを開く。"), u"file"_s},
         {u"language"_s, QCoreApplication::translate("main", "画面の言葉（ja か en）。"), u"code"_s,
          u"ja"_s}});
    parser.process(application);
    Language language;
    install(language, parser.value(u"language"_s));
    applyTheme(application, UiSettings::look());

    WindowOptions options;
    options.opensPractice = parser.isSet(u"practice"_s);
    options.practicePath = parser.value(u"practice-file"_s);
    if (options.practicePath.isEmpty()) {
        options.practicePath =
            QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
                .filePath(u"practice/office.madobe-db"_s);
    }
    // Remembered for the next start, which may be from another folder.
    if (parser.isSet(u"db"_s)) {
        options.officePath = QFileInfo(parser.value(u"db"_s)).absoluteFilePath();
    }
    const SystemClock clock;
    const Catalogue catalogue = standardCatalogue();
    AppWindow window(clock, catalogue, standardCountTables(), options);
    window.show();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    try {
        QApplication application(argc, argv);
        QCoreApplication::setOrganizationName(u"madobe"_s);
        QCoreApplication::setApplicationName(u"madobe"_s);
        QCoreApplication::setApplicationVersion(programVersion());
        return run(application);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(errorText(error)));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
