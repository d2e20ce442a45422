// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareworkbook.h"

#include "core/exchange/xlsxvalue.h"
#include "core/exchange/xlsxwriter.h"

#include <QFile>

#include <xlsxwriter.h>

namespace madobe::bench {

using namespace Qt::StringLiterals;

QList<SheetRow> sheetRows(int count) {
    QList<SheetRow> rows;
    for (int i = 0; i < count; ++i) {
        rows.append(
            {{u"%1"_s.arg(i, 8, 10, QChar(u'0')), u"北区"_s, u"電話"_s, u"アルコール"_s,
              u"眠れない日が続くとの相談。家族と一緒に来所することを勧めた。%1"_s.arg(i % 97),
              u"練習 相談員"_s},
             u"2021-%1-15"_s.arg(i % 12 + 1, 2, 10, QChar(u'0')),
             i % 7,
             (i % 1000) / 10.0});
    }
    return rows;
}

void writeSheet(const QList<SheetRow>& rows, const QString& path) {
    XlsxWriter writer(path);
    QList<XlsxColumn> columns;
    for (int i = 1; i <= 9; ++i) columns.append({u"列%1"_s.arg(i)});
    writer.addSheet(u"表"_s, columns);
    for (const SheetRow& row : rows) {
        for (const QString& text : row.texts) writer.text(text);
        writer.date(row.day);
        writer.integer(row.number);
        writer.decimal(row.decimal, 1);
        writer.endRow();
    }
    writer.close();
}

void bareSheet(const QList<SheetRow>& rows, const QString& path) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* const book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* const sheet = workbook_add_worksheet(book, nullptr);
    lxw_format* const day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    lxw_row_t line = 1;
    for (const SheetRow& row : rows) {
        lxw_col_t column = 0;
        for (const QString& text : row.texts) {
            worksheet_write_string(sheet, line, column++, text.toUtf8().constData(), nullptr);
        }
        worksheet_write_number(sheet, line, column++, xlsxSerial(row.day), day);
        worksheet_write_number(sheet, line, column++, static_cast<double>(row.number), nullptr);
        worksheet_write_number(sheet, line, column, row.decimal, nullptr);
        ++line;
    }
    workbook_close(book);
}

}  // namespace madobe::bench
