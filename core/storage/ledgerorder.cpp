// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ledgerorder.h"

namespace madobe {

using namespace Qt::StringLiterals;

QString ledgerOrder(const EntityType& type) {
    const auto table = QString::fromLatin1(type.table);
    QStringList parts;
    for (const Field& field : type.fields) {
        if (!field.isKey) continue;
        const QString column = table + u'.' + QString::fromLatin1(field.column);
        if (field.kind == FieldKind::Reference) {
            parts.append(u"(SELECT r.number FROM %1 r WHERE r.id = %2)"_s.arg(
                QLatin1StringView(field.target), column));
        } else {
            parts.append(column);
        }
    }
    parts.append(table + u".id"_s);
    return parts.join(u", "_s);
}

}  // namespace madobe
