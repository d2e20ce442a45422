// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countpaper.h"

#include "core/exchange/figuremark.h"

#include <QCoreApplication>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr double kGroupWidth = 1.4;  // columns of figures
constexpr double kHeadingWidth = 3.6;
constexpr double kNoteWidth = 4;
/// Of so many columns a table is as wide as the page.
constexpr double kWholeWidth = 12;

QString say(const char* text) {
    return QCoreApplication::translate("count", text);
}

bool isTotal(const CountHeading& heading) {
    return heading.code == kTotalCode;
}

class SheetTable {
public:
    explicit SheetTable(const CountSheet& sheet) : m_sheet(sheet) {
        m_hasNotes = std::any_of(
            sheet.rows.begin(), sheet.rows.end(),
            [&](const CountSheetRow& row) { return !sheet.rowNotes(row, true).isEmpty(); });
    }

    doc::Table make() const {
        doc::Table table;
        table.isCompact = true;
        if (m_sheet.hasGroups) table.widths.append(kGroupWidth);
        table.widths.append(kHeadingWidth);
        table.headingColumns = static_cast<int>(table.widths.size());
        // On a page to which the table goes on, it still says of what it is.
        doc::Row header{{m_sheet.ward.label + u"　"_s + periodTitle(m_sheet.period),
                         doc::Align::Left, table.headingColumns}};
        for (const CountHeading& column : m_sheet.columns) {
            table.widths.append(1);
            header.append({column.label});
        }
        if (m_hasNotes) {
            table.widths.append(kNoteWidth);
            header.append({say(QT_TRANSLATE_NOOP("count", "備考"))});
        }
        table.header.append(header);
        for (qsizetype i = 0; i < m_sheet.rows.size(); ++i) table.rows.append(row(i));
        double all = 0;
        for (const double width : std::as_const(table.widths)) all += width;
        table.width = std::min(1.0, all / kWholeWidth);
        return table;
    }

private:
    doc::Row row(qsizetype index) const {
        const CountSheetRow& line = m_sheet.rows[index];
        doc::Row cells;
        if (m_sheet.hasGroups && isFirstOfGroup(index)) {
            cells.append({line.group, doc::Align::Left, 1, sizeOfGroup(index)});
        }
        cells.append({line.heading.words(), doc::Align::Left, 1, 1, isTotal(line.heading)});
        for (qsizetype i = 0; i < line.figures.size(); ++i) {
            const bool isStrong = isTotal(line.heading) || isTotal(m_sheet.columns[i]);
            cells.append({figureMark(line.figures[i]), doc::Align::Right, 1, 1, isStrong});
        }
        if (m_hasNotes) cells.append({m_sheet.rowNotes(line, true)});
        return cells;
    }

    bool isFirstOfGroup(qsizetype index) const {
        return index == 0 || m_sheet.rows[index].group != m_sheet.rows[index - 1].group;
    }

    int sizeOfGroup(qsizetype index) const {
        int size = 1;
        for (qsizetype i = index + 1; i < m_sheet.rows.size() && !isFirstOfGroup(i); ++i) ++size;
        return size;
    }

    const CountSheet& m_sheet;
    bool m_hasNotes = false;
};

QString headLine(const CountSheet& sheet) {
    QStringList parts{periodTitle(sheet.period), sheet.ward.label,
                      say(QT_TRANSLATE_NOOP("count", "単位: %1")).arg(sheet.units.join(u'、'))};
    parts.append(sheet.closingWords());
    return parts.join(u'　');
}

/// What stands below a table: the marks, how it is counted, what is missing.
QString footLines(const CountSheet& sheet, const CountPaperWords& words) {
    QStringList lines;
    const QString legend = figureLegend(sheet.figures());
    if (!legend.isEmpty()) lines.append(legend);
    lines += sheet.rules;
    lines += sheet.remarks;
    const QString unfinished = sheet.unfinishedWords();
    if (!unfinished.isEmpty()) lines.append(unfinished);
    if (!words.journalHead.isEmpty()) {
        lines.append(say(QT_TRANSLATE_NOOP("count", "履歴の先頭: %1")).arg(words.journalHead));
    }
    return lines.join(u'\n');
}

doc::Table correctionsTable(const CountSheet& sheet) {
    doc::Table table;
    table.isCompact = true;
    table.widths = {1.6, 1.6, 5, 0.8, 0.8, 4, 2.4};
    doc::Row header;
    for (const QString& heading : correctionHeadings()) header.append({heading});
    table.header.append(header);
    for (const FigureCorrection& correction : sheet.corrections) {
        doc::Row row;
        for (const QString& cell : sheet.correctionCells(correction, DateStyle::Era)) {
            const bool isValue = row.size() == 3 || row.size() == 4;
            row.append({cell, isValue ? doc::Align::Right : doc::Align::Left});
        }
        table.rows.append(row);
    }
    return table;
}

}  // namespace

QStringList correctionHeadings() {
    const Field* const ward = figureCorrectionType().find(u"ward_id");
    return {QCoreApplication::translate("field", ward->label),
            say(QT_TRANSLATE_NOOP("count", "年月")),
            say(QT_TRANSLATE_NOOP("count", "訂正した数")),
            say(QT_TRANSLATE_NOOP("count", "前")),
            say(QT_TRANSLATE_NOOP("count", "後")),
            say(QT_TRANSLATE_NOOP("count", "わけ")),
            say(QT_TRANSLATE_NOOP("count", "訂正日・人"))};
}

Document countDocument(const QList<CountSheet>& sheets, const CountPaperWords& words) {
    Document document;
    document.title =
        say(QT_TRANSLATE_NOOP("count", "%1　集計表%2")).arg(words.office, words.practiceMark);
    document.isLandscape = true;
    document.isTitleAtHead = true;
    for (const CountSheet& sheet : sheets) {
        if (!document.blocks.isEmpty()) document.blocks.append(doc::PageBreak{});
        document.blocks.append(
            doc::Heading{sheet.title, 2,
                         say(QT_TRANSLATE_NOOP("count", "%1　%2　%3（続き）"))
                             .arg(sheet.title, periodTitle(sheet.period), sheet.ward.label)});
        document.blocks.append(doc::Paragraph{headLine(sheet)});
        document.blocks.append(SheetTable(sheet).make());
        document.blocks.append(doc::Mark{footLines(sheet, words)});
        if (sheet.corrections.isEmpty()) continue;
        document.blocks.append(
            doc::Heading{say(QT_TRANSLATE_NOOP("count", "報告したあとの訂正")), 3});
        document.blocks.append(correctionsTable(sheet));
    }
    return document;
}

}  // namespace madobe
