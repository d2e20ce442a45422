// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/shippedcodes.h"

#include "core/base/error.h"

#include <QFile>

namespace madobe {

namespace {

constexpr qint64 kWards = 10;

std::optional<qint64> number(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}

}  // namespace

QList<CodeEntry> shippedCodes() {
    QFile file(QStringLiteral(":/codes/codes.csv"));
    if (!file.open(QIODevice::ReadOnly)) throw Error(ErrorKind::Internal, {file.fileName()});
    QList<CodeEntry> codes;
    file.readLine();  // header
    while (!file.atEnd()) {
        // Our own file: no cell is quoted.
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        CodeEntry code;
        code.list = cells.value(0);
        code.code = cells.value(1);
        code.label = cells.value(2);
        code.parent = cells.value(3);
        code.fromYear = number(cells.value(4));
        code.toYear = number(cells.value(5));
        code.order = number(cells.value(6));
        code.description = cells.value(7);
        codes.append(code);
    }
    return codes;
}

QList<CodeEntry> shippedWards() {
    QList<CodeEntry> wards = shippedCodes();
    wards.removeIf([](const CodeEntry& code) {
        return code.list != QStringLiteral("ward") || code.order.value_or(0) > kWards;
    });
    return wards;
}

QString shippedWard(const QString& codeOrLabel) {
    const QString name = codeOrLabel.normalized(QString::NormalizationForm_KC).trimmed();
    for (const CodeEntry& ward : shippedWards()) {
        if (ward.code == name || ward.label == name) return ward.code;
    }
    return {};
}

}  // namespace madobe
