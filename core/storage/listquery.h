// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace madobe {

/// One condition on one field; on screen a chip that can be taken away.
struct ListFilter {
    enum class Kind { Is, From, Until, IsEmpty };

    QString column;
    Kind kind = Kind::Is;
    /// Row id of a code or reference, number, or ISO text.
    QVariant value;

    bool operator==(const ListFilter&) const = default;
};

/// What a list shows and in what order.
struct ListQuery {
    /// As typed; folded where the family has folded columns.
    QString text;
    /// Only names and readings that begin with the text.
    bool fromStart = false;
    QList<ListFilter> filters;
    /// Column of a field; empty: the family's own order.
    QString orderBy;
    bool descending = false;
    bool withCancelled = false;
    /// Exactly these rows: the records behind a figure.
    std::optional<QList<qint64>> only;

    /// The same text and filters, whatever records there are by now and in whatever order.
    bool asksTheSameAs(const ListQuery& other) const {
        return text == other.text && fromStart == other.fromStart && filters == other.filters;
    }
};

}  // namespace madobe
