// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resourcetable.h"

#include "core/base/error.h"

#include <QFile>

namespace madobe {

QList<QStringList> readResourceTable(const QString& name, qsizetype columns) {
    QFile file(QStringLiteral(":/madobe/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorKind::Internal, {name}, QStringLiteral("resource is missing"));
    }
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    lines.removeFirst();
    QList<QStringList> rows;
    rows.reserve(lines.size());
    for (const QString& line : lines) {
        if (line.isEmpty()) {
            continue;
        }
        rows.append(line.split(QLatin1Char(',')));
        if (rows.last().size() != columns) {
            throw Error(ErrorKind::Internal, {name}, QStringLiteral("malformed: ") + line);
        }
    }
    return rows;
}

}  // namespace madobe
