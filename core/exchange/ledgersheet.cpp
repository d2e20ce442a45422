// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgersheet.h"

#include "core/exchange/formulaguard.h"
#include "core/exchange/ledgerexport.h"
#include "core/exchange/xlsxvalue.h"

namespace madobe {

namespace {

/// Whole numbers up to here are exact in a spreadsheet.
constexpr qint64 kLargest = 999'999'999'999'999;

bool isDay(FieldKind kind) {
    return kind == FieldKind::Date || kind == FieldKind::PartialDate;
}

bool isNumber(FieldKind kind) {
    switch (kind) {
        case FieldKind::Number:
        case FieldKind::Decimal:
        case FieldKind::FiscalYear:
        case FieldKind::Flag:
        case FieldKind::Tristate:
            return true;
        default:
            return false;
    }
}

/// In characters.
double widthOf(FieldKind kind) {
    if (isDay(kind)) return 11;
    if (isNumber(kind)) return 8;
    switch (kind) {
        case FieldKind::Note:
            return 48;
        case FieldKind::Line:
        case FieldKind::Kana:
        case FieldKind::DatedWords:
            return 20;
        default:
            return 13;
    }
}

int placesOf(const QString& decimal) {
    const qsizetype point = decimal.indexOf(QLatin1Char('.'));
    return point < 0 ? 0 : static_cast<int>(decimal.size() - point - 1);
}

/// Nothing but a number that is read back as it is written here.
bool staysSame(const QString& text) {
    return xlsxNumberText(text, XlsxFormat::Number, false) == text &&
           xlsxNumberText(QString::number(text.toDouble(), 'g', 17), XlsxFormat::Number, false) ==
               text;
}

}  // namespace

LedgerSheet::LedgerSheet(XlsxWriter& writer, const EntityType& type, const CellCodec& codec)
    : m_writer(writer), m_codec(codec), m_type(type), m_columns(ledgerColumns(type)) {
    QList<XlsxColumn> columns;
    for (const Field* field : std::as_const(m_columns)) {
        const bool isText = !isDay(field->kind) && !isNumber(field->kind);
        columns.append({QString::fromUtf8(field->label), widthOf(field->kind), isText});
    }
    writer.addSheet(QString::fromUtf8(type.ledger), columns);
}

void LedgerSheet::row(const Entity& entity) {
    for (const Field* field : std::as_const(m_columns)) cell(*field, entity);
    m_writer.endRow();
}

void LedgerSheet::cell(const Field& field, const Entity& entity) {
    const QString text = m_codec.plain(m_type, field, entity);
    if (isDay(field.kind)) return m_writer.date(text);
    if (isNumber(field.kind) && !text.isEmpty()) {
        bool isWhole = false;
        const qint64 whole = text.toLongLong(&isWhole);
        if (isWhole && qAbs(whole) <= kLargest && QString::number(whole) == text) {
            return m_writer.integer(whole);
        }
        bool isDecimal = false;
        const double decimal = text.toDouble(&isDecimal);
        if (isDecimal && staysSame(text)) return m_writer.decimal(decimal, placesOf(text));
    }
    // What looks guarded would lose its guard on the way back.
    const bool isGuarded = CellCodec::isText(field.kind) && unguardFormula(text) != text;
    m_writer.text(isGuarded ? guardFormula(text) : text);
}

}  // namespace madobe
