// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetmerge.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownPlace = 20;

/// Whose places follow from the list.
bool isOfPlace(const Field& field) {
    const QLatin1StringView column(field.column);
    return column == "sheet_id"_L1 || column == "position"_L1;
}

bool isSame(const SheetBlock& a, const SheetBlock& b) {
    return std::all_of(
        sheetBlockType().fields.begin(), sheetBlockType().fields.end(),
        [&](const Field& field) { return isOfPlace(field) || field.get(a) == field.get(b); });
}

/// Fills `theirs` with what became of it; true where both wrote the same field.
bool mergeFields(const EntityType& type, const Entity& base, const Entity& mine, Entity& theirs) {
    bool both = false;
    for (const Field& field : type.fields) {
        if (isOfPlace(field)) continue;
        const QVariant was = field.get(base);
        const QVariant my = field.get(mine);
        const QVariant their = field.get(theirs);
        if (my == was || my == their) continue;
        both = both || their != was;
        const bool standsBeside = their != was && field.kind == FieldKind::Note;
        field.set(theirs, standsBeside ? QVariant(their.toString() + u'\n' + my.toString()) : my);
    }
    return both;
}

QString placeOf(const SheetBlock& block) {
    return block.text.simplified().left(kShownPlace);
}

/// Those of the base that do not stand in the longest run that kept its order.
QSet<qint64> movedIn(const SheetContent& base, const QList<SheetBlock>& blocks) {
    QHash<qint64, qsizetype> places;
    for (const SheetBlock& block : base.blocks) places.insert(block.id, places.size());
    QList<qint64> ids;
    for (const SheetBlock& block : blocks) {
        if (places.contains(block.id)) ids.append(block.id);
    }
    QList<qsizetype> lengths(ids.size(), 1);
    QList<qsizetype> before(ids.size(), -1);
    qsizetype last = -1;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (places[ids[j]] > places[ids[i]] || lengths[j] < lengths[i]) continue;
            lengths[i] = lengths[j] + 1;
            before[i] = j;
        }
        if (last < 0 || lengths[i] > lengths[last]) last = i;
    }
    QSet<qint64> moved(ids.cbegin(), ids.cend());
    for (; last >= 0; last = before[last]) moved.remove(ids[last]);
    return moved;
}

qsizetype indexOf(const QList<SheetBlock>& blocks, qint64 id) {
    const auto found = std::find_if(blocks.begin(), blocks.end(),
                                    [&](const SheetBlock& block) { return block.id == id; });
    return found == blocks.end() ? -1 : std::distance(blocks.begin(), found);
}

class Merge {
public:
    Merge(const SheetContent& base, const SheetContent& mine, const SheetContent& theirs,
          const CodeBook& codes)
        : m_base(base), m_mine(mine.blocks, codes), m_theirs(theirs.blocks, codes) {
        m_merged.content.cover = theirs.cover;
        SituationSheet& cover = m_merged.content.cover;
        if (mergeFields(situationSheetType(), base.cover, mine.cover, cover)) {
            m_merged.places.append(cover.title.simplified().left(kShownPlace));
        }
    }

    MergedSheet all() {
        takeTheirs();
        placeMine();
        keepTablesWhole();
        return m_merged;
    }

private:
    /// Whether there is something in it, or in a row of it, that the base has not.
    bool isWrittenIn(const SheetBlocks& blocks, qsizetype at) const {
        for (qsizetype i = at; i < at + blocks.span(at); ++i) {
            const SheetBlock* was = m_base.find(blocks.all()[i].id);
            if (!was || !isSame(*was, blocks.all()[i])) return true;
        }
        return false;
    }

    void tell(const SheetBlock& block) { m_merged.places.append(placeOf(block)); }

    void takeTheirs() {
        for (qsizetype i = 0; i < m_theirs.all().size(); ++i) {
            SheetBlock block = m_theirs.all()[i];
            const SheetBlock* was = m_base.find(block.id);
            const qsizetype my = indexOf(m_mine.all(), block.id);
            if (was && my < 0) {
                if (!isWrittenIn(m_theirs, i)) continue;  // taken out
                tell(block);
            } else if (my >= 0 && mergeFields(sheetBlockType(), was ? *was : SheetBlock(),
                                              m_mine.all()[my], block)) {
                // Without a base each of us brought it back.
                tell(block);
            }
            m_merged.content.blocks.append(block);
        }
    }

    /// What is only mine, and what I moved, goes behind what it stands behind.
    void placeMine() {
        QList<SheetBlock>& blocks = m_merged.content.blocks;
        const QSet<qint64> mine = movedIn(m_base, m_mine.all());
        const QSet<qint64> theirs = movedIn(m_base, m_theirs.all());
        qsizetype at = 0;
        for (qsizetype i = 0; i < m_mine.all().size(); ++i) {
            SheetBlock block = m_mine.all()[i];
            const qsizetype there = indexOf(blocks, block.id);
            if (there >= 0 && !mine.contains(block.id)) {
                at = there + 1;
                continue;
            }
            if (there >= 0) {
                if (theirs.contains(block.id)) tell(block);
                block = blocks.takeAt(there);
                if (there < at) --at;
            } else {
                const bool wasThere = m_base.find(block.id) != nullptr;
                if (wasThere && !isWrittenIn(m_mine, i)) continue;  // taken out by them
                if (wasThere) tell(block);
            }
            blocks.insert(at++, block);
        }
    }

    /// A row that one of us put at a table's end is not behind what the other put behind it.
    void keepTablesWhole() {
        QHash<qint64, qint64> heads;
        for (const SheetBlocks* side : {&m_theirs, &m_mine}) {
            for (qsizetype i = 0; i < side->all().size(); ++i) {
                const qsizetype head = side->headOf(i);
                if (head >= 0) heads.insert(side->all()[i].id, side->all()[head].id);
            }
        }
        QList<SheetBlock>& blocks = m_merged.content.blocks;
        QHash<qint64, QList<SheetBlock>> rows;
        QList<SheetBlock> others;
        for (const SheetBlock& block : std::as_const(blocks)) {
            const qint64 head = heads.value(block.id);
            const bool isOfTable = head != 0 && indexOf(blocks, head) >= 0;
            if (isOfTable) {
                rows[head].append(block);
            } else {
                others.append(block);
            }
        }
        std::stable_sort(
            others.begin(), others.end(),
            [](const SheetBlock& a, const SheetBlock& b) { return a.section < b.section; });
        blocks.clear();
        for (const SheetBlock& block : std::as_const(others)) {
            blocks += block;
            blocks += rows.value(block.id);
        }
    }

    const SheetContent& m_base;
    SheetBlocks m_mine;
    SheetBlocks m_theirs;
    MergedSheet m_merged;
};

/// The nearest above that stands: for a row, of its table. 0 for the first in its section; none
/// where its table does not stand.
std::optional<qint64> standsBehind(qint64 id, const SheetBlocks& all,
                                   const QSet<qint64>& standing) {
    const qsizetype at = indexOf(all.all(), id);
    const qsizetype head = all.headOf(at);
    for (qsizetype above = at - 1; above >= std::max<qsizetype>(head, 0); --above) {
        const SheetBlock& other = all.all()[above];
        if (other.section != all.all()[at].section) break;
        if (standing.contains(other.id)) return other.id;
    }
    return head < 0 ? std::optional<qint64>(0) : std::nullopt;
}

}  // namespace

MergedSheet mergeSheets(const SheetContent& base, const SheetContent& mine,
                        const SheetContent& theirs, const CodeBook& codes) {
    return Merge(base, mine, theirs, codes).all();
}

QList<RemovedBlocks> stillRemoved(const QList<RemovedBlocks>& removed, const SheetContent& mine,
                                  const SheetContent& theirs, const SheetContent& merged,
                                  const CodeBook& codes) {
    // As all stood before the first was removed.
    SheetBlocks all(mine.blocks, codes);
    for (auto it = removed.crbegin(); it != removed.crend(); ++it) {
        all.bringBack(it->blocks, it->behind);
    }
    QSet<qint64> standing;
    for (const SheetBlock& block : merged.blocks) standing.insert(block.id);
    QList<RemovedBlocks> still;
    // In the order in which they come back, so that one can stand behind another.
    for (auto it = removed.crbegin(); it != removed.crend(); ++it) {
        qint64 last = 0;
        for (SheetBlock block : it->blocks) {
            if (standing.contains(block.id)) continue;
            const std::optional<qint64> behind = standsBehind(block.id, all, standing);
            if (!behind) continue;
            // They may have moved it.
            if (const SheetBlock* stored = theirs.find(block.id)) block.revision = stored->revision;
            if (last != 0 && *behind == last) {
                still.last().blocks.append(block);
            } else {
                still.append({{block}, *behind});
            }
            last = block.id;
            standing.insert(last);
        }
    }
    std::reverse(still.begin(), still.end());
    return still;
}

}  // namespace madobe
