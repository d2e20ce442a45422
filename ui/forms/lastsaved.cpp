// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/lastsaved.h"

#include <QCoreApplication>
#include <QDateTime>

namespace madobe {

using namespace Qt::StringLiterals;

QString lastSavedText(Office& office, const QByteArray& uid) {
    const QList<JournalEntry> entries = office.journal().entriesOf(uid);
    for (const JournalEntry& entry : entries) {
        if (entry.action.endsWith(u".read"_s)) continue;
        const QDateTime saved = QDateTime::fromString(entry.at, Qt::ISODateWithMs).toLocalTime();
        const QString at = saved.toString(u"M/d HH:mm"_s);
        if (entry.account == office.session().account) {
            return QCoreApplication::translate(
                       "lastsaved",
                       "この記録は、書いているあいだに別の画面で自分が保存しました（%1）。")
                .arg(at);
        }
        return QCoreApplication::translate(
                   "lastsaved", "この記録は、書いているあいだに %1 さんが保存しました（%2）。")
            .arg(entry.account, at);
    }
    return QCoreApplication::translate("lastsaved",
                                       "この記録は、書いているあいだにほかの人が保存しました。");
}

}  // namespace madobe
