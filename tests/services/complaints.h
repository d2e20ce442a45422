// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codeentry.h"
#include "core/text/issuetext.h"
#include "tests/support/testoffice.h"

namespace madobe::tests {

/// What is said of a code, field by field.
inline QStringList complaints(TestOffice& office, const CodeEntry& code) {
    QStringList result;
    for (const Issue& issue : office->records().check(codeEntryType(), code)) {
        result.append(issue.column + QStringLiteral(": ") + issueText(issue));
    }
    return result;
}

}  // namespace madobe::tests
