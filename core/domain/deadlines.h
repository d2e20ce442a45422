// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// So many months from a day, which is not counted itself (民法140条・143条; domain.md
/// section 1.7): 2021-09-30 and six months are 2022-03-31. ISO; empty for an empty or broken day.
QString periodEnd(const QString& base, int months);

/// How long a 医療保護入院 may last before it must be renewed (domain.md section 2.2).
struct RenewalRule {
    /// Periods until `until` months from the beginning, and those after it, in months.
    int early = 3;
    int until = 6;
    int late = 6;
    /// The rule holds from this day on; periods that began before are counted from it.
    QString inForceFrom = QStringLiteral("2024-04-01");

    /// `3 6 6 2024-04-01`, as an office's setting has it; what it does not say stays as it is.
    static RenewalRule fromText(const QString& text);
    QString text() const;

    bool operator==(const RenewalRule&) const = default;
};

/// The first end of a period on or after `day`. ISO.
QString renewalDue(const RenewalRule& rule, const QString& typeFrom, const QString& day);

}  // namespace madobe
