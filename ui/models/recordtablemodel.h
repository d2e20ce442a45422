// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/background.h"
#include "ui/support/recordtexts.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QDeadlineTimer>

namespace madobe {

/// A list of one family: the ids of the whole query in order, rows fetched by id as they are looked
/// at. The first page is there at once, unless it takes too long to find; the rest, and with it the
/// exact count, comes from the background.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, SortColumnRole };

    RecordTableModel(Office& office, Background& background, RecordTexts& texts,
                     const EntityType& type, QObject* parent = nullptr);
    /// Other columns than the family's own.
    void setColumns(const QString& columns);
    const QList<const Field*>& columns() const { return m_columns; }

    const EntityType& type() const { return m_type; }
    const ListQuery& query() const { return m_query; }
    /// Throws kinds of storage.
    void setQuery(const ListQuery& query);
    /// The same query again, after something was saved.
    void refresh();
    /// How long the first page may keep the window waiting; by itself a moment that nobody notices.
    void setPatience(int milliseconds) { m_patience = milliseconds; }
    /// False while only the first page is known, or nothing yet.
    bool isComplete() const { return m_isComplete; }
    qint64 idAt(int row) const;
    /// -1 when it is not in the list.
    int rowOf(qint64 id) const;
    const QList<qint64>& ids() const { return m_ids; }

    /// The row as it is seen, for where it goes out; empty for a record that is gone since the list
    /// was made. Throws kinds of storage, where data() shows what there is.
    QStringList readRow(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Rows, or their texts, could not be read.
    void failed(const madobe::Error& error);
    /// Rows are known, all of them or the first ones.
    void searched();

private:
    void searchOn(int limit);
    void keepFor(const ListQuery& query);
    void showKept(const ListQuery& query);
    void take(const QList<qint64>& ids);

    struct Row {
        QStringList cells;
        bool isCancelled = false;
        bool isUnfinished = false;
        int reading = 0;  // m_reading when it was read
    };
    /// As it was read last where it cannot be read now; nullptr where it never was.
    const Row* row(int index) const;
    void load(const QList<qint64>& ids) const;
    bool loadAround(int index) const;
    void tellFailure(const Error& error) const;

    Office& m_office;
    Background& m_background;
    RecordTexts& m_texts;
    const EntityType& m_type;
    mutable RecordList m_list;
    QList<const Field*> m_columns;
    ListQuery m_query;
    QList<qint64> m_ids;
    bool m_isComplete = false;
    /// The list before the one that memory answered, for when nothing else does.
    ListQuery m_keptQuery;
    QList<qint64> m_keptIds;
    int m_patience = 200;  // milliseconds
    QString m_jobName;
    mutable QCache<qint64, Row> m_rows;
    mutable int m_toldReading = -1;       // of which a failure was told
    int m_reading = 0;                    // rows of an earlier one are read again
    mutable QDeadlineTimer m_nextTry{0};  // after rows could not be read
};

}  // namespace madobe
