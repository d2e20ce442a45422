// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheeteditor.h"

#include "core/text/issuetext.h"
#include "core/text/sheetremarktext.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>
#include <array>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarkWidth = 64;
constexpr int kMostLines = 12;

const QStringList& coverColumns() {
    static const QStringList columns{u"sheet_name"_s, u"municipality"_s, u"lead"_s, u"title"_s};
    return columns;
}

/// As many lines as there are, so that nothing needs to be scrolled for.
void fitHeight(QPlainTextEdit& edit) {
    const int all = edit.document()->size().toSize().height();
    const int lines = std::clamp(all, 1, kMostLines);
    edit.setVerticalScrollBarPolicy(all > kMostLines ? Qt::ScrollBarAsNeeded
                                                     : Qt::ScrollBarAlwaysOff);
    const int around = edit.height() - edit.viewport()->height();
    edit.setFixedHeight(lines * edit.fontMetrics().lineSpacing() + around +
                        qCeil(2 * edit.document()->documentMargin()));
}

/// A paper grows with its text; the width is known only when it is laid out.
class GrowingEdit final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void resizeEvent(QResizeEvent* event) override {
        QPlainTextEdit::resizeEvent(event);
        fitHeight(*this);
    }
};

}  // namespace

SheetEditor::SheetEditor(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SheetEditor::setContent(const SheetContent& content, const CodeBook& codes, bool isEditable) {
    m_content = content;
    m_codes = &codes;
    m_isEditable = isEditable;
    build();
}

SheetContent SheetEditor::content() const {
    SheetContent typed = m_content;
    for (int i = 0; i < m_cover.size(); ++i) {
        situationSheetType().find(coverColumns()[i])->set(typed.cover, m_cover[i]->toPlainText());
    }
    for (int i = 0; i < m_blocks.size(); ++i) {
        SheetBlock& block = typed.blocks[i];
        block.mark = m_blocks[i].mark->toPlainText();
        const std::array<QString*, kSheetCells> cells{&block.text,  &block.cell2, &block.cell3,
                                                      &block.cell4, &block.cell5, &block.cell6};
        for (int j = 0; j < m_blocks[i].cells.size(); ++j) {
            *cells[static_cast<size_t>(j)] = m_blocks[i].cells[j]->toPlainText();
        }
    }
    return typed;
}

void SheetEditor::build() {
    const int scrolled = verticalScrollBar()->value();
    m_cover.clear();
    m_blocks.clear();
    auto* paper = new QWidget;
    auto* layout = new QVBoxLayout(paper);
    layout->setContentsMargins(0, 0, spacing::kSmall, 0);
    addCover(*layout);
    qint64 section = 0;
    for (int i = 0; i < m_content.blocks.size(); ++i) {
        if (m_content.blocks[i].section != section) {
            section = m_content.blocks[i].section.value_or(0);
            auto* heading = new QLabel(tr("%1章").arg(section));
            setTextRole(*heading, TextRole::Heading);
            layout->addWidget(heading);
        }
        addBlock(i, *layout);
    }
    layout->addStretch();
    setWidget(paper);
    verticalScrollBar()->setValue(scrolled);
}

QPlainTextEdit* SheetEditor::makeText(const QString& text, const QString& name, bool isShort) {
    auto* edit = new GrowingEdit;
    edit->setPlainText(text);
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    edit->setReadOnly(!m_isEditable);
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (isShort) edit->setFixedWidth(kMarkWidth);
    fitHeight(*edit);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
        fitHeight(*edit);
        Q_EMIT changed();
    });
    return edit;
}

QLabel* SheetEditor::makeNote(bool isRemark) {
    auto* note = new QLabel;
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(*note, isRemark ? TextRole::Warning : TextRole::Muted);
    note->hide();
    return note;
}

void SheetEditor::addCover(QVBoxLayout& layout) {
    for (const QString& column : coverColumns()) {
        const Field& field = *situationSheetType().find(column);
        auto* edit = makeText(field.get(m_content.cover).toString(), fieldLabel(field), false);
        auto* label = new QLabel(fieldLabel(field));
        label->setBuddy(edit);
        layout.addWidget(label);
        layout.addWidget(edit);
        m_cover.append(edit);
    }
    m_coverRemarks = makeNote(true);
    layout.addWidget(m_coverRemarks);
}

QString SheetEditor::kindOf(const SheetBlock& block) const {
    const CodeEntry* code = m_codes->byId(block.kind);
    return code ? code->code : QString();
}

int SheetEditor::cellCount(int index) const {
    int head = index;
    while (head > 0 && kindOf(m_content.blocks[head]) == u"row") --head;
    int count = 1;
    for (int i = head; i < m_content.blocks.size(); ++i) {
        if (i > head && kindOf(m_content.blocks[i]) != u"row") break;
        const auto cells = m_content.blocks[i].cells();
        for (int j = count; j < kSheetCells; ++j) {
            if (!cells[static_cast<size_t>(j)]->isEmpty()) count = j + 1;
        }
    }
    return count;
}

void SheetEditor::addBlock(int index, QVBoxLayout& layout) {
    const SheetBlock& block = m_content.blocks[index];
    const CodeEntry* kind = m_codes->byId(block.kind);
    const QString name = kind ? kind->label : QString();
    BlockEditor editor;
    editor.mark = makeText(block.mark, tr("%1の記号").arg(name), true);
    auto* line = new QHBoxLayout;
    line->addWidget(editor.mark, 0, Qt::AlignTop);
    const auto cells = block.cells();
    for (int j = 0; j < cellCount(index); ++j) {
        auto* cell =
            makeText(*cells[static_cast<size_t>(j)], tr("%1 %2").arg(name).arg(j + 1), false);
        editor.cells.append(cell);
        line->addWidget(cell, 1, Qt::AlignTop);
    }
    auto* more = new QToolButton;
    more->setText(u"⋯"_s);
    more->setAccessibleName(tr("%1の行の操作").arg(name));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setEnabled(m_isEditable);
    auto* menu = new QMenu(more);
    menu->addAction(tr("下に加える"), this, [this, index] { insertBelow(index); });
    menu->addAction(tr("上へ"), this, [this, index] { move(index, -1); });
    menu->addAction(tr("下へ"), this, [this, index] { move(index, 1); });
    menu->addAction(tr("消す"), this, [this, index] { removeAt(index); });
    more->setMenu(menu);
    line->addWidget(more, 0, Qt::AlignTop);
    editor.outcome = makeNote(false);
    editor.remarks = makeNote(true);
    layout.addLayout(line);
    layout.addWidget(editor.outcome);
    layout.addWidget(editor.remarks);
    m_blocks.append(editor);
}

void SheetEditor::insertBelow(int index) {
    m_content = content();
    SheetBlock block;
    block.sheet = m_content.blocks[index].sheet;
    block.section = m_content.blocks[index].section;
    // Below the head of a table comes a row of it.
    const QString kind = kindOf(m_content.blocks[index]);
    const bool isTable = kind == u"table" || kind == u"indicators" || kind == u"issues" ||
                         kind == u"plan" || kind == u"row";
    block.kind = isTable ? m_codes->id("sheet_block_kind", "row") : m_content.blocks[index].kind;
    block.mark = m_content.blocks[index].mark;
    m_content.blocks.insert(index + 1, block);
    build();
    m_blocks[index + 1].cells.first()->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void SheetEditor::removeAt(int index) {
    m_content = content();
    m_content.blocks.removeAt(index);
    build();
    Q_EMIT changed();
}

void SheetEditor::move(int index, int by) {
    const int other = index + by;
    if (other < 0 || other >= m_content.blocks.size()) return;
    m_content = content();
    if (m_content.blocks[other].section != m_content.blocks[index].section) return;
    m_content.blocks.swapItemsAt(index, other);
    build();
    m_blocks[other].cells.first()->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void SheetEditor::showLines(const QList<SheetLine>& lines, const QList<SheetRemark>& remarks) {
    QStringList cover;
    for (const SheetRemark& remark : remarks) {
        if (remark.block == 0) cover.append(sheetRemarkText(remark));
    }
    const auto say = [](QLabel* label, const QStringList& texts) {
        label->setText(texts.join(u'\n'));
        label->setVisible(!texts.isEmpty());
    };
    say(m_coverRemarks, cover);
    for (int i = 0; i < m_blocks.size(); ++i) {
        const SheetBlock& block = m_content.blocks[i];
        QStringList outcome, beside;
        for (const SheetLine& line : lines) {
            if (block.id == 0 || line.block != block.id) continue;
            QStringList typed;
            for (const QString* cell : block.cells()) typed.append(*cell);
            if (line.cells != typed) {
                QString text = line.cells.join(u" ｜ "_s).simplified();
                while (text.endsWith(u"｜")) text = text.chopped(1).trimmed();
                if (const auto good = line.isFavourable()) {
                    text += *good ? tr("（よい向き）") : tr("（よくない向き）");
                }
                outcome.append(tr("→ %1").arg(text));
            }
        }
        for (const SheetRemark& remark : remarks) {
            if (block.id != 0 && remark.block == block.id) {
                beside.append(sheetRemarkText(remark));
            }
        }
        say(m_blocks[i].outcome, outcome);
        say(m_blocks[i].remarks, beside);
    }
}

void SheetEditor::activate() {
    if (!m_cover.isEmpty()) m_cover.first()->setFocus(Qt::OtherFocusReason);
}

}  // namespace madobe
