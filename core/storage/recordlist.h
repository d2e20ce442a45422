// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/listquery.h"
#include "core/storage/recordstore.h"

#include <QHash>

#include <memory>
#include <vector>

namespace madobe {

/// Finds and orders the records of one family by its field table alone: ids first, rows by id. For
/// the thread of its store.
class RecordList {
public:
    RecordList(RecordStore& store, const EntityType& type);

    /// Row ids in order; `limit` < 0: all.
    QList<qint64> keys(const ListQuery& query, int limit = -1);
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
    struct Condition {
        QStringList parts;
        QVariantList values;
    };
    void addText(const QString& text, Others others, Condition& condition) const;
    void addStart(const QString& text, Condition& condition) const;
    void addFilter(const ListFilter& filter, Condition& condition) const;
    /// Here, so that nothing can be sought in it or ordered by it.
    bool isSealed(const Field& field) const;
    /// Persons whom the record names, and whatever else its columns show by name.
    void addThroughReferences(const QString& folded, QStringList& any, QVariantList& values) const;
    void addPeople(const Field& field, const QString& folded, QStringList& any,
                   QVariantList& values) const;
    void addNamed(const Field& field, const EntityType& target, const QString& folded,
                  QStringList& any) const;
    QList<qint64> idsByName(const EntityType& target, const QString& folded) const;
    QString patientsByOthers(const QString& typed, QVariantList& values) const;
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
};

/// What to call a referred record: its name, else its number. Unknown ids are left out.
QHash<qint64, QString> recordNames(RecordStore& store, const EntityType& type,
                                   const QList<qint64>& ids);

}  // namespace madobe
