// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ledgerorder.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// Row ids differ between offices, so what is referred to orders by what it is called.
QString orderTerm(const EntityType& type, const Field& field) {
    const QString column =
        QString::fromLatin1(type.table) + u'.' + QString::fromLatin1(field.column);
    if (field.kind == FieldKind::Reference) {
        return u"(SELECT r.number FROM %1 r WHERE r.id = %2)"_s.arg(QLatin1StringView(field.target),
                                                                    column);
    }
    if (field.kind == FieldKind::Code) {
        return u"(SELECT r.code FROM code r WHERE r.id = %1)"_s.arg(column);
    }
    return column;
}

}  // namespace

QString ledgerOrder(const EntityType& type) {
    QStringList parts;
    if (*type.ledgerOrder != '\0') {
        for (const QString& column : QString::fromLatin1(type.ledgerOrder).split(u' ')) {
            parts.append(orderTerm(type, *type.find(column)));
        }
    } else {
        for (const Field& field : type.fields) {
            if (field.isKey) parts.append(orderTerm(type, field));
        }
    }
    parts.append(QString::fromLatin1(type.table) + u".id"_s);
    return parts.join(u", "_s);
}

}  // namespace madobe
