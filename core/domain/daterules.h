// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/issue.h"

namespace madobe {

/// Something that ends must not end before it began; days not given contradict nothing.
inline void requireOrder(Issues& issues, const QString& begin, const QString& end,
                         const char* endColumn) {
    if (begin.isEmpty() || end.isEmpty() || end >= begin) return;
    issues.append({QString::fromLatin1(endColumn), IssueKind::EndsBeforeItBegins, {}, end});
}

}  // namespace madobe
