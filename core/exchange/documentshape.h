// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

/// What every writer of a Document asks about it.
namespace madobe::doc {

/// A visitor of blocks made of lambdas.
template <class... Ts>
struct Each : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Each(Ts...) -> Each<Ts...>;

struct PlacedCell {
    Cell cell;  // with spans that stay in the table
    int row = 0;
    int column = 0;
};

int columnCount(const Table& table);
/// Parts of 1, one a column.
QList<double> columnShares(const Table& table);
/// Every place of the rows is taken by one cell, an empty one where none was given.
QList<PlacedCell> placeCells(const QList<Row>& rows, int columns);
/// The rows in groups that spans hold together, each as its number of rows.
QList<int> rowGroups(const QList<Row>& rows, int columns);

/// How a table goes into a width; millimetres.
struct TableFit {
    double textSize = 0;
    QList<double> widths;
};

/// Columns by their shares, but none narrower than its numbers and short words, so that these are
/// not broken; for that the text becomes smaller, down to where it can just be read.
TableFit fitTable(const Table& table, double width, double textSize, double padding);

/// The widest bullet of a level in halves of a full-width character.
int bulletWidth(const ItemList& list, int level);

/// With newlines alone, and without what no XML, HTML or paper can hold.
QString cleanText(const QString& text);
/// The title on one line.
QString titleLine(const Document& document);

}  // namespace madobe::doc
