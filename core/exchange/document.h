// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <variant>

namespace madobe {

/// What a Document consists of. Every text may hold newlines, tabs and blanks of any width; all of
/// them are kept.
namespace doc {

struct Heading {
    QString text;
    int level = 1;  // 1 to 3
    /// Stands over every page to which what is below the heading goes on; empty: nothing does.
    QString continued = {};
};

struct Paragraph {
    QString text;
};

struct Item {
    QString text;
    /// As it is typed: ・, (1), ア.
    QString bullet = QStringLiteral("・");
    int level = 1;  // 1 to 3
};

struct ItemList {
    QList<Item> items;
};

enum class Align { Left, Right, Centre };

struct Cell {
    QString text;
    Align align = Align::Left;
    int columnSpan = 1;
    int rowSpan = 1;
    /// A total.
    bool isStrong = false;
};

/// What a span covers is left out of the row, as in HTML.
using Row = QList<Cell>;

struct Table {
    /// How wide the columns are, compared with each other.
    QList<double> widths;
    /// Repeated on each page.
    QList<Row> header;
    QList<Row> rows;
    /// So many columns at the left are headings of their rows.
    int headingColumns = 0;
    /// Of the page's width.
    double width = 1;
    /// Rows close together, so that a long table stays on its page.
    bool isCompact = false;
};

/// A small grey line: a legend, a source.
struct Mark {
    QString text;
};

struct PageBreak {};

using Block = std::variant<Heading, Paragraph, ItemList, Table, Mark, PageBreak>;

}  // namespace doc

/// Something to hand out, whatever it is written as: HTML, ODT or paper, which is A4.
struct Document {
    QString title;
    QList<doc::Block> blocks;
    bool isLandscape = false;
    /// On paper the title stands small at the head of every page, and not above the text.
    bool isTitleAtHead = false;
    /// Not said when invalid: equal documents are then equal files.
    QDateTime created = {};
};

}  // namespace madobe
