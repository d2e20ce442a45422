// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "core/storage/timelinelist.h"
#include "ui/models/plaintablemodel.h"
#include "ui/support/recordtexts.h"

#include <QHash>

namespace madobe {

/// Everything that happened with a person, newest first; texts are fetched as they are looked at.
class TimelineModel : public PlainTableModel {
    Q_OBJECT
public:
    enum Column { When, What, How, Text, Who, ColumnCount };

    TimelineModel(Office& office, RecordTexts& texts, QObject* parent = nullptr);

    void setPatient(qint64 patient);
    const TimelineEntry& entryAt(int row) const { return m_entries[row]; }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QStringList cells;
        bool isCancelled = false;
    };
    qsizetype rows() const override;
    QVariant cell(int at, int column) const override;
    QString heading(int column) const override;
    Row describe(const TimelineEntry& entry) const;
    Row describeRecord(const TimelineEntry& entry) const;
    Row describeChange(const TimelineEntry& entry) const;
    /// Values of columns that are not empty.
    QString values(const EntityType& type, const Entity& entity, const char* columns,
                   const QString& between) const;
    const Row& row(int at) const;

    Office& m_office;
    RecordTexts& m_texts;
    QList<TimelineEntry> m_entries;
    mutable QHash<int, Row> m_rows;
};

}  // namespace madobe
