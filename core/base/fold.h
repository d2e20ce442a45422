// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace madobe {

/// The search key of a text; never stored in place of it and never shown. NFKC, case fold,
/// katakana to hiragana, small kana to large, blanks, middle dots and variation selectors dropped,
/// long-vowel marks and hyphens made one, variant characters (resources/variants.csv) made one.
QString fold(QStringView text);

/// Orders readings as 五十音 when compared by code point.
QString kanaSortKey(QStringView kana);

/// The digits of a phone number, half-width.
QString lastDigits(QStringView phone);

}  // namespace madobe
