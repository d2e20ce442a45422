// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace madobe {

class CodeBook;
class RecordStore;

/// What the rows of a sheet are chosen from.
struct SheetChoices {
    const CodeBook* codes = nullptr;
    /// Indicator and what it is called.
    QList<std::pair<QString, QString>> indicators;
};

/// The counted indicators, then those with a name of their own.
SheetChoices sheetChoices(RecordStore& store);

}  // namespace madobe
