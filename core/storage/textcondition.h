// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/recordstore.h"

#include <QStringList>
#include <QVariant>

namespace madobe {

/// What a statement over one family asks of its rows: parts that all hold, and what is bound to
/// them in order.
struct Condition {
    QStringList parts;
    QVariantList values;
};

/// Which records of one family a typed text finds, as part of a statement: by their own fields, and
/// by the names of whom and what they refer to.
class TextCondition {
public:
    TextCondition(RecordStore& store, const EntityType& type);

    /// How many of the records are wanted: the same are found, by another way.
    enum class Extent { FirstPage, All };

    /// The text is anywhere in them. `orElse`: a further way to be found, with its values.
    void addHolding(const QString& text, const Condition& orElse, Extent extent,
                    Condition& condition) const;
    /// A name or reading begins with it.
    void addStarting(const QString& text, Condition& condition) const;
    /// Stored unreadably here, so that nothing can be sought in it or ordered by it.
    bool isSealed(const Field& field) const;

private:
    /// Persons whom the record names, and whatever else its columns show by name.
    void addThroughReferences(const QString& folded, Extent extent, Condition& any) const;
    /// Of people `p`; the folded text is bound twice.
    QString namesHold() const;
    QList<qint64> peopleNamed(const EntityType& people, const QString& folded) const;
    void addPeople(const Field& field, const EntityType& people, const QString& folded,
                   Extent extent, Condition& any) const;
    void addNamed(const Field& field, const EntityType& target, const QString& folded,
                  Condition& any) const;
    QList<qint64> idsByName(const EntityType& target, const QString& folded) const;

    RecordStore& m_store;
    const EntityType& m_type;
    QString m_table;
};

QString idList(const QList<qint64>& ids);

}  // namespace madobe
