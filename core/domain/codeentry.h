// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// One row of the ledger コード一覧: a code of a list, valid from one 年度 through another.
struct CodeEntry : Entity {
    QString list;
    QString code;
    QString label;
    /// What the label stands for, where it is a mark (1ア).
    QString description;
    QString parent;
    std::optional<qint64> fromYear;
    std::optional<qint64> toYear;
    std::optional<qint64> order;

    /// For screens: 1ア　面談.
    QString words() const {
        return description.isEmpty() ? label : label + QChar(0x3000) + description;
    }
    bool isValidIn(int fiscalYear) const {
        return (!fromYear || *fromYear <= fiscalYear) && (!toYear || *toYear >= fiscalYear);
    }
    /// Whether both are valid in some 年度.
    bool overlaps(const CodeEntry& other) const;
};

/// A code or label as whoever reads a ledger compares it: NFKC, without blanks around it.
QString comparableCode(const QString& codeOrLabel);

/// A code list that fields refer to: key in the schema, name on screen and in ledgers.
struct CodeListName {
    const char* key;
    const char* label;
};
std::span<const CodeListName> codeListNames();

const EntityType& codeEntryType();

}  // namespace madobe
