// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/references.h"

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

    /// `fiscalYear` is that of the record's date, 0 when it has none. `own` is the ledger's table.
    CellReading read(const Field& field, const QString& cell, int fiscalYear,
                     const QString& own) const;
    /// For text files, where a text that looks like a formula is guarded.
    QString write(const Field& field, const QVariant& value) const;
    /// Unguarded, for cells that have types: there no text is a formula.
    QString plain(const Field& field, const QVariant& value) const;
    /// Whether a cell of this kind is guarded at all.
    static bool isText(FieldKind kind);

private:
    qint64 readCode(const Field& field, const QString& cell, int fiscalYear, Issues& issues) const;
    qint64 readReference(const Field& field, const QString& cell, const QString& own,
                         CellReading& reading) const;
    QString codeText(qint64 id) const;

    /// A cell as it was read before; a ledger's codes are a few words, over and over.
    struct KnownCode {
        const Field* field;
        int fiscalYear;
        QString cell;
        bool operator==(const KnownCode&) const = default;
        friend size_t qHash(const KnownCode& known, size_t seed) {
            return qHashMulti(seed, known.field, known.fiscalYear, known.cell);
        }
    };

    const CodeBook& m_codes;
    References& m_references;
    mutable QHash<KnownCode, qint64> m_known;
};

}  // namespace madobe
