// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QAbstractItemModel;

namespace madobe {

/// A table of records that can be taken along.
struct TableOutput {
    const QAbstractItemModel& model;
    /// Heading on paper and name of the file.
    QString title;
    QString subtitle;
};

/// Does ExportTable and Print, with the right that records need; false for other actions.
bool putOut(ActionId id, PageContext& context, MessageBar& bar, QWidget& parent,
            const TableOutput& table);

}  // namespace madobe
