// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheeteditor.h"

#include "core/services/sheettemplate.h"
#include "core/text/sheetremarktext.h"
#include "ui/pages/sheetblockrow.h"
#include "ui/pages/sheetcover.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

SheetEditor::SheetEditor(QWidget* parent)
    : QWidget(parent),
      m_removedBar(new QWidget(this)),
      m_removedText(new QLabel(m_removedBar)),
      m_bringBack(new QPushButton(tr("消した行を戻す"), m_removedBar)),
      m_area(new QScrollArea(this)) {
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bringBack->setAutoDefault(false);
    const QKeySequence key(Qt::ALT | Qt::Key_Z);
    m_bringBack->setToolTip(key.toString(QKeySequence::NativeText));
    connect(new QShortcut(key, this), &QShortcut::activated, this, &SheetEditor::bringBack);
    setTextRole(*m_removedText, TextRole::Muted);
    auto* bar = new QHBoxLayout(m_removedBar);
    bar->setContentsMargins({});
    bar->addWidget(m_removedText);
    bar->addWidget(m_bringBack);
    bar->addStretch();
    m_removedBar->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_removedBar);
    layout->addWidget(m_area, 1);
    connect(m_bringBack, &QPushButton::clicked, this, &SheetEditor::bringBack);
}

void SheetEditor::setContent(const SheetContent& content, const SheetChoices& choices,
                             const QList<RemovedBlocks>& removed) {
    const int scrolled = m_area->verticalScrollBar()->value();
    m_head = content.cover;
    m_choices = choices;
    m_rows.clear();
    m_removed.clear();
    m_sections.clear();
    delete m_area->takeWidget();
    auto* paper = new QWidget(m_area->viewport());
    auto* layout = new QVBoxLayout(paper);
    layout->setContentsMargins(0, 0, spacing::kSmall, 0);
    m_cover = new SheetCover(content.cover, paper);
    connect(m_cover, &SheetCover::changed, this, &SheetEditor::changed);
    layout->addWidget(m_cover);
    for (int section = 1; section <= kSheetSections; ++section) addSection(section, *layout);
    layout->addStretch();
    m_area->setWidget(paper);
    const SheetBlocks blocks(content.blocks, *m_choices.codes);
    if (!removed.isEmpty()) makeRemoved(blocks, removed);
    apply(blocks);
    showIfEditable();
    m_area->verticalScrollBar()->setValue(scrolled);
}

void SheetEditor::addSection(int section, QVBoxLayout& layout) {
    QWidget* const paper = layout.parentWidget();
    auto* heading = new QLabel(tr("%1章").arg(section), paper);
    setTextRole(*heading, TextRole::Heading);
    auto* add = new QToolButton(paper);
    add->setText(tr("＋ 加える"));
    add->setAccessibleName(tr("%1章の始めに加える").arg(section));
    add->setToolTip(add->accessibleName());
    add->setPopupMode(QToolButton::InstantPopup);
    add->setFocusPolicy(Qt::StrongFocus);
    setStyleProperty(*add, "chip", true);
    auto* menu = new QMenu(add);
    // A row is of the table above it.
    addKinds(*menu, *m_choices.codes, [this, section](qint64 kind) {
        addFirst(section, kind);
    })->setVisible(false);
    add->setMenu(menu);
    auto* line = new QHBoxLayout;
    line->addWidget(heading);
    line->addWidget(add);
    line->addStretch();
    auto* rows = new QVBoxLayout;
    layout.addLayout(line);
    layout.addLayout(rows);
    m_sections.append({add, rows});
}

SheetContent SheetEditor::content() const {
    SheetContent content{m_head, {}};
    if (m_cover) m_cover->applyTo(content.cover);
    for (const SheetBlockRow* row : m_rows) content.blocks.append(row->block());
    return content;
}

QList<RemovedBlocks> SheetEditor::removed() const {
    QList<RemovedBlocks> all;
    for (const Removed& each : m_removed) {
        RemovedBlocks removed;
        removed.behind = each.behind ? each.behind->id() : 0;
        for (const SheetBlockRow* row : each.rows) removed.blocks.append(row->block());
        all.append(removed);
    }
    return all;
}

void SheetEditor::adopt(const SheetContent& saved) {
    m_head = saved.cover;
    for (qsizetype i = 0; i < m_rows.size(); ++i) m_rows[i]->adopt(saved.blocks[i]);
}

void SheetEditor::setStatus(qint64 status) {
    if (status == m_head.status) return;
    m_head.status = status;
    Q_EMIT changed();
}

void SheetEditor::setEditable(bool isEditable) {
    if (isEditable == m_isEditable) return;
    m_isEditable = isEditable;
    if (!m_cover) return;
    showIfEditable();
    showWhatCanBeDone();
}

void SheetEditor::showIfEditable() {
    m_cover->setEditable(m_isEditable);
    for (const Section& section : std::as_const(m_sections)) section.add->setEnabled(m_isEditable);
    showRemoved();
}

SheetBlocks SheetEditor::blocks() const {
    return {content().blocks, *m_choices.codes};
}

SheetBlockRow* SheetEditor::makeRow(const SheetBlocks& blocks, qsizetype at) {
    const qsizetype head = blocks.headOf(at);
    auto* row = new SheetBlockRow(blocks.all()[at], head < 0 ? QString() : blocks.kind(head),
                                  blocks.columns(at), m_choices, m_area->widget());
    connect(row, &SheetBlockRow::changed, this, &SheetEditor::changed);
    connect(row, &SheetBlockRow::rechosen, this, &SheetEditor::reshaped);
    SheetBlockMenu* menu = &row->menu();
    connect(menu, &SheetBlockMenu::addChosen, this,
            [this, row](qint64 kind) { addBelow(row, kind); });
    connect(menu, &SheetBlockMenu::addSameChosen, this, [this, row] { addSame(row); });
    connect(menu, &SheetBlockMenu::indicatorsChosen, this, [this, row] { addIndicators(row); });
    connect(menu, &SheetBlockMenu::columnChosen, this, [this, row] { addColumn(row); });
    connect(menu, &SheetBlockMenu::moveChosen, this, [this, row](int by) { move(row, by); });
    connect(menu, &SheetBlockMenu::removeChosen, this, [this, row] { remove(row); });
    return row;
}

// All stand as before the first was removed, so that each row is of its table; the caller hides
// them.
void SheetEditor::makeRemoved(SheetBlocks blocks, const QList<RemovedBlocks>& removed) {
    for (auto it = removed.crbegin(); it != removed.crend(); ++it) {
        blocks.bringBack(it->blocks, it->behind);
    }
    apply(blocks);
    QHash<qint64, SheetBlockRow*> rows;
    for (SheetBlockRow* row : std::as_const(m_rows)) rows.insert(row->id(), row);
    for (const RemovedBlocks& each : removed) {
        Removed waiting{{}, rows.value(each.behind)};
        for (const SheetBlock& block : each.blocks) waiting.rows.append(rows.value(block.id));
        m_removed.append(waiting);
    }
}

void SheetEditor::apply(const SheetBlocks& blocks, const QList<SheetBlockRow*>& known) {
    QHash<qint64, SheetBlockRow*> rows;
    for (SheetBlockRow* row : m_rows + known) rows.insert(row->id(), row);
    m_rows.clear();
    for (qsizetype i = 0; i < blocks.all().size(); ++i) {
        SheetBlockRow* row = rows.take(blocks.all()[i].id);
        m_rows.append(row ? row : makeRow(blocks, i));
    }
    for (SheetBlockRow* row : std::as_const(rows)) row->hide();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        int columns = blocks.columns(i);
        const qsizetype head = blocks.headOf(i) < 0 ? i : blocks.headOf(i);
        const qsizetype end = blocks.kind(head) == u"table" ? head + blocks.span(head) : head;
        for (qsizetype j = head; j < end; ++j) columns = std::max(columns, m_rows[j]->columns());
        m_rows[i]->showColumns(columns);
    }
    layOut();
    showWhatCanBeDone();
    orderStops();
}

void SheetEditor::layOut() {
    for (const Section& section : std::as_const(m_sections)) {
        while (QLayoutItem* item = section.rows->takeAt(0)) delete item;
    }
    for (SheetBlockRow* row : std::as_const(m_rows)) {
        m_sections[row->section() - 1].rows->addWidget(row);
        row->show();
    }
}

void SheetEditor::showWhatCanBeDone() {
    const SheetBlocks all = blocks();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString kind = all.kind(i);
        const qsizetype head = all.headOf(i);
        SheetBlockMenu::Offer offer;
        offer.isEditable = m_isEditable;
        offer.takesRows = all.takesRows(i);
        offer.canGoUp = all.canMove(i, -1);
        offer.canGoDown = all.canMove(i, 1);
        offer.takesColumn =
            all.kind(head < 0 ? i : head) == u"table" && m_rows[i]->columns() < kSheetCells;
        offer.takesIndicators = kind == u"indicators" && all.span(i) == 1;
        m_rows[i]->offer(offer);
    }
}

void SheetEditor::orderStops() {
    QList<QWidget*> stops = m_cover->stops();
    for (qsizetype section = 0; section < m_sections.size(); ++section) {
        stops.append(m_sections[section].add);
        for (const SheetBlockRow* row : std::as_const(m_rows)) {
            if (row->section() == section + 1) stops += row->stops();
        }
    }
    for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

void SheetEditor::reshape(const SheetBlocks& blocks, qsizetype focused,
                          const QList<SheetBlockRow*>& known) {
    apply(blocks, known);
    showRemoved();
    if (SheetBlockRow* row = m_rows.value(focused)) {
        if (!row->isAncestorOf(focusWidget())) row->activate();
        // Where it is, the layout knows a moment later.
        QMetaObject::invokeMethod(
            row, [this, row] { m_area->ensureWidgetVisible(row); }, Qt::QueuedConnection);
    }
    Q_EMIT changed();
    Q_EMIT reshaped();
}

void SheetEditor::addFirst(int section, qint64 kind) {
    SheetBlocks all = blocks();
    const qsizetype at =
        all.insertFirst(section, shippedBlock(*m_choices.codes, m_choices.codes->code(kind)));
    reshape(all, at);
}

void SheetEditor::addBelow(SheetBlockRow* row, qint64 kind) {
    SheetBlocks all = blocks();
    SheetBlock block = shippedBlock(*m_choices.codes, m_choices.codes->code(kind));
    const SheetBlock above = row->block();
    if (above.kind == kind) block.mark = above.mark;
    const qsizetype at = all.insertBelow(m_rows.indexOf(row), block);
    reshape(all, at);
}

void SheetEditor::addSame(SheetBlockRow* row) {
    const bool takesRows = blocks().takesRows(m_rows.indexOf(row));
    addBelow(row, takesRows ? m_choices.codes->id("sheet_block_kind", "row") : row->block().kind);
}

void SheetEditor::addIndicators(SheetBlockRow* row) {
    SheetBlocks all = blocks();
    const qsizetype head = m_rows.indexOf(row);
    qsizetype at = head;
    for (const SheetBlock& block : shippedIndicators(*m_choices.codes)) {
        at = all.insertBelow(at, block);
    }
    reshape(all, head + 1);
}

void SheetEditor::addColumn(SheetBlockRow* row) {
    const SheetBlocks all = blocks();
    const qsizetype at = m_rows.indexOf(row);
    const qsizetype head = all.headOf(at) < 0 ? at : all.headOf(at);
    const int columns = std::min(row->columns() + 1, kSheetCells);
    for (qsizetype i = head; i < head + all.span(head); ++i) m_rows[i]->showColumns(columns);
    showWhatCanBeDone();
    orderStops();
}

void SheetEditor::move(SheetBlockRow* row, int by) {
    SheetBlocks all = blocks();
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = all.move(from, by);
    if (to != from) reshape(all, to);
}

void SheetEditor::remove(SheetBlockRow* row) {
    SheetBlocks all = blocks();
    const qsizetype at = m_rows.indexOf(row);
    SheetBlockRow* const above = m_rows.value(at - 1);
    const bool isFirst = !above || above->section() != row->section();
    m_removed.append({m_rows.mid(at, all.span(at)), isFirst ? nullptr : above});
    all.remove(at);
    reshape(all, std::min(at, all.all().size() - 1));
}

void SheetEditor::bringBack() {
    if (m_removed.isEmpty() || !m_isEditable) return;
    const RemovedBlocks gone = removed().last();
    const QList<SheetBlockRow*> rows = m_removed.takeLast().rows;
    SheetBlocks all = blocks();
    const qsizetype at = all.bringBack(gone.blocks, gone.behind);
    reshape(all, at, rows);
}

void SheetEditor::showRemoved() {
    qsizetype count = 0;
    for (const Removed& removed : std::as_const(m_removed)) count += removed.rows.size();
    m_removedText->setText(tr("%1行を消しました。").arg(count));
    m_removedBar->setVisible(count > 0 && m_isEditable);
}

void SheetEditor::showLines(const QList<SheetLine>& lines, const QList<SheetRemark>& remarks) {
    if (!m_cover) return;
    QHash<qint64, QList<SheetLine>> linesOf;
    QHash<qint64, QStringList> remarksOf;
    for (const SheetLine& line : lines) linesOf[line.block].append(line);
    for (const SheetRemark& remark : remarks) {
        remarksOf[remark.block].append(sheetRemarkText(remark));
    }
    m_cover->showRemarks(remarksOf.value(0));
    for (SheetBlockRow* row : std::as_const(m_rows)) {
        row->showLines(linesOf.value(row->id()), remarksOf.value(row->id()));
    }
}

void SheetEditor::activate() {
    if (m_cover) m_cover->activate();
}

}  // namespace madobe
