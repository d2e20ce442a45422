// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/field.h"
#include "core/domain/issue.h"

namespace madobe {

struct FieldText {
    QVariant value;
    Issues issues;
};

/// Whether a text among several in one cell would fall apart.
bool holdsSeparator(const QString& text);
/// The values in one cell, separated by `;` `；` or `、`.
QStringList splitValues(const QString& cell);

/// What typed text means for a field that is neither code nor reference; empty text is "none".
/// One-line text must be trimmed by the caller.
FieldText readFieldText(const Field& field, const QString& typed);
/// The ledger's form: ISO dates, `1` and `0`.
QString writeFieldText(const Field& field, const QVariant& value);

}  // namespace madobe
