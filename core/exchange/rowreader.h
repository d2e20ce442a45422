// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace madobe {

inline constexpr qsizetype kMaxCellBytes = qsizetype{1024} * 1024;

/// A row of a table, whatever file it was read from.
struct TableRow {
    /// A cell of a workbook that holds a day.
    struct Day {
        qsizetype cell = 0;
        /// Its format shows no more of it than the month.
        bool showsMonth = false;
    };

    QStringList cells;
    QList<Day> days;
    /// Where the row begins: the physical line of a text, the row of a sheet; the first is 1.
    qint64 line = 0;
    /// The first cell that is over 1 MiB (of UTF-8) and was cut unless
    /// whole cells are kept: the row must be refused; -1: none.
    qsizetype oversized = -1;
    /// The first cell whose formula failed (`#N/A`): the row must be refused; -1: none.
    qsizetype failed = -1;
};

/// Gives the rows of a table one by one.
class RowReader {
public:
    RowReader() = default;
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;
    virtual ~RowReader() = default;

    /// How well a header fits; more is better.
    using HeaderFit = std::function<qsizetype(const QStringList&)>;
    /// `fit` decides where the header can be read in several ways. Call first.
    virtual QStringList readHeader(const HeaderFit& fit) = 0;
    /// Skips rows of nothing but blanks; false at the end. Reusing the same row saves its
    /// allocations.
    virtual bool next(TableRow& row) = 0;

    /// What the file turned out to be: an encoding, or Excel.
    virtual QString formatName() const = 0;
    virtual qint64 bytesRead() const = 0;
    virtual qint64 size() const = 0;

    /// From now on cells over 1 MiB are not cut; a workbook holds none.
    void keepWholeCells() { m_keepsWhole = true; }

protected:
    bool keepsWhole() const { return m_keepsWhole; }

private:
    bool m_keepsWhole = false;
};

bool isOversized(const QString& cell);
bool isBlankRow(const TableRow& row);
/// Up to one unit over what a cell may have, so that isOversized() still sees it.
void appendToCell(QString& cell, QStringView text);

}  // namespace madobe
