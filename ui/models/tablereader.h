// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemModel;

namespace madobe {

class RecordTableModel;

/// What a table says, for where it goes out: as it is seen, but whole and read without a fault.
class TableReader {
public:
    explicit TableReader(const QAbstractItemModel& model);

    /// Throws StillSearching while its list is not known to its end.
    void requireWhole() const;
    QStringList header() const;
    int count() const;
    /// Empty for a record that is gone since its list was made. Throws kinds of storage.
    QStringList row(int at) const;
    /// All that are there. Throws what requireWhole() and row() do.
    QList<QStringList> rows() const;

private:
    const QAbstractItemModel& m_model;
    const RecordTableModel* m_records;
};

}  // namespace madobe
