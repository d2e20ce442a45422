// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/documentshape.h"

#include <algorithm>
#include <numeric>

namespace madobe::doc {

namespace {

constexpr double kLetter = 0.62;    // em: digits and letters, about
constexpr double kLongestWord = 6;  // em: ten digits; longer ones are broken
constexpr double kSmallest = 2.1;   // mm: 6 points

bool isNarrow(QChar character) {
    return character.unicode() < 0x100;
}

/// In em: the widest part of the text that should not be broken.
double unbroken(const QString& text) {
    double widest = 1;
    double word = 0;
    for (const QChar character : text) {
        word = isNarrow(character) && !character.isSpace() ? word + kLetter : 0;
        widest = std::max(widest, word);
    }
    return std::min(widest, kLongestWord);
}

QList<double> unbrokenColumns(const Table& table) {
    const int columns = columnCount(table);
    QList<double> widest(columns, 1);
    for (const auto* rows : {&table.header, &table.rows}) {
        for (const PlacedCell& placed : placeCells(*rows, columns)) {
            if (placed.cell.columnSpan > 1) continue;
            double& column = widest[placed.column];
            column = std::max(column, unbroken(placed.cell.text));
        }
    }
    return widest;
}

double sum(const QList<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// `wanted` and `least` have the same number of columns; together as wide as `width`.
QList<double> withLeast(const QList<double>& wanted, const QList<double>& least, double width) {
    QList<double> widths = wanted;
    for (qsizetype i = 0; i < widths.size(); ++i) widths[i] = std::max(wanted[i], least[i]);
    const double excess = sum(widths) - width;
    const double slack = sum(widths) - sum(least);
    for (qsizetype i = 0; slack > 0 && i < widths.size(); ++i) {
        widths[i] -= (widths[i] - least[i]) * excess / slack;
    }
    return widths;
}

}  // namespace

int columnCount(const Table& table) {
    qsizetype most = std::max<qsizetype>(table.widths.size(), 1);
    for (const auto* rows : {&table.header, &table.rows}) {
        for (const Row& row : *rows) most = std::max(most, row.size());
    }
    return static_cast<int>(most);
}

QList<double> columnShares(const Table& table) {
    QList<double> shares = table.widths;
    shares.resize(columnCount(table), 0);
    for (double& share : shares) {
        if (share <= 0) share = 1;
    }
    const double all = sum(shares);
    for (double& share : shares) share /= all;
    return shares;
}

QList<PlacedCell> placeCells(const QList<Row>& rows, int columns) {
    QList<PlacedCell> placed;
    const int height = static_cast<int>(rows.size());
    QList<QList<bool>> taken(height, QList<bool>(columns, false));
    for (int row = 0; row < height; ++row) {
        qsizetype next = 0;
        for (int column = 0; column < columns; ++column) {
            if (taken[row][column]) continue;
            Cell cell = rows[row].value(next++);
            const qsizetype end = taken[row].indexOf(true, column);
            const int room = (end < 0 ? columns : static_cast<int>(end)) - column;
            cell.columnSpan = std::clamp(cell.columnSpan, 1, room);
            cell.rowSpan = std::clamp(cell.rowSpan, 1, height - row);
            for (int down = row; down < row + cell.rowSpan; ++down) {
                std::fill_n(taken[down].begin() + column, cell.columnSpan, true);
            }
            placed.append({cell, row, column});
        }
    }
    return placed;
}

QList<int> rowGroups(const QList<Row>& rows, int columns) {
    QList<int> groups;
    int begin = 0;
    int end = 0;
    for (const PlacedCell& placed : placeCells(rows, columns)) {
        if (placed.row >= end && placed.row > begin) {
            groups.append(placed.row - begin);
            begin = placed.row;
        }
        end = std::max(end, placed.row + placed.cell.rowSpan);
    }
    if (end > begin) groups.append(end - begin);
    return groups;
}

TableFit fitTable(const Table& table, double width, double textSize, double padding) {
    QList<double> least = unbrokenColumns(table);
    const auto columns = static_cast<double>(least.size());
    const double equal = width / columns;
    const double fitting = (width - 2 * padding * columns) / sum(least);
    double size = std::min(textSize, std::max(fitting, kSmallest));
    // So many columns that not one character has room.
    size = std::min(size, std::max(equal - 2 * padding, equal / 4));
    for (double& column : least) column = column * size + 2 * padding;
    if (sum(least) > width) return {size, QList<double>(least.size(), equal)};
    QList<double> wanted = columnShares(table);
    for (double& column : wanted) column *= width;
    return {size, withLeast(wanted, least, width)};
}

int bulletWidth(const ItemList& list, int level) {
    int widest = 0;
    for (const Item& item : list.items) {
        if (item.level != level) continue;
        int width = 0;
        for (const QChar character : item.bullet) width += isNarrow(character) ? 1 : 2;
        widest = std::max(widest, width);
    }
    return widest;
}

QString cleanText(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    char32_t before = 0;
    for (const char32_t character : text.toUcs4()) {
        const bool isControl = character < 0x20 && character != '\t';
        const bool isNewline = character == '\r' || (character == '\n' && before != '\r');
        before = character;
        if (isNewline) {
            clean.append(QLatin1Char('\n'));
        } else if (!isControl && (character & 0xFFFE) != 0xFFFE) {
            // Halves of pairs are U+FFFD by now.
            clean.append(QString::fromUcs4(&character, 1));
        }
    }
    return clean;
}

QString titleLine(const Document& document) {
    return cleanText(document.title).replace(QLatin1Char('\n'), QChar(0x3000));
}

}  // namespace madobe::doc
