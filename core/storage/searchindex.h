// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"
#include "core/storage/searchterms.h"

#include <map>
#include <memory>
#include <vector>

namespace madobe {

class RecordStore;

/// Everything by which patients are found, folded and in memory (about 100 bytes each): a key is
/// answered by a walk over it instead of a statement over all rows, and on a server without a
/// round trip. A snapshot; whoever holds it drops it when one of its tables changes. Of any thread.
class SearchIndex {
public:
    /// All patients of the store; some tenths of a second at 100,000.
    static std::shared_ptr<const SearchIndex> read(RecordStore& store);
    /// Whether rows of this table are in an index.
    static bool holds(const QString& table);

    /// Row ids in the family's own order; the same that the statement finds. `limit` < 0: all.
    QList<qint64> find(const QString& text, int limit = -1) const;
    /// Those of whom a name or reading begins so.
    QList<qint64> findStart(const QString& text, int limit = -1) const;

    /// Those whose own name or reading holds it, in the family's order.
    QList<qint64> findNamed(const QString& text, int limit) const;

private:
    /// Texts behind one another, each ended by a zero.
    struct Column {
        QByteArray texts;
        std::vector<quint32> ends;
        /// The patient's place to which a text belongs.
        std::vector<quint32> places;

        void add(const QString& text, quint32 place);
        void markHolding(const QByteArray& needle, std::vector<bool>& found) const;
        void markStarting(const QByteArray& needle, std::vector<bool>& found) const;
    };
    const Column& column(const SearchTerm& term) const;
    QList<qint64> idsOf(const std::vector<bool>& found, int limit) const;

    QList<qint64> m_ids;
    std::map<std::pair<QString, QString>, Column> m_columns;
};

}  // namespace madobe
