// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"
#include "core/reports/period.h"

#include <QHash>

#include <optional>

namespace madobe {

inline const QString kTotalCode = QStringLiteral("total");
/// Lines over several wards, beside the codes of the list `ward`.
inline const QString kWardsTotal = QStringLiteral("wards");
inline const QString kCity = QStringLiteral("city");
/// The emergency centre in the list `ward`, left out of kWardsTotal.
inline const QString kCentre = QStringLiteral("centre");

/// What the note of a figure says (formats.md section 3.1), beside others that one table has.
inline const QString kNotCollected = QStringLiteral("not_collected");
/// A ratio of nothing.
inline const QString kNotComputable = QStringLiteral("not_computable");
inline const QString kProvisional = QStringLiteral("provisional");
inline const QString kSumOfWards = QStringLiteral("sum_of_wards");

struct CountHeading {
    QString code;
    QString label;
    /// What the label stands for, where it is a mark (1ア).
    QString description = {};

    /// For people: 1ア　面談.
    QString words() const {
        return description.isEmpty() ? label : label + QChar(0x3000) + description;
    }
};

/// A finer code beside a row, with its part of the row's figure.
struct CountDetail {
    QString code;
    QString label;
    qint64 count = 0;
};

CountHeading wardsTotalHeading();
CountHeading cityHeading();

/// One figure, `value` times 10^-decimals; none where it was not collected or cannot be computed.
struct Figure {
    std::optional<qint64> value = 0;
    int decimals = 0;
    /// As formats.md section 3.1 has it; mostly empty.
    QString note = {};

    /// With `.` as the decimal point; empty for none.
    QString text() const;
    double number() const;
    /// The reverse of text(); nothing for what is no number, the empty text included.
    static std::optional<Figure> read(const QString& text);
    /// The same with as many decimals or more.
    Figure withDecimals(int wanted) const;
};

/// A figure by its place: codes of ward, row and column.
struct CountedFigure {
    const CountTable* table = nullptr;
    Period period;
    QString ward, row, column;
};

/// None where one of them is.
Figure difference(const Figure& before, const Figure& now);

/// A record's part of a figure, or a person's. Of a figure that does not add it is what would be
/// counted of it alone.
struct Contribution {
    /// Empty for the records without a person together.
    QByteArray uid;
    qint64 weight = 0;

    bool operator==(const Contribution&) const = default;
};

/// The figures of one table in one period: every ward, row and column, zeros included.
struct CountGrid {
    const CountTable* table = nullptr;
    Period period;
    QList<CountHeading> wards;
    QList<CountHeading> rows;
    QList<CountHeading> columns;
    /// What is not there is 0.
    QHash<QString, qint64> values;
    /// Figures that are no whole number, none at all, or have a note.
    QHash<QString, Figure> special;

    qint64 value(const QString& ward, const QString& row, const QString& column) const;
    Figure figure(const QString& ward, const QString& row, const QString& column) const;
    static QString key(const QString& ward, const QString& row, const QString& column);
};

}  // namespace madobe
