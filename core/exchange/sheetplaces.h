// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sheetremark.h"
#include "core/exchange/sheetlines.h"

namespace madobe {

/// A text of a sheet and where it stands.
struct SheetPlace {
    qint64 block = 0;
    QString column;
    QString text;
    bool isSectionHeading = false;

    SheetRemark remark(SheetRemarkKind kind, const QStringList& args = {}) const {
        return {block, column, kind, args};
    }
};

/// The cover's texts, then those of the lines.
QList<SheetPlace> sheetPlaces(const SheetContent& sheet, const QList<SheetLine>& lines);

/// Words and digits that are written in two ways in one sheet.
QList<SheetRemark> spellingRemarks(const QList<SheetPlace>& places);
/// Names and numbers from which it is not clear whether the same is meant.
QList<SheetRemark> namingRemarks(const QList<SheetPlace>& places);

}  // namespace madobe
