// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablereader.h"

#include "ui/models/recordtablemodel.h"

namespace madobe {

TableReader::TableReader(const QAbstractItemModel& model)
    : m_model(model), m_records(qobject_cast<const RecordTableModel*>(&model)) {}

void TableReader::requireWhole() const {
    if (m_records && !m_records->isComplete()) throw Error(ErrorKind::StillSearching);
}

QStringList TableReader::header() const {
    QStringList cells;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        cells.append(m_model.headerData(column, Qt::Horizontal).toString());
    }
    return cells;
}

int TableReader::count() const {
    return m_model.rowCount();
}

QStringList TableReader::row(int at) const {
    if (m_records) return m_records->readRow(at);
    QStringList cells;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        cells.append(m_model.index(at, column).data().toString());
    }
    return cells;
}

QList<QStringList> TableReader::rows() const {
    requireWhole();
    QList<QStringList> read;
    for (int at = 0; at < count(); ++at) {
        if (const QStringList cells = row(at); !cells.isEmpty()) read.append(cells);
    }
    return read;
}

}  // namespace madobe
