// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/paperfigures.h"

#include "core/exchange/countfile.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/documentshape.h"
#include "tests/support/catchqt.h"

#include <QFile>

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

QString key(const QString& table, const QString& period, const QString& ward, const QString& row,
            const QString& column) {
    return QStringList{table, period, ward, row, column}.join(u'|');
}

/// As a number, so that 1.5 is 1.50.
QString plain(QString text) {
    if (text == u"…"_s || text == u"・"_s || text == u"-"_s || text.isEmpty()) return {};
    bool isNumber = false;
    const double value = text.remove(u',').replace(u'△', u'-').toDouble(&isNumber);
    INFO(text.toStdString());
    REQUIRE(isNumber);
    return QString::number(value, 'f', 4);
}

/// The table that a row of a sheet belongs to, by the names on the paper.
QString tableOf(const QString& title, const QString& group) {
    if (group == u"再掲"_s) return u"consultation_flags"_s;
    for (const CountTable* table : standardCountTables()) {
        if (title == QString::fromUtf8(table->title)) return QString::fromLatin1(table->code);
    }
    FAIL(title.toStdString());
    return {};
}

}  // namespace

Figures csvFigures(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CsvReader reader(file, path);
    const QStringList header = reader.readHeader([](const QStringList&) { return true; });
    REQUIRE(header == countColumns());
    Figures figures;
    qsizetype rows = 0;
    for (TableRow row; reader.next(row); ++rows) {
        const QStringList& c = row.cells;
        figures.insert(key(c[0], c[1], c[2], c[4], c[6]), plain(c[7]));
    }
    CHECK(rows == figures.size());
    return figures;
}

PaperReader::PaperReader(const QList<Period>& periods, std::function<QString(const QString&)> label)
    : m_label(std::move(label)) {
    for (const Period& period : periods) m_periodCodes.insert(periodTitle(period), period.code());
}

Figures PaperReader::workbook(const QString& path) const {
    Figures figures;
    const auto book = std::make_shared<const XlsxWorkbook>(path);
    for (const QString& sheet : book->sheetNames()) {
        if (sheet != u"数え方"_s) addSheet(figures, book, sheet);
    }
    return figures;
}

Figures PaperReader::document(const Document& paper) const {
    Figures figures;
    QString title, period, ward;
    for (const doc::Block& block : paper.blocks) {
        std::visit(doc::Each{[&](const doc::Heading& heading) { title = heading.text; },
                             [&](const doc::Paragraph& line) {
                                 const QStringList parts = line.text.split(u'　');
                                 period = m_periodCodes.value(parts.value(0));
                                 ward = parts.value(1);
                             },
                             [&](const doc::Table& table) {
                                 addTable(figures, table, title, period, ward);
                             },
                             [](const auto&) {}},
                   block);
    }
    return figures;
}

void PaperReader::addSheet(Figures& figures, const std::shared_ptr<const XlsxWorkbook>& book,
                           const QString& sheet) const {
    XlsxReader reader(book, sheet);
    const QStringList header = reader.readHeader({});
    const bool hasGroups = header[4] == u"区分"_s;
    const int first = hasGroups ? 6 : 5;
    for (TableRow row; reader.next(row);) {
        const QStringList& c = row.cells;
        const QString period = m_periodCodes.value(c[0]);
        REQUIRE_FALSE(period.isEmpty());
        for (int i = first; i + 1 < header.size(); ++i) {
            const QString table = tableOf(sheet, hasGroups ? c[4] : QString());
            figures.insert(key(table, period, c[3], m_label(c[first - 1]), header[i]),
                           plain(c.value(i)));
        }
    }
}

void PaperReader::addTable(Figures& figures, const doc::Table& table, const QString& title,
                           const QString& period, const QString& ward) const {
    const int columns = doc::columnCount(table);
    QStringList headings(columns);
    for (const auto& placed : doc::placeCells(table.header, columns)) {
        headings[placed.column] = placed.cell.text;
    }
    QString group, row;
    for (const auto& placed : doc::placeCells(table.rows, columns)) {
        const QString& text = placed.cell.text;
        if (placed.column < table.headingColumns - 1) {
            group = text;
        } else if (placed.column == table.headingColumns - 1) {
            row = m_label(text);
        } else if (headings[placed.column] != u"備考"_s) {
            figures.insert(key(tableOf(title, group), period, ward, row, headings[placed.column]),
                           plain(text));
        }
    }
}

void requireSame(const Figures& found, const Figures& wanted, const char* what) {
    INFO(what);
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        INFO(it.key().toStdString());
        REQUIRE(found.contains(it.key()));
        REQUIRE(found.value(it.key()) == it.value());
    }
    REQUIRE(found.size() == wanted.size());
}

}  // namespace madobe::tests
