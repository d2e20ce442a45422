// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/recordstore.h"

#include <QHash>

#include <optional>

namespace madobe {

/// Turns the numbers that ledgers use into row ids and back, with what a run has learnt.
class References {
public:
    explicit References(RecordStore& store) : m_store(store) {}

    /// 0 when there is none. The number of a merged person means the one who stayed.
    qint64 idOf(const char* table, const QString& number);
    QString numberOf(const QString& table, qint64 id);

    /// Whom the number of a merged person means; 0 for other numbers.
    qint64 survivorOf(const QString& number);

    void noteBadRow(const EntityType& type, const Entity& entity, const QString& file, qint64 line);
    /// Why `number` does not resolve.
    Issue explainMissing(const Field& field, const QString& number);
    /// What the record names by more than a number (a stay by its first day, a version of a plan)
    /// where that stands in a bad row alone.
    Issues linksToBadRows(const EntityType& type, const Entity& entity);

private:
    struct Place {
        QString file;
        qint64 line = 0;
    };
    QString withOtherZeros(const QString& table, const QString& number);

    RecordStore& m_store;
    std::optional<QHash<QString, qint64>> m_survivors;
    QHash<QByteArrayView, QHash<QString, qint64>> m_ids;
    QHash<QString, QHash<qint64, QString>> m_numbers;
    QHash<QString, QHash<QString, Place>> m_bad;
    QHash<QString, QHash<QString, Place>> m_badLinks;
    QHash<QString, QHash<QString, QString>> m_stripped;
};

}  // namespace madobe
