// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/changefeed.h"

#include "core/storage/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// PostgreSQL carries less than 8,000 bytes.
constexpr qsizetype kLongestText = 7000;
const QString kDraft = u"draft"_s;

QByteArray textOf(const ChangeSet& changes, bool withIds) {
    QJsonObject tables;
    for (auto it = changes.ids.cbegin(); it != changes.ids.cend(); ++it) {
        QJsonArray ids;
        if (withIds) {
            for (const qint64 id : it.value()) ids.append(id);
        }
        tables.insert(it.key(), ids);
    }
    return QJsonDocument(QJsonObject{{u"ids"_s, tables},
                                     {u"bulk"_s, changes.isBulk || !withIds},
                                     {u"entry"_s, changes.journalEntry}})
        .toJson(QJsonDocument::Compact);
}

void tell(Database& database, const QByteArray& text) {
    Statement(database, database.dialect().announce()).bind(QString::fromUtf8(text)).run();
}

ChangeSet changesOf(const QJsonObject& root) {
    ChangeSet changes;
    changes.isBulk = root[u"bulk"_s].toBool();
    changes.journalEntry = root[u"entry"_s].toInteger();
    const QJsonObject tables = root[u"ids"_s].toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        QSet<qint64>& ids = changes.ids[it.key()];
        const QJsonArray list = it.value().toArray();
        for (const auto& id : list) ids.insert(id.toInteger());
    }
    return changes;
}

}  // namespace

ChangeFeed::ChangeFeed(RecordStore& store, ChangeNotifier& notifier)
    : m_store(store), m_notifier(notifier) {}

void ChangeFeed::announce(Database& database, const ChangeSet& changes) {
    if (changes.isEmpty() || database.dialect().announce().isEmpty()) return;
    QByteArray text = textOf(changes, true);
    if (text.size() > kLongestText) text = textOf(changes, false);
    tell(database, text);
}

void ChangeFeed::announceDraft(Database& database, const QByteArray& entityUid) {
    if (database.dialect().announce().isEmpty()) return;
    tell(database, QJsonDocument(QJsonObject{{kDraft, QString::fromLatin1(entityUid.toHex())}})
                       .toJson(QJsonDocument::Compact));
}

void ChangeFeed::listen() {
    m_store.database().listen(this, [this](const QString& text) { heard(text); });
}

void ChangeFeed::heard(const QString& text) {
    const QJsonObject told = QJsonDocument::fromJson(text.toUtf8()).object();
    if (told.contains(kDraft)) {
        Q_EMIT m_notifier.draftsChanged(QByteArray::fromHex(told[kDraft].toString().toLatin1()));
        return;
    }
    const ChangeSet changes = changesOf(told);
    if (changes.isEmpty()) return;
    if (changes.touches(u"code"_s)) m_store.reloadCodes();
    Q_EMIT m_notifier.changed(changes);
}

}  // namespace madobe
