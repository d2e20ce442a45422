// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countgrid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace madobe {

CountHeading wardsTotalHeading() {
    return {kWardsTotal, QCoreApplication::translate("count", "区計")};
}

CountHeading cityHeading() {
    return {kCity, QCoreApplication::translate("count", "全市")};
}

QString CountGrid::key(const QString& ward, const QString& row, const QString& column) {
    return ward + u'|' + row + u'|' + column;
}

qint64 CountGrid::value(const QString& ward, const QString& row, const QString& column) const {
    return values.value(key(ward, row, column));
}

Figure CountGrid::figure(const QString& ward, const QString& row, const QString& column) const {
    const QString at = key(ward, row, column);
    const auto found = special.constFind(at);
    return found != special.cend() ? *found : Figure{values.value(at)};
}

QString Figure::text() const {
    if (!value) return {};
    if (decimals == 0) return QString::number(*value);
    QString digits = QString::number(std::abs(*value)).rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    return *value < 0 ? u'-' + digits : digits;
}

Figure Figure::withDecimals(int wanted) const {
    Figure figure = *this;
    for (; figure.decimals < wanted; ++figure.decimals) {
        if (figure.value) *figure.value *= 10;
    }
    return figure;
}

Figure difference(const Figure& before, const Figure& now) {
    if (!before.value || !now.value) return {std::nullopt, 0, kNotComputable};
    const int decimals = std::max(before.decimals, now.decimals);
    return {*now.withDecimals(decimals).value - *before.withDecimals(decimals).value, decimals};
}

std::optional<Figure> Figure::read(const QString& text) {
    const qsizetype point = text.indexOf(u'.');
    QString digits = text;
    if (point >= 0) digits.remove(point, 1);
    const bool isSigned = digits.startsWith(u'-');
    if (point == (isSigned ? 1 : 0) || point == text.size() - 1) return std::nullopt;
    const bool isPlain = std::all_of(digits.cbegin() + (isSigned ? 1 : 0), digits.cend(),
                                     [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    if (!isPlain || !fits) return std::nullopt;
    return Figure{value, point < 0 ? 0 : static_cast<int>(text.size() - point - 1)};
}

double Figure::number() const {
    return static_cast<double>(value.value_or(0)) / std::pow(10.0, decimals);
}

}  // namespace madobe
