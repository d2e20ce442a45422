// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/cellcodec.h"
#include "core/exchange/xlsxwriter.h"

namespace madobe {

/// One ledger as a sheet of a workbook: days are days, numbers are numbers, anything else is text
/// as it is. A value that would not be read back as it is stored (`007`, `85.30`) is text too.
class LedgerSheet {
public:
    /// Begins the sheet.
    LedgerSheet(XlsxWriter& writer, const EntityType& type, const CellCodec& codec);

    void row(const Entity& entity);

private:
    void cell(const Field& field, const Entity& entity);

    XlsxWriter& m_writer;
    const CellCodec& m_codec;
    const EntityType& m_type;
    QList<const Field*> m_columns;
};

}  // namespace madobe
