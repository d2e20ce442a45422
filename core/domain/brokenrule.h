// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/issue.h"

namespace madobe {

/// A record that contradicts others as it would come to stand.
struct BrokenRule {
    QString table;
    /// What the record is called: its own name or number, else that of what it is about.
    QString record;
    /// ISO; the record's day, may be empty.
    QString day;
    Issue issue;

    bool operator==(const BrokenRule&) const = default;
};

/// Of kind BreaksRule; an argument for each rule.
Error brokenRulesError(const QList<BrokenRule>& rules);
/// What such an error carries.
QList<BrokenRule> brokenRulesIn(const Error& error);

}  // namespace madobe
