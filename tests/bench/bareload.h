// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "tests/bench/rawconnection.h"

#include <QHash>
#include <QIODevice>

#include <memory>
#include <vector>

namespace madobe::bench {

/// The limit of an import: the cells of a ledger go through prepared inserts of the C API into the
/// same tables and columns, in one transaction, without checks, references or journal.
class BareLoad {
public:
    /// Every code and every record that the ledger refers to must be stored.
    BareLoad(Database& database, const CodeBook& codes, const EntityType& type);
    ~BareLoad();
    BareLoad(const BareLoad&) = delete;
    BareLoad& operator=(const BareLoad&) = delete;

    void run(QIODevice& csv);

private:
    struct Column {
        const Field* field = nullptr;
        qsizetype cell = -1;
        sqlite3_stmt* child = nullptr;       // of a set
        std::vector<const Column*> carried;  // of a set
    };
    void match(const QStringList& header);
    void insertChildren(const Column& set, const QStringList& cells, qint64 id);
    void bind(sqlite3_stmt* statement, int at, const Field& field, const QString& cell) const;
    qint64 idOf(const Field& field, const QString& cell) const;

    RawConnection m_raw;
    const EntityType& m_type;
    QHash<QString, QHash<QString, qint64>> m_ids;  // by list or table, then by label or number
    std::vector<std::unique_ptr<Column>> m_columns;
    sqlite3_stmt* m_insert = nullptr;
    QByteArray m_uid;
};

}  // namespace madobe::bench
