// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxreader.h"

#include "core/base/dates.h"
#include "core/base/error.h"

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// A small file may name one long text in thousands of cells.
constexpr qsizetype kMaxRowUnits = 64 * kMaxCellBytes;
constexpr qsizetype kMaxColumns = 16384;

}  // namespace

XlsxReader::XlsxReader(std::shared_ptr<const XlsxWorkbook> workbook, const QString& sheet)
    : m_workbook(std::move(workbook)),
      m_label(m_workbook->labelOf(sheet)),
      m_part(m_workbook->openSheet(sheet)) {
    if (!m_part->nextChild() || m_part->name() != u"worksheet") m_part->refuse(u"root"_s);
    while (m_part->nextChild()) {
        if (m_part->name() == u"sheetData") return;
        m_part->skip();
    }
    m_atEnd = true;
}

QStringList XlsxReader::readHeader(const HeaderFit& /*fit*/) {
    TableRow row;
    if (!next(row)) throw Error(ErrorKind::BadFile, {m_label, u"1"_s, u"empty"_s});
    return row.cells;
}

bool XlsxReader::next(TableRow& row) {
    while (readRow(row)) {
        if (!isBlankRow(row)) return true;
    }
    return false;
}

bool XlsxReader::readRow(TableRow& row) {
    row.cells.clear();
    row.oversized = -1;
    row.failed = -1;
    row.days.clear();
    if (m_atEnd) return false;
    m_part->setRow(m_line + 1);
    if (!m_part->nextChild()) {
        m_atEnd = true;
        m_part->finish();
        return false;
    }
    const QString number = m_part->attribute(u"r");
    m_line = number.isEmpty() ? m_line + 1 : number.toLongLong();
    if (m_line <= 0) m_part->refuse(u"row number"_s);
    m_part->setRow(m_line);
    row.line = m_line;
    m_column = -1;
    m_rowUnits = 0;
    while (m_part->nextChild()) readCell(row);
    return true;
}

void XlsxReader::readCell(TableRow& row) {
    if (m_part->name() != u"c") return m_part->skip();
    const QXmlStreamAttributes attributes = m_part->attributes();
    const QStringView reference = attributes.value("r"_L1);
    const Type type = typeOf(attributes.value("t"_L1));
    const qsizetype style = attributes.value("s"_L1).toLongLong();
    m_column = reference.isEmpty() ? m_column + 1 : xlsxColumn(reference);
    if (m_column < 0 || m_column >= kMaxColumns) m_part->refuse(u"cell reference"_s);
    m_stored.resize(0);
    readValue(type, m_stored);
    if (m_stored.isEmpty()) return;
    if (type == Type::Failure && row.failed < 0) row.failed = m_column;
    const QString text = textOf(type, style, m_stored);
    noteDay(type, style, text, row);
    store(text, row);
}

XlsxReader::Type XlsxReader::typeOf(QStringView code) {
    if (code == u"s") return Type::Shared;
    if (code == u"inlineStr") return Type::Inline;
    if (code == u"str") return Type::Text;
    if (code == u"b") return Type::Boolean;
    if (code == u"e") return Type::Failure;
    return code == u"d" ? Type::IsoDate : Type::Number;
}

/// As it is stored: for a shared text its number.
void XlsxReader::readValue(Type type, QString& cell) {
    while (m_part->nextChild()) {
        if (type == Type::Inline && m_part->name() == u"is") {
            appendRichText(*m_part, cell);
        } else if (m_part->name() == u"v") {
            m_part->appendText(cell);
        } else {
            m_part->skip();
        }
    }
}

QString XlsxReader::textOf(Type type, qsizetype style, const QString& stored) const {
    switch (type) {
        case Type::Shared: {
            bool ok = false;
            const qsizetype index = stored.toLongLong(&ok);
            const XlsxStrings& strings = m_workbook->strings();
            if (!ok || index < 0 || index >= strings.count()) m_part->refuse(u"shared text"_s);
            return strings.at(index);
        }
        case Type::Inline:
        case Type::Text:
            return unescapedXlsx(stored);
        case Type::Number:
            return xlsxNumberText(stored, m_workbook->formatOf(style), m_workbook->counts1904());
        case Type::IsoDate:
            return xlsxIsoText(stored);
        case Type::Boolean:
        case Type::Failure:
            break;
    }
    return stored;
}

void XlsxReader::noteDay(Type type, qsizetype style, const QString& text, TableRow& row) const {
    const XlsxFormat format = type == Type::Number ? m_workbook->formatOf(style) : XlsxFormat::Date;
    const bool mayBeDay = type == Type::Number || type == Type::IsoDate;
    if (!mayBeDay || format == XlsxFormat::Number || !isIsoDate(text)) return;
    row.days.append({m_column, format == XlsxFormat::Month});
}

void XlsxReader::store(const QString& text, TableRow& row) {
    m_rowUnits += text.size();
    if (m_rowUnits > kMaxRowUnits) m_part->refuseSize();
    if (m_column >= row.cells.size()) row.cells.resize(m_column + 1);
    row.cells[m_column] = text;
    if (row.oversized < 0 && isOversized(text)) row.oversized = m_column;
}

}  // namespace madobe
