// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countfile.h"

#include "core/base/error.h"
#include "core/base/wholefile.h"
#include "core/exchange/formulaguard.h"

#include <QCryptographicHash>

namespace madobe {

using namespace Qt::StringLiterals;

QStringList countColumns() {
    return {u"table"_s,       u"period"_s,       u"ward"_s,  u"row_code"_s, u"row_label"_s,
            u"column_code"_s, u"column_label"_s, u"value"_s, u"note"_s};
}

CountFile::CountFile(CsvEncoding encoding, const QString& replacement, const PlaceHeard& heard)
    : m_encoding(encoding),
      m_replaces(!replacement.isEmpty()),
      m_isHeard(heard != nullptr),
      m_writer(m_buffer, encoding, replacement, m_replaces ? PlaceHeard() : heard) {
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.row(countColumns());
}

void CountFile::cell(const CountGrid& grid, const CountHeading& ward, const CountHeading& row,
                     const CountHeading& column) {
    const Figure figure = grid.figure(ward.code, row.code, column.code);
    if (m_periodCode.isEmpty() || m_period != grid.period) {
        m_period = grid.period;
        m_periodCode = grid.period.code();
    }
    m_writer.row({QString::fromLatin1(grid.table->code), m_periodCode, guardFormula(ward.label),
                  row.code, guardFormula(row.label), column.code, guardFormula(column.label),
                  figure.text(), figure.note});
}

QStringList CountFile::save(const QString& path, CountMeta meta) {
    m_writer.finish();
    if (m_writer.badCount() > 0 && !m_replaces) {
        QStringList places;
        for (const auto& bad : m_writer.badCharacters()) places.append(bad.place());
        if (m_isHeard) places.clear();
        throw Error(ErrorKind::Unmappable,
                    QStringList{path, QString::number(m_writer.badCount())} + places);
    }
    meta.encoding = m_encoding == CsvEncoding::Cp932 ? u"cp932"_s : u"utf-8-bom"_s;
    meta.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(m_buffer.data(), QCryptographicHash::Sha256).toHex());
    writeWholeFile(path, m_buffer.data());
    writeWholeFile(countMetaPath(path), meta.json());
    return {path, countMetaPath(path)};
}

}  // namespace madobe
