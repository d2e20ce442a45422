// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sheetblocks.h"

#include <QRandomGenerator>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIndicatorCells = 4;
constexpr int kPlanCells = 3;
constexpr int kIssueHeads = 3;
constexpr int kLeastCells = 2;

/// Of 52 bits, as JSON keeps them everywhere.
qint64 newNumber() {
    return -1 - static_cast<qint64>(QRandomGenerator::global()->generate64() >> 12);
}

int usedCells(const SheetBlock& block) {
    int used = 1;
    int cell = 0;
    for (const QString* text : block.cells()) {
        ++cell;
        if (!text->isEmpty()) used = cell;
    }
    return used;
}

}  // namespace

bool isSheetTable(QStringView kind) {
    return kind == u"table" || kind == u"indicators" || kind == u"issues" || kind == u"plan";
}

SheetBlocks::SheetBlocks(QList<SheetBlock> blocks, const CodeBook& codes)
    : m_blocks(std::move(blocks)), m_codes(codes) {
    std::stable_sort(
        m_blocks.begin(), m_blocks.end(),
        [](const SheetBlock& a, const SheetBlock& b) { return a.section < b.section; });
    for (SheetBlock& block : m_blocks) {
        if (block.id == 0) block.id = newNumber();
    }
}

QString SheetBlocks::kind(qsizetype at) const {
    return m_codes.code(m_blocks[at].kind);
}

qsizetype SheetBlocks::headOf(qsizetype at) const {
    if (!isRow(at)) return -1;
    const auto section = m_blocks[at].section;
    while (at >= 0 && isRow(at) && m_blocks[at].section == section) --at;
    return at >= 0 && m_blocks[at].section == section && isSheetTable(kind(at)) ? at : -1;
}

qsizetype SheetBlocks::headOrSelf(qsizetype at) const {
    const qsizetype head = headOf(at);
    return head < 0 ? at : head;
}

qsizetype SheetBlocks::span(qsizetype at) const {
    if (!isSheetTable(kind(at))) return 1;
    qsizetype end = at + 1;
    while (end < m_blocks.size() && isRow(end) && m_blocks[end].section == m_blocks[at].section) {
        ++end;
    }
    return end - at;
}

bool SheetBlocks::takesRows(qsizetype at) const {
    return isSheetTable(kind(at)) || headOf(at) >= 0;
}

int SheetBlocks::columns(qsizetype at) const {
    const qsizetype head = headOrSelf(at);
    const QString table = kind(head);
    const bool isOfIssues = table == u"issues";
    int count = table == u"indicators"     ? kIndicatorCells
                : table == u"plan"         ? kPlanCells
                : table == u"table"        ? kLeastCells
                : isOfIssues && at == head ? kIssueHeads
                : isOfIssues               ? kSheetCells
                                           : 1;
    for (qsizetype i = head; i < head + span(head); ++i) {
        // Below its last head an issue has a cell for each role.
        const bool isOtherShape = isOfIssues && (i == head) != (at == head);
        if (!isOtherShape) count = std::max(count, usedCells(m_blocks[i]));
    }
    return count;
}

qsizetype SheetBlocks::startOf(qint64 section) const {
    qsizetype at = 0;
    while (at < m_blocks.size() && m_blocks[at].section < section) ++at;
    return at;
}

qsizetype SheetBlocks::insert(qsizetype at, SheetBlock block) {
    block.id = newNumber();
    m_blocks.insert(at, block);
    return at;
}

qsizetype SheetBlocks::insertBelow(qsizetype at, SheetBlock block) {
    block.section = m_blocks[at].section;
    const bool isOfTable = m_codes.is(block.kind, "row");
    const qsizetype above = headOrSelf(at);
    return insert(isOfTable ? at + 1 : above + span(above), std::move(block));
}

qsizetype SheetBlocks::insertFirst(qint64 section, SheetBlock block) {
    block.section = section;
    return insert(startOf(section), std::move(block));
}

qsizetype SheetBlocks::neighbour(qsizetype at, int by) const {
    const qsizetype head = headOf(at);
    const qsizetype next = by < 0 ? at - 1 : at + span(at);
    if (next < 0 || next >= m_blocks.size()) return -1;
    if (m_blocks[next].section != m_blocks[at].section) return -1;
    if (head >= 0) return headOf(next) == head ? next : -1;
    return headOrSelf(next);
}

qsizetype SheetBlocks::move(qsizetype at, int by) {
    const qsizetype other = neighbour(at, by);
    if (other < 0) return at;
    const qsizetype first = std::min(at, other);
    const qsizetype second = std::max(at, other);
    const qsizetype end = second + span(second);
    const auto begin = m_blocks.begin();
    std::rotate(begin + first, begin + second, begin + end);
    return by < 0 ? first : first + (end - second);
}

void SheetBlocks::remove(qsizetype at) {
    m_blocks.remove(at, span(at));
}

qsizetype SheetBlocks::bringBack(const QList<SheetBlock>& blocks, qint64 behind) {
    qsizetype at = startOf(blocks.first().section.value_or(0));
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        if (behind == 0 || m_blocks[i].id != behind) continue;
        const qsizetype above = headOrSelf(i);
        at = m_codes.is(blocks.first().kind, "row") ? i + 1 : above + span(above);
    }
    for (qsizetype i = 0; i < blocks.size(); ++i) m_blocks.insert(at + i, blocks[i]);
    return at;
}

}  // namespace madobe
