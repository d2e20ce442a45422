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
    /// Before a period ends: from how many months before the committee (退院支援委員会) meets, and
    /// from how many months to how many weeks before the family is asked for its consent.
    int committeeMonths = 1;
    int noticeMonths = 1;
    int noticeWeeks = 2;

    /// `3 6 6 2024-04-01 1 1 2`, as an office's setting has it; what it does not say, as the four
    /// parts of older settings, stays as it is.
    static RenewalRule fromText(const QString& text);
    QString text() const;

    bool operator==(const RenewalRule&) const = default;
};

/// The first end of a period on or after `day`. ISO.
QString renewalDue(const RenewalRule& rule, const QString& typeFrom, const QString& day);

/// The type of admission that is renewed, in the list `admission_type`.
inline constexpr const char* kRenewedType = "medical_protection";

/// What must be done in the period that runs on a day. ISO; the days named belong to it.
struct RenewalClock {
    /// Its last day; empty for a broken beginning.
    QString due;
    /// The committee meets from here to `due`.
    QString committeeFrom;
    /// The family is asked from here to `noticeUntil`.
    QString noticeFrom;
    QString noticeUntil;

    /// Whether something is to be done by now.
    bool isNear(const QString& day) const;

    bool operator==(const RenewalClock&) const = default;
};

RenewalClock renewalClock(const RenewalRule& rule, const QString& typeFrom, const QString& day);

}  // namespace madobe
