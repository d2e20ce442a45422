// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"

#include <QByteArray>
#include <QString>

namespace madobe {

/// Seals the texts of a record (Field::isConfidential) before they reach a shared server, so that
/// whoever administers it cannot read them. Each is bound to its record and column.
class TextSeal {
public:
    explicit TextSeal(const DataKey& key);

    /// An empty text stays empty.
    QString seal(const QString& text, const QByteArray& uid, const char* column) const;
    /// Throws Corrupt for a text that was not sealed by this office for this place.
    QString unseal(const QString& sealed, const QByteArray& uid, const char* column) const;

private:
    QByteArray m_key;
};

}  // namespace madobe
