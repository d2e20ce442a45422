// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countgrid.h"
#include "core/reports/countquery.h"
#include "core/storage/database.h"

#include <functional>
#include <optional>

namespace madobe {

/// Fills a grid whose headings stand by the SQL of its table. Throws kinds of storage, Cancelled.
class GridFiller {
public:
    GridFiller(Database& database, const CodeBook& codes, CountGrid& grid);

    void fill();

private:
    struct Cell {
        QString ward, row, column;
        std::optional<qint64> figure;
    };

    void addSums(const CountSlice& row, const CountSlice& column);
    void countThings(const CountSlice& row, const CountSlice& column);
    void countApart(const CountSlice& row, const CountSlice& column);
    void fillRatios();
    void read(const QString& sql, bool hasWard, const CountSlice& row, const CountSlice& column,
              const std::function<void(const Cell&)>& use);
    QString codeOf(const CountDimension& dimension, const QVariant& value) const;

    Database& m_database;
    const CodeBook& m_codes;
    CountGrid& m_grid;
    const CountTable& m_table;
    const CountQuery m_query;
};

}  // namespace madobe
