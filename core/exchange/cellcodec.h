// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/references.h"

#include <QHash>

#include <utility>

namespace madobe {

/// What a ledger's cell became.
struct CellReading {
    QVariant value;
    Issues issues;
    /// A reference into the same ledger that does not resolve yet.
    bool isPending = false;
};

/// Between the cells of a ledger and the values of a field (formats.md sections 1 and 2).
class CellCodec {
public:
    /// False where an empty cell leaves a new record as it is.
    static bool hasMeaningWhenEmpty(const Field& field) {
        return *field.fallback != '\0' || field.kind == FieldKind::State;
    }

    CellCodec(const CodeBook& codes, References& references)
        : m_codes(codes), m_references(references) {}

    /// What stands in the field before, where that is a code: a list that hangs under another one
    /// (細区分) stands right behind it. Parents of the same list stand nowhere beside it.
    static qint64 codeBefore(const EntityType& type, const Field& field, const Entity& entity);

    /// `fiscalYear` is that of the record's date, 0 when it has none. `own` is the ledger's table,
    /// `before` what codeBefore() says, 0 where nobody knows.
    CellReading read(const Field& field, const QString& cell, int fiscalYear, const QString& own,
                     qint64 before = 0) const;
    /// For text files, where a text that looks like a formula is guarded.
    QString write(const EntityType& type, const Field& field, const Entity& entity) const;
    /// Unguarded, for cells that have types: there no text is a formula. A code by its label, or,
    /// where the label would be read as another one, by the code.
    QString plain(const EntityType& type, const Field& field, const Entity& entity) const;
    /// Whether a cell of this kind is guarded at all.
    static bool isText(FieldKind kind);

private:
    /// Whether a label of the field's list holds a separator.
    bool mayFallApart(const Field& field) const;
    /// The values in a cell; one, where the whole of it is the label of a code.
    QStringList partsOf(const Field& field, const QString& cell, int fiscalYear,
                        Issues& issues) const;
    qint64 readCode(const Field& field, const QString& cell, int fiscalYear, qint64 parent,
                    Issues& issues) const;
    /// The codes that a cell with the label of `code` may mean, empty where it is that one alone.
    QStringList sharers(const Field& field, const CodeEntry& code, int fiscalYear,
                        qint64 parent) const;
    qint64 readReference(const Field& field, const QString& cell, const QString& own,
                         CellReading& reading) const;
    QString codeText(const EntityType& type, const Entity& entity, qint64 id, qint64 before) const;

    /// A cell as it was read before; a ledger's codes are a few words, over and over.
    struct KnownCode {
        const Field* field;
        int fiscalYear;
        qint64 before;
        QString cell;
        bool operator==(const KnownCode&) const = default;
        friend size_t qHash(const KnownCode& known, size_t seed) {
            return qHashMulti(seed, known.field, known.fiscalYear, known.before, known.cell);
        }
    };

    const CodeBook& m_codes;
    References& m_references;
    mutable QHash<KnownCode, qint64> m_known;
    // By code and the one before, where they tell the code in any year.
    mutable QHash<std::pair<qint64, qint64>, QString> m_labels;
    /// mayFallApart(), which is asked with each cell.
    mutable QHash<const Field*, bool> m_fallApart;
};

}  // namespace madobe
