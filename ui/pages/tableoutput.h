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

/// What putOut() needs: the right for records. None for what it does not do.
std::optional<Right> tableRight(ActionId id);
/// Does ExportTable and Print, of a table that is known and read whole, else tells why not in the
/// bar; false for other actions.
bool putOut(ActionId id, PageContext& context, MessageBar& bar, QWidget& parent,
            const TableOutput& table);

}  // namespace madobe
