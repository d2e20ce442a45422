// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace madobe {

/// The rows under the header of an embedded `resources/<name>`, plain commas without quotes. All
/// have `columns` cells; throws Internal if the table is missing or malformed.
QList<QStringList> readResourceTable(const QString& name, qsizetype columns);

}  // namespace madobe
