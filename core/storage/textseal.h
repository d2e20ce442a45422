// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace madobe {

/// Seals the texts of a record (Field::isConfidential) before they reach a shared server, so that
/// whoever administers it cannot read them. Each is bound to its record, by uid, and its column.
class TextSeal {
public:
    explicit TextSeal(const DataKey& key);

    /// An empty text stays empty.
    QString seal(const QString& text, const QByteArray& uid, const char* column) const;
    /// Nothing for a text that was not sealed by this office for this place. Where texts may be
    /// clear (Field::mayBeClear), what cannot be a sealed one is read as it stands.
    std::optional<QString> unseal(const QString& stored, const QByteArray& uid, const char* column,
                                  bool mayBeClear = false) const;

private:
    QByteArray m_key;
};

/// What people see where a text's seal does not fit.
QString damagedTextMark();

}  // namespace madobe
