// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countworkbook.h"

#include "core/exchange/xlsxwriter.h"

#include <QCoreApplication>
#include <QSet>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr double kNameWidth = 22;  // characters
constexpr double kDayWidth = 11;
constexpr double kFigureWidth = 9;
constexpr double kNoteWidth = 40;
constexpr double kRuleWidth = 110;

QString say(const char* text) {
    return QCoreApplication::translate("count", text);
}

using Sheets = QList<const CountSheet*>;

/// The sheets of each table, in their order.
QList<Sheets> byTable(const QList<CountSheet>& sheets) {
    QList<Sheets> tables;
    for (const CountSheet& sheet : sheets) {
        const bool isNew = tables.isEmpty() || tables.last().last()->table != sheet.table;
        if (isNew) tables.append(Sheets{});
        tables.last().append(&sheet);
    }
    return tables;
}

/// -1 where it is not there.
qsizetype indexOf(const QList<CountHeading>& headings, const QString& code) {
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (headings[i].code == code) return i;
    }
    return -1;
}

/// A code may be valid in some years only, so periods may have other columns.
QList<CountHeading> allColumns(const Sheets& sheets) {
    QList<CountHeading> all;
    for (const CountSheet* sheet : sheets) {
        qsizetype at = 0;
        for (const CountHeading& column : sheet->columns) {
            const qsizetype known = indexOf(all, column.code);
            if (known < 0) all.insert(at, column);
            at = (known < 0 ? at : known) + 1;
        }
    }
    return all;
}

class TableSheet {
public:
    TableSheet(XlsxWriter& writer, const Sheets& sheets)
        : m_writer(writer),
          m_sheets(sheets),
          m_columns(allColumns(sheets)),
          m_hasGroups(sheets.first()->hasGroups) {}

    void write(const QString& paperHead) {
        m_writer.addSheet(m_sheets.first()->title, header());
        m_writer.setLandscape(paperHead);
        for (const CountSheet* sheet : m_sheets) {
            for (const CountSheetRow& row : sheet->rows) writeRow(*sheet, row);
        }
    }

private:
    QList<XlsxColumn> header() const {
        QList<XlsxColumn> columns{{say(QT_TRANSLATE_NOOP("count", "期間")), kNameWidth, true},
                                  {say(QT_TRANSLATE_NOOP("count", "初日")), kDayWidth},
                                  {say(QT_TRANSLATE_NOOP("count", "末日")), kDayWidth},
                                  {say(QT_TRANSLATE_NOOP("count", "区")), kDayWidth, true}};
        if (m_hasGroups) {
            columns.append({say(QT_TRANSLATE_NOOP("count", "区分")), kDayWidth, true});
        }
        columns.append(
            {m_hasGroups ? say(QT_TRANSLATE_NOOP("count", "項目")) : m_sheets.first()->rowsHeading,
             kNameWidth, true});
        for (const CountHeading& column : m_columns) columns.append({column.label, kFigureWidth});
        columns.append({say(QT_TRANSLATE_NOOP("count", "備考")), kNoteWidth, true});
        return columns;
    }

    void writeRow(const CountSheet& sheet, const CountSheetRow& row) {
        m_writer.text(periodTitle(sheet.period));
        m_writer.date(sheet.period.firstDay());
        m_writer.date(sheet.period.lastDay());
        m_writer.text(sheet.ward.label);
        if (m_hasGroups) m_writer.text(row.group);
        m_writer.text(row.heading.words());
        for (const CountHeading& column : m_columns) {
            const qsizetype here = indexOf(sheet.columns, column.code);
            if (here < 0) {
                m_writer.empty();
            } else {
                writeFigure(row.figures[here]);
            }
        }
        m_writer.text(sheet.rowNotes(row, false));
        m_writer.endRow();
    }

    void writeFigure(const Figure& figure) {
        if (!figure.value) {
            m_writer.empty();
        } else if (figure.decimals == 0) {
            m_writer.integer(*figure.value);
        } else {
            m_writer.decimal(figure.number(), figure.decimals);
        }
    }

    XlsxWriter& m_writer;
    const Sheets& m_sheets;
    QList<CountHeading> m_columns;
    bool m_hasGroups = false;
};

void writeRules(XlsxWriter& writer, const QList<Sheets>& tables, const CountPaperWords& words) {
    writer.addSheet(say(QT_TRANSLATE_NOOP("count", "数え方")),
                    {{say(QT_TRANSLATE_NOOP("count", "項目")), kNoteWidth, true},
                     {say(QT_TRANSLATE_NOOP("count", "説明")), kRuleWidth, true}});
    const auto line = [&](const QString& what, const QString& text) {
        if (text.isEmpty()) return;
        writer.text(what);
        writer.text(text);
        writer.endRow();
    };
    line(say(QT_TRANSLATE_NOOP("count", "作成")), words.office + words.practiceMark);
    line(say(QT_TRANSLATE_NOOP("count", "履歴の先頭")), words.journalHead);
    for (const Sheets& sheets : tables) {
        const CountSheet& sheet = *sheets.first();
        line(sheet.title, say(QT_TRANSLATE_NOOP("count", "単位: %1")).arg(sheet.units.join(u'、')) +
                              u"　"_s + sheet.rules.join(QString()));
    }
    QSet<QString> told;
    const auto lineOnce = [&](const QString& what, const QString& text) {
        if (told.contains(what + text)) return;
        told.insert(what + text);
        line(what, text);
    };
    for (const Sheets& sheets : tables) {
        for (const CountSheet* sheet : sheets) {
            const QString period = periodTitle(sheet->period) + u"　"_s + sheet->ward.label;
            lineOnce(period, sheet->closingWords());
            for (const QString& remark : sheet->remarks) lineOnce(period, remark);
            const QString unfinished = sheet->unfinishedWords();
            if (!unfinished.isEmpty()) lineOnce(period, unfinished);
        }
    }
}

/// Each correction once, though a month and its year tell it.
void writeCorrections(XlsxWriter& writer, const QList<CountSheet>& sheets) {
    QMap<qint64, QStringList> corrections;  // by row id
    for (const CountSheet& sheet : sheets) {
        for (const FigureCorrection& each : sheet.corrections) {
            corrections.insert(each.id, sheet.correctionCells(each, DateStyle::Iso));
        }
    }
    if (corrections.isEmpty()) return;
    const double widths[] = {kDayWidth,    kDayWidth,  kNoteWidth, kFigureWidth,
                             kFigureWidth, kNoteWidth, kNameWidth};
    QList<XlsxColumn> columns;
    for (const QString& heading : correctionHeadings()) {
        columns.append({heading, widths[columns.size()], true});
    }
    writer.addSheet(say(QT_TRANSLATE_NOOP("count", "訂正")), columns);
    for (const QStringList& cells : std::as_const(corrections)) {
        for (const QString& cell : cells) writer.text(cell);
        writer.endRow();
    }
}

}  // namespace

void writeCountWorkbook(const QList<CountSheet>& sheets, const CountPaperWords& words,
                        const QString& path) {
    XlsxWriter writer(path);
    const QList<Sheets> tables = byTable(sheets);
    const QString paperHead =
        say(QT_TRANSLATE_NOOP("count", "%1　集計表%2")).arg(words.office, words.practiceMark);
    for (const Sheets& table : tables) TableSheet(writer, table).write(paperHead);
    writeRules(writer, tables, words);
    writeCorrections(writer, sheets);
    writer.close();
}

}  // namespace madobe
