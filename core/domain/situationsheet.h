// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

#include <array>

namespace madobe {

/// The 自治体状況共有シート of a 年度 (domain.md section 7.2) with its cover; the rest are blocks.
/// Every text is kept character for character.
struct SituationSheet : Entity {
    std::optional<qint64> fiscalYear;
    std::optional<qint64> version = 1;
    qint64 status = 0;
    QString sheetName;
    QString municipality;
    QString lead;
    QString title;
};

inline constexpr int kSheetSections = 6;
inline constexpr int kSheetCells = 6;

/// One piece of a section, in order. `kind` is a code of `sheet_block_kind`; a `row` belongs to the
/// `table`, `indicators`, `issues` or `plan` above it, whose own cells are the column heads.
struct SheetBlock : Entity {
    qint64 sheet = 0;
    std::optional<qint64> section;
    std::optional<qint64> position;
    qint64 kind = 0;
    /// As it is typed before the text: ・, (1), ア, ①.
    QString mark;
    QString text;
    QString cell2, cell3, cell4, cell5, cell6;
    /// Of a row of indicators: whose figures fill it, as in Indicator::name.
    QString indicator;
    /// Of such a row: a code of `good_direction`.
    qint64 good = 0;

    std::array<const QString*, kSheetCells> cells() const {
        return {&text, &cell2, &cell3, &cell4, &cell5, &cell6};
    }
};

/// Column of a cell, 0 to 5.
QString sheetCellColumn(int cell);

/// Where an indicator should go.
enum class GoodDirection { Neutral, Down, Up };
GoodDirection goodDirection(const QString& code);
/// None where nothing changed or no direction is good.
std::optional<bool> isFavourable(GoodDirection good, double previous, double current);

const EntityType& situationSheetType();
const EntityType& sheetBlockType();

}  // namespace madobe
