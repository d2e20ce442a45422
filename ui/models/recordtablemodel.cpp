// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recordtablemodel.h"

#include "core/text/issuetext.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QThread>

#include <algorithm>
#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstPage = 100;
constexpr int kBlock = 48;
/// The first rows are painted before the search for all of them takes part of the machine.
constexpr unsigned long kHeadStart = 30;  // milliseconds
constexpr int kCachedRows = 4096;
constexpr int kBetweenTries = 1000;  // milliseconds

}  // namespace

RecordTableModel::RecordTableModel(Office& office, Background& background, RecordTexts& texts,
                                   const EntityType& type, QObject* parent)
    : QAbstractTableModel(parent),
      m_office(office),
      m_background(background),
      m_texts(texts),
      m_type(type),
      m_list(office.store(), type),
      m_jobName(u"list %1"_s.arg(reinterpret_cast<quintptr>(this))),
      m_rows(kCachedRows) {
    setColumns(QString::fromLatin1(type.list));
    if (!m_columns.isEmpty()) return;
    for (const Field& field : type.fields) {
        if (field.isInList) m_columns.append(&field);
    }
}

void RecordTableModel::setColumns(const QString& columns) {
    beginResetModel();
    m_columns.clear();
    for (const QString& column : columns.split(u' ', Qt::SkipEmptyParts)) {
        if (const Field* field = m_type.find(column)) m_columns.append(field);
    }
    m_rows.clear();
    endResetModel();
}

void RecordTableModel::setQuery(const ListQuery& query) {
    const bool isQuick = m_list.isQuick(query);
    std::optional<QList<qint64>> first;
    try {
        first = isQuick ? m_list.keys(query) : m_list.firstKeys(query, kFirstPage, m_patience);
    } catch (const Error&) {
        showKept(query);
        throw;
    }
    keepFor(query);
    beginResetModel();
    m_query = query;
    m_ids = first.value_or(QList<qint64>());
    m_isComplete = isQuick || (first && first->size() < kFirstPage);
    ++m_reading;
    endResetModel();
    if (m_isComplete) {
        m_background.cancel(m_jobName);
        Q_EMIT searched();
        return;
    }
    searchOn(first ? -1 : kFirstPage);
}

// Who goes on typing comes back to it, with the server or without.
void RecordTableModel::keepFor(const ListQuery& query) {
    if (m_list.isQuick(m_query) || query.asksTheSameAs(m_query)) return;
    m_keptQuery = m_query;
    m_keptIds = m_ids;
}

void RecordTableModel::showKept(const ListQuery& query) {
    if (m_keptIds.isEmpty() || !query.asksTheSameAs(m_keptQuery)) return;
    m_background.cancel(m_jobName);
    beginResetModel();
    m_query = query;
    m_ids = m_keptIds;
    m_isComplete = false;  // nobody knows by now
    endResetModel();
}

void RecordTableModel::searchOn(int limit) {
    const EntityType* type = &m_type;
    m_background.run<QList<qint64>>(
        this, m_jobName,
        [type, query = m_query, limit](Office& office) {
            QThread::msleep(kHeadStart);
            return RecordList(office.store(), *type).keys(query, limit);
        },
        [this, limit](const QList<qint64>& ids) {
            take(ids);
            m_isComplete = limit < 0 || ids.size() < limit;
            Q_EMIT searched();
            if (!m_isComplete) searchOn(-1);
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void RecordTableModel::take(const QList<qint64>& ids) {
    // The first page was right; only what follows is new.
    const bool grows = !m_ids.isEmpty() && ids.size() > m_ids.size() &&
                       std::equal(m_ids.begin(), m_ids.end(), ids.begin());
    if (grows) {
        beginInsertRows({}, static_cast<int>(m_ids.size()), static_cast<int>(ids.size()) - 1);
        m_ids = ids;
        endInsertRows();
    } else if (ids != m_ids) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
    }
}

void RecordTableModel::refresh() {
    m_texts.forget();
    setQuery(m_query);
}

qint64 RecordTableModel::idAt(int row) const {
    return row >= 0 && row < m_ids.size() ? m_ids[row] : 0;
}

int RecordTableModel::rowOf(qint64 id) const {
    return static_cast<int>(m_ids.indexOf(id));
}

int RecordTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

void RecordTableModel::load(const QList<qint64>& ids) const {
    const auto entities = m_list.rows(ids, m_columns);
    m_texts.prefetch(m_type, entities);
    const Field* cancelled = m_type.find(u"cancel_reason");
    const Field* finished = m_type.find(u"is_finished");
    for (const auto& entity : entities) {
        auto row = std::make_unique<Row>();
        for (const Field* field : m_columns) row->cells.append(m_texts.text(*field, *entity));
        row->isCancelled = cancelled && !cancelled->get(*entity).toString().isEmpty();
        row->isUnfinished = finished && finished->get(*entity).toLongLong() == 0;
        row->reading = m_reading;
        m_rows.insert(entity->id, row.release());
    }
}

bool RecordTableModel::loadAround(int index) const {
    if (!m_nextTry.hasExpired()) return false;
    try {
        load(m_ids.mid(std::max(0, index - kBlock / 4), kBlock));
        return true;
    } catch (const Error& error) {
        tellFailure(error);
        return false;
    }
}

void RecordTableModel::tellFailure(const Error& error) const {
    m_nextTry.setRemainingTime(kBetweenTries);
    if (std::exchange(m_toldReading, m_reading) == m_reading) return;
    // Whoever asks for a cell is painting.
    auto* self = const_cast<RecordTableModel*>(this);
    QMetaObject::invokeMethod(
        self, [self, error] { Q_EMIT self->failed(error); }, Qt::QueuedConnection);
}

const RecordTableModel::Row* RecordTableModel::row(int index) const {
    const qint64 id = idAt(index);
    const auto isRead = [this](const Row* row) { return row && row->reading == m_reading; };
    if (const Row* read = m_rows.object(id); isRead(read)) return read;
    if (!loadAround(index)) return m_rows.object(id);
    const Row* read = m_rows.object(id);
    // Gone since the list was made.
    return isRead(read) ? read : nullptr;
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == IdRole) return idAt(index.row());
    if (role != Qt::DisplayRole && role != Qt::FontRole && role != Qt::ForegroundRole &&
        role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) {
        return {};
    }
    const Row* cells = row(index.row());
    if (!cells && role == Qt::DisplayRole && index.column() == 0 && !m_nextTry.hasExpired()) {
        return tr("読めません");
    }
    if (!cells) return {};
    switch (role) {
        case Qt::DisplayRole:
            // The word, since a struck line alone says little.
            if (index.column() == 0 && cells->isCancelled) return tr("取消 ") + cells->cells[0];
            if (index.column() == 0 && cells->isUnfinished) return tr("未完成 ") + cells->cells[0];
            return cells->cells.value(index.column());
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            return cells->cells.value(index.column());
        case Qt::FontRole: {
            if (!cells->isCancelled) return {};
            QFont font = QApplication::font();
            font.setStrikeOut(true);
            return font;
        }
        default:
            return cells->isCancelled
                       ? QVariant(QApplication::palette().color(QPalette::PlaceholderText))
                       : QVariant();
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= m_columns.size()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const Field& field = *m_columns[section];
    if (role == Qt::DisplayRole) return fieldTitle(field);
    if (role == SortColumnRole) return QString::fromLatin1(field.column);
    return {};
}

void RecordTableModel::sort(int column, Qt::SortOrder order) {
    ListQuery query = m_query;
    if (column < 0) {
        query.orderBy.clear();
    } else {
        query.orderBy = headerData(column, Qt::Horizontal, SortColumnRole).toString();
    }
    query.descending = column >= 0 && order == Qt::DescendingOrder;
    if (query.orderBy == m_query.orderBy && query.descending == m_query.descending) return;
    try {
        setQuery(query);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

QStringList RecordTableModel::readRow(int row) const {
    const auto isRead = [this, id = idAt(row)] {
        const Row* known = m_rows.object(id);
        return known && known->reading == m_reading;
    };
    if (!isRead()) load(m_ids.mid(row, kBlock));
    QStringList cells;
    if (!isRead()) return cells;
    for (int column = 0; column < columnCount(); ++column) {
        cells.append(data(index(row, column)).toString());
    }
    return cells;
}

}  // namespace madobe
