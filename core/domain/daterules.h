// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

#include <QCoreApplication>

namespace madobe {

/// What messages call a column.
inline QString labelOf(const EntityType& type, const char* column) {
    return QCoreApplication::translate("field", type.find(QString::fromLatin1(column))->label);
}

/// Something that ends must not end before it began; days not given contradict nothing.
inline void requireOrder(Issues& issues, const QString& begin, const QString& end,
                         const char* endColumn) {
    if (begin.isEmpty() || end.isEmpty() || end >= begin) return;
    issues.append({QString::fromLatin1(endColumn), IssueKind::EndsBeforeItBegins, {}, end});
}

/// One day of a record must not come before another one of it; the message names that one.
inline void requireNotBefore(Issues& issues, const EntityType& type, const char* firstColumn,
                             const QString& first, const char* column, const QString& day) {
    if (first.isEmpty() || day.isEmpty() || day >= first) return;
    issues.append({QString::fromLatin1(column),
                   IssueKind::TooEarly,
                   {labelOf(type, firstColumn), first},
                   day});
}

}  // namespace madobe
