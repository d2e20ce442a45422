// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countfile.h"
#include "core/exchange/countfilereader.h"
#include "core/exchange/csvreader.h"

#include <QSet>

#include <array>

namespace madobe {

/// Collects from 集計.csv the rows of the office's own ward.
class OwnRows {
public:
    /// Fills the office's sheets and faults.
    OwnRows(OfficeCounts& office, const CodeBook& wards);

    /// Throws what CsvReader throws, and BadFile {path, line, code, column}.
    void read(QByteArray csv);

private:
    /// The rows of one table and period, with the lines they were read from.
    struct Sheet {
        CountGrid* grid = nullptr;
        QHash<QString, qint64> lines;
        QSet<QString> rows;
        QSet<QString> columns;

        QString key(const CountHeading& row, const CountHeading& column) const;
        QString place(const CountHeading& row, const CountHeading& column) const;
    };

    void fault(const QStringList& args);
    void fault(const char* code, qint64 line, const QStringList& more = {});
    void findColumns(QStringList header);
    void readRow(const TableRow& row);
    const QString& wardCode(const QString& label);
    void noteCityRow(const QString& table, const QString& value);
    qsizetype findTable(const QString& code) const;
    Sheet* findSheet(const QString& table, const QString& period, qint64 line);
    Sheet& sheet(const CountSheetKey& key);
    void readFigure(Sheet& sheet, const CountHeading& row, const CountHeading& column,
                    const QString& value, const QString& note, qint64 line);
    void judge(const Sheet& sheet);
    /// What the table is a part of.
    void judgeWithin(const CountSheetKey& key, const Sheet& sheet);
    void judgePeriods();
    void judgeSpans();

    OfficeCounts& m_office;
    const CodeBook& m_wards;
    const QList<const CountTable*> m_tables;
    std::array<qsizetype, CountColumns> m_columns{};
    qsizetype m_width = 0;
    QHash<QString, QString> m_wardCodes;
    std::map<CountSheetKey, Sheet> m_sheets;
    // Rows of a table and period stand together.
    Sheet* m_last = nullptr;
    QString m_lastTable;
    QString m_lastPeriod;
    bool m_hasCityRows = false;
    bool m_hasCityFigures = false;
    qsizetype m_unsaid = 0;
};

}  // namespace madobe
