// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sheetwindow.h"
#include "ui/dialogs/helptopics.h"

#include <QAction>
#include <QRegularExpression>
#include <QShortcut>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// As it stands in a key's table, whatever its spelling.
QString spelled(QString key) {
    return QKeySequence(key.replace(u"Enter"_s, u"Return"_s)).toString();
}

/// What the help sets in bold: keys and nothing else.
QStringList namedKeys() {
    static const QRegularExpression bold(u"<b>([^<]+)</b>"_s);
    QStringList named;
    for (const HelpTopic& topic : helpTopics()) {
        for (const auto& match : bold.globalMatch(QString::fromUtf8(topic.text))) {
            const QString key = match.captured(1);
            const bool isBoth = key.endsWith(u"↑↓"_s);
            named += isBoth ? QStringList{key.chopped(2) + u"Up"_s, key.chopped(2) + u"Down"_s}
                            : QStringList{key};
        }
    }
    return named;
}

}  // namespace

TEST_CASE("the help tells of every tab of the pages for more than calls", "[ui][help]") {
    UiOffice ui;
    ui.openWindow();
    QString help;
    for (const HelpTopic& topic : helpTopics()) {
        help += QString::fromUtf8(topic.title) + QString::fromUtf8(topic.text);
    }
    for (const ActionId page : {ActionId::GoPeers, ActionId::GoStays}) {
        ui.perform(page);
        const auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
        REQUIRE(tabs);
        // The name of a page holds that of a tab.
        const QString told = QString(help).remove(ui.workspace().currentPage()->title());
        for (int i = 0; i < tabs->count(); ++i) {
            INFO(tabs->tabText(i).toStdString());
            CHECK(told.contains(tabs->tabText(i)));
        }
    }
}

TEST_CASE("every key that the help names does something", "[ui][help]") {
    SheetWindow ui;
    SheetService(ui.office().unitOfWork(), ui.office().session()).startNext(2026);
    ui.openPage();
    // What lists, date fields and texts do with them.
    QSet<QString> keys{spelled(u"Enter"_s), spelled(u"↑"_s), spelled(u"↓"_s),
                       QKeySequence(QKeySequence::Undo).toString()};
    for (const QAction* action : ui.window->findChildren<QAction*>()) {
        keys.insert(action->shortcut().toString());
    }
    for (const QShortcut* shortcut : ui.window->findChildren<QShortcut*>()) {
        keys.insert(shortcut->key().toString());
    }
    const QStringList named = namedKeys();
    CHECK(named.contains(u"F2"_s));
    for (const QString& key : named) {
        INFO(key.toStdString());
        CHECK_FALSE(spelled(key).isEmpty());
        CHECK(keys.contains(spelled(key)));
    }
}
