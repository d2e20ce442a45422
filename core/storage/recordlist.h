// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/listquery.h"
#include "core/storage/textcondition.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace madobe {

/// Finds and orders the records of one family by its field table alone: ids first, rows by id. For
/// the thread of its store.
class RecordList {
public:
    RecordList(RecordStore& store, const EntityType& type);

    /// Row ids in order; `limit` < 0: all.
    QList<qint64> keys(const ListQuery& query, int limit = -1);
    /// The first of them, for a thread that must not wait; nullopt: they take longer than that.
    std::optional<QList<qint64>> firstKeys(const ListQuery& query, int limit, int milliseconds);
    /// The record that has the query's text as its whole number, where the rest of the query lets
    /// it in; 0 for none.
    qint64 numbered(const ListQuery& query);
    /// Whether all keys of the query come without a statement.
    bool isQuick(const ListQuery& query) const;
    /// In the order of `ids`; those that are gone are left out.
    std::vector<std::unique_ptr<Entity>> rows(const QList<qint64>& ids);
    /// For columns alone: sets that are not among them stay empty.
    std::vector<std::unique_ptr<Entity>> rows(const QList<qint64>& ids,
                                              const QList<const Field*>& columns);

private:
    /// Whether patients whom the text finds by family or case are asked for in the same question.
    enum class Others { Apart, Too };
    void addFilter(const ListFilter& filter, Condition& condition) const;
    /// Patients whom the text finds by family or case: one part, a SELECT of their ids.
    Condition byOthers(const QString& text) const;
    /// What answers the query's text without a statement; nullptr: statements do.
    const SearchIndex* indexFor(const ListQuery& query) const;
    QList<qint64> fromIndex(const SearchIndex& index, const ListQuery& query, int limit);
    QList<qint64> withOthers(const ListQuery& query, int limit);
    QString order(const ListQuery& query) const;
    QString orderOf(const Field& field) const;
    QList<qint64> fetch(const ListQuery& query, const QString& more, int limit,
                        Others others = Others::Apart);

    RecordStore& m_store;
    const EntityType& m_type;
    QString m_table;
    TextCondition m_texts;
};

/// What to call a referred record: its name, else its number. Unknown ids are left out.
QHash<qint64, QString> recordNames(RecordStore& store, const EntityType& type,
                                   const QList<qint64>& ids);

}  // namespace madobe
