// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "core/domain/situationsheet.h"

#include <algorithm>
#include <array>

namespace madobe {

/// Kinds of blocks that the rows below them belong to, by their codes.
bool isSheetTable(QStringView kind);

/// The roles of a row of issues, by the code of their sector.
inline constexpr std::array kSheetSectors = {"government", "medical", "welfare", "other"};

/// What went at once, and the block that it stood behind; 0 for the first in its section.
struct RemovedBlocks {
    QList<SheetBlock> blocks;
    qint64 behind = 0;
};

/// Edits a sheet's blocks so that its tables stay whole: a table moves and goes with its rows, a
/// row stays in its table, and nothing else comes between. Blocks that are not stored yet get
/// numbers below 0 that no other block has, whichever window it is from.
class SheetBlocks {
public:
    SheetBlocks(QList<SheetBlock> blocks, const CodeBook& codes);

    const QList<SheetBlock>& all() const { return m_blocks; }
    QString kind(qsizetype at) const;
    bool isRow(qsizetype at) const { return kind(at) == QStringLiteral("row"); }
    /// The table that the block is a row of; -1 for none.
    qsizetype headOf(qsizetype at) const;
    /// How many blocks move and go with this one, itself counted.
    qsizetype span(qsizetype at) const;
    /// Whether a row can come below it.
    bool takesRows(qsizetype at) const;
    /// As many cells as are filled in its table, or as the table has on paper.
    int columns(qsizetype at) const;

    /// All return where the block stands now. Below a row comes nothing but a row: the rest goes
    /// behind its table.
    qsizetype insertBelow(qsizetype at, SheetBlock block);
    qsizetype insertFirst(qint64 section, SheetBlock block);
    bool canMove(qsizetype at, int by) const { return neighbour(at, by) >= 0; }
    /// One place up (-1) or down (1), as far as its section or table goes.
    qsizetype move(qsizetype at, int by);
    /// With all that goes with it.
    void remove(qsizetype at);
    /// What remove() took, behind the block that it stood behind, or first in its section.
    qsizetype bringBack(const QList<SheetBlock>& blocks, qint64 behind);

private:
    /// What it changes places with; -1 for nothing.
    qsizetype neighbour(qsizetype at, int by) const;
    qsizetype headOrSelf(qsizetype at) const;
    qsizetype insert(qsizetype at, SheetBlock block);
    qsizetype startOf(qint64 section) const;

    QList<SheetBlock> m_blocks;
    const CodeBook& m_codes;
};

}  // namespace madobe
