// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetdocument.h"

#include "core/domain/sheetblocks.h"
#include "core/exchange/sheetplaceholders.h"

#include <QRegularExpression>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using doc::Align;

constexpr double kNarrowest = 4;
constexpr double kWidest = 16;
constexpr int kIssueRoles = kSheetSectors.size();
constexpr int kIssueHeads = 3;

const QList<double> kIndicatorWidths{5, 2.2, 2.4, 5};
const QList<double> kIssueWidths{4, 4, 2.4, 3};
const QList<double> kPlanWidths{2, 4, 6};

int usedCells(const QStringList& cells) {
    int used = 0;
    for (int i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty()) used = i + 1;
    }
    return used;
}

bool isNumber(const QString& text) {
    static const QRegularExpression number(u"^[△▲+-]?[0-9][0-9,.]*[%％]?$"_s);
    return number.match(text).hasMatch();
}

/// Columns as wide as their longest lines, within bounds.
QList<double> widthsOf(const QList<QStringList>& rows, int columns) {
    QList<double> widths(columns, kNarrowest);
    for (const QStringList& row : rows) {
        for (int i = 0; i < columns; ++i) {
            for (const QString& line : row[i].split(u'\n')) {
                const auto length = static_cast<double>(line.size());
                widths[i] = std::clamp(length, widths[i], kWidest);
            }
        }
    }
    return widths;
}

class Writer {
public:
    Writer(const SheetContent& sheet, RecordStore& store)
        : m_sheet(sheet), m_codes(store.codes()), m_lines(sheetLines(sheet, store)) {}

    Document write() {
        writeCover();
        for (m_at = 0; m_at < m_lines.size();) writeNext();
        return m_document;
    }

private:
    void add(const doc::Block& block) { m_document.blocks.append(block); }

    void writeCover() {
        const SituationSheet& cover = m_sheet.cover;
        const auto text = [&](const QString& typed) {
            return fillYears(typed, static_cast<int>(cover.fiscalYear.value_or(0)));
        };
        m_document.title = text(cover.sheetName);
        if (!cover.municipality.isEmpty()) add(doc::Heading{text(cover.municipality), 1});
        if (!cover.lead.isEmpty()) add(doc::Paragraph{text(cover.lead)});
        if (!cover.title.isEmpty()) add(doc::Heading{text(cover.title), 1});
        add(doc::PageBreak{});
    }

    void writeNext() {
        const SheetLine& line = m_lines[m_at];
        const QString& text = line.cells.front();
        if (line.kind == u"item"_s || line.kind == u"subitem"_s) return writeItems();
        if (line.kind == u"indicators"_s) return writeIndicators();
        if (line.kind == u"issues"_s) return writeIssues();
        if (line.kind == u"plan"_s) return writePlan();
        if (line.kind == u"table"_s) return writeTable();
        ++m_at;
        if (line.kind == u"heading"_s) {
            add(doc::Heading{marked(line), 1});
        } else if (line.kind == u"subheading"_s) {
            add(doc::Heading{marked(line), 2});
        } else if (line.kind == u"minor_heading"_s) {
            add(doc::Heading{marked(line), 3});
        } else if (line.kind == u"page_break"_s) {
            add(doc::PageBreak{});
        } else if (line.kind == u"note"_s) {
            add(doc::Mark{marked(line)});
        } else if (!text.isEmpty()) {
            add(doc::Paragraph{marked(line)});
        }
    }

    static QString marked(const SheetLine& line) {
        const QString& text = line.cells.front();
        return line.mark.isEmpty() ? text : line.mark + u' ' + text;
    }

    void writeItems() {
        doc::ItemList list;
        for (; m_at < m_lines.size(); ++m_at) {
            const SheetLine& line = m_lines[m_at];
            const bool isSub = line.kind == u"subitem"_s;
            if (!isSub && line.kind != u"item"_s) break;
            doc::Item item{line.cells.front()};
            if (!line.mark.isEmpty()) item.bullet = line.mark;
            item.level = isSub ? 2 : 1;
            list.items.append(item);
        }
        add(list);
    }

    /// The table's head, and its rows after it.
    QList<SheetLine> takeTable() {
        QList<SheetLine> lines{m_lines[m_at++]};
        while (m_at < m_lines.size() && m_lines[m_at].kind == u"row"_s) {
            lines.append(m_lines[m_at++]);
        }
        return lines;
    }

    static doc::Row cellsOf(const SheetLine& line, int columns) {
        doc::Row row;
        for (int i = 0; i < columns; ++i) row.append({line.cells[i]});
        row.front().text = marked(line);
        return row;
    }

    static doc::Table tableOf(const QList<SheetLine>& lines, const QList<double>& widths) {
        const auto columns = static_cast<int>(widths.size());
        doc::Table table{widths, {cellsOf(lines.front(), columns)}, {}, 1};
        for (qsizetype i = 1; i < lines.size(); ++i) {
            table.rows.append(cellsOf(lines[i], columns));
        }
        return table;
    }

    void writeIndicators() {
        doc::Table table = tableOf(takeTable(), kIndicatorWidths);
        for (doc::Row& row : table.rows) row[1].align = row[2].align = Align::Centre;
        add(table);
    }

    void writePlan() { add(tableOf(takeTable(), kPlanWidths)); }

    void writeTable() {
        const QList<SheetLine> lines = takeTable();
        QList<QStringList> texts;
        int columns = 1;
        for (const SheetLine& line : lines) {
            texts.append(line.cells);
            columns = std::max(columns, usedCells(line.cells));
        }
        doc::Table table = tableOf(lines, widthsOf(texts, columns));
        for (doc::Row& row : table.rows) {
            for (qsizetype i = 1; i < row.size(); ++i) {
                if (isNumber(row[i].text)) row[i].align = Align::Right;
            }
        }
        add(table);
    }

    /// An issue has a line for each role.
    void writeIssues() {
        const QList<SheetLine> lines = takeTable();
        doc::Table table{kIssueWidths, {cellsOf(lines.front(), kIssueHeads)}, {}, 0};
        table.header.front().last().columnSpan = 2;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            for (int role = 0; role < kIssueRoles; ++role) {
                doc::Row row;
                if (role == 0) {
                    row = {{marked(lines[i]), Align::Left, 1, kIssueRoles},
                           {lines[i].cells[1], Align::Left, 1, kIssueRoles}};
                }
                row += {{sectorName(role)}, {lines[i].cells[2 + role]}};
                table.rows.append(row);
            }
        }
        add(table);
    }

    QString sectorName(int role) const {
        return m_codes.label(m_codes.id("sector", kSheetSectors[static_cast<size_t>(role)]));
    }

    const SheetContent& m_sheet;
    const CodeBook& m_codes;
    QList<SheetLine> m_lines;
    qsizetype m_at = 0;
    Document m_document;
};

}  // namespace

Document sheetDocument(const SheetContent& sheet, Office& office) {
    office.session().require(Right::ExportCounts);
    return Writer(sheet, office.store()).write();
}

}  // namespace madobe
