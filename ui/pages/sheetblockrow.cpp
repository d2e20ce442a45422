// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetblockrow.h"

#include "core/domain/sheetblocks.h"
#include "core/exchange/sheetwords.h"
#include "core/text/issuetext.h"
#include "core/text/sheetremarktext.h"
#include "ui/forms/codeeditors.h"
#include "ui/pages/growingedit.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarkWidth = 64;
constexpr int kShortestChoice = 6;
constexpr int kFirstRole = 2;

/// What the two figures say, in words; empty where they are not both known.
QString changeText(const SheetLine& line) {
    if (!line.figure || !line.figure->isComparable()) return {};
    const QString text = SheetBlockRow::tr("前回 %1、今回 %2")
                             .arg(withThousands(line.figure->previous.figure.text()),
                                  withThousands(line.figure->current.figure.text()));
    const std::optional<bool> isGood = line.isFavourable();
    return isGood ? text + SheetBlockRow::tr("（%1）").arg(directionText(*isGood)) : text;
}

}  // namespace

SheetBlockRow::SheetBlockRow(const SheetBlock& block, const QString& table, int columns,
                             const SheetChoices& choices, QWidget* parent)
    : QWidget(parent),
      m_block(block),
      m_kind(choices.codes->code(block.kind)),
      m_label(choices.codes->label(block.kind)),
      m_table(table),
      m_choices(choices),
      m_line(new QHBoxLayout),
      m_more(new QToolButton(this)),
      m_menu(new SheetBlockMenu(*choices.codes, *this)),
      m_outcome(makeNote(false)),
      m_remarks(makeNote(true)) {
    setAccessibleName(m_label);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::kUnit);
    layout->addLayout(m_line);
    if (m_kind == u"page_break") {
        auto* label = new QLabel(m_label, this);
        setTextRole(*label, TextRole::Muted);
        m_line->addWidget(label, 1, Qt::AlignTop);
    } else {
        m_mark = makeText(block.mark, tr("%1の記号").arg(m_label));
        m_mark->setFixedWidth(kMarkWidth);
        m_line->addWidget(m_mark, 0, Qt::AlignTop);
    }
    m_more->setText(u"⋯"_s);
    m_more->setAccessibleName(tr("%1の操作").arg(m_label));
    m_more->setToolTip(tr("加える、動かす、消す"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMenu(m_menu);
    setStyleProperty(*m_more, "chip", true);
    m_line->addWidget(m_more, 0, Qt::AlignTop);
    if (m_mark) showColumns(columns);
    if (m_table == u"indicators") addIndicatorChoices();
    layout->addWidget(m_outcome);
    layout->addWidget(m_remarks);
}

GrowingEdit* SheetBlockRow::makeText(const QString& text, const QString& name) {
    auto* edit = new GrowingEdit(this);
    edit->setPlainText(text);
    edit->setAccessibleName(name);
    connect(edit, &QPlainTextEdit::textChanged, this, &SheetBlockRow::changed);
    return edit;
}

QLabel* SheetBlockRow::makeNote(bool isRemark) {
    auto* note = new QLabel(this);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(*note, isRemark ? TextRole::Warning : TextRole::Muted);
    note->hide();
    return note;
}

QString SheetBlockRow::cellName(int cell) const {
    if (m_table == u"issues" && cell >= kFirstRole) {
        return m_choices.codes->label(
            m_choices.codes->id("sector", kSheetSectors[static_cast<size_t>(cell - kFirstRole)]));
    }
    return columns() > 1 || isSheetTable(m_kind) || !m_table.isEmpty()
               ? tr("%1 %2").arg(m_label).arg(cell + 1)
               : m_label;
}

void SheetBlockRow::showColumns(int columns) {
    const auto texts = m_block.cells();
    for (int cell = this->columns(); cell < columns && m_mark; ++cell) {
        GrowingEdit* edit = makeText(*texts[static_cast<size_t>(cell)], cellName(cell));
        // What an empty piece is for is seen in it.
        edit->setPlaceholderText(cellName(cell));
        edit->setReadOnly(m_mark->isReadOnly());
        m_line->insertWidget(cell + 1, edit, 1, Qt::AlignTop);
        m_cells.append(edit);
    }
}

QuietComboBox* SheetBlockRow::makeChoice(const QString& column, QHBoxLayout& line) {
    const Field& field = *sheetBlockType().find(column);
    auto* label = new QLabel(fieldLabel(field), this);
    setTextRole(*label, TextRole::Muted);
    auto* box = new QuietComboBox(this);
    box->setAccessibleName(fieldLabel(field));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kShortestChoice);
    label->setBuddy(box);
    line.addWidget(label);
    line.addWidget(box, 1);
    connect(box, &QComboBox::activated, this, [this] {
        Q_EMIT changed();
        Q_EMIT rechosen();
    });
    return box;
}

void SheetBlockRow::addIndicatorChoices() {
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(kMarkWidth + spacing::kSmall, 0, 0, 0);
    static_cast<QVBoxLayout*>(layout())->addLayout(choices);
    m_indicator = makeChoice(u"indicator"_s, *choices);
    m_indicator->addItem(tr("（数値を入れない）"), QString());
    for (const auto& [name, label] : m_choices.indicators) m_indicator->addItem(label, name);
    if (m_indicator->findData(m_block.indicator) < 0) {
        m_indicator->addItem(m_block.indicator, m_block.indicator);
    }
    m_indicator->setCurrentIndex(m_indicator->findData(m_block.indicator));
    m_good = makeChoice(u"good_id"_s, *choices);
    m_good->addItem(QString(), qint64{0});
    for (const CodeEntry* code : m_choices.codes->list(u"good_direction")) {
        m_good->addItem(code->label, code->id);
    }
    m_good->setCurrentIndex(m_good->findData(m_block.good));
}

int SheetBlockRow::section() const {
    return static_cast<int>(std::clamp<qint64>(m_block.section.value_or(1), 1, kSheetSections));
}

SheetBlock SheetBlockRow::block() const {
    SheetBlock block = m_block;
    if (m_mark) block.mark = m_mark->toPlainText();
    for (int cell = 0; cell < columns(); ++cell) {
        sheetBlockType().find(sheetCellColumn(cell))->set(block, m_cells[cell]->toPlainText());
    }
    if (m_indicator) {
        block.indicator = m_indicator->currentData().toString();
        block.good = m_good->currentData().toLongLong();
    }
    return block;
}

void SheetBlockRow::adopt(const SheetBlock& stored) {
    m_block = stored;
}

void SheetBlockRow::offer(const SheetBlockMenu::Offer& offer) {
    m_menu->offer(offer);
    m_more->setEnabled(offer.isEditable);
    if (m_mark) m_mark->setReadOnly(!offer.isEditable);
    for (GrowingEdit* cell : std::as_const(m_cells)) cell->setReadOnly(!offer.isEditable);
    for (QuietComboBox* box : {m_indicator, m_good}) {
        if (box) box->setEnabled(offer.isEditable);
    }
}

void SheetBlockRow::showLines(const QList<SheetLine>& lines, const QStringList& remarks) {
    QStringList typed;
    const SheetBlock now = block();
    for (const QString* cell : now.cells()) typed.append(*cell);
    QStringList outcome;
    for (const SheetLine& line : lines) {
        if (line.cells != typed) {
            QString text = line.cells.join(u" ｜ "_s).simplified();
            while (text.endsWith(u"｜")) text = text.chopped(1).trimmed();
            outcome.append(tr("→ %1").arg(text));
        }
        if (const QString change = changeText(line); !change.isEmpty()) outcome.append(change);
    }
    m_outcome->setText(outcome.join(u'\n'));
    m_outcome->setVisible(!outcome.isEmpty());
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

void SheetBlockRow::activate() {
    QWidget* first = m_cells.isEmpty() ? static_cast<QWidget*>(m_more) : m_cells.first();
    first->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> SheetBlockRow::stops() const {
    QList<QWidget*> stops;
    if (m_mark) stops.append(m_mark);
    for (GrowingEdit* cell : m_cells) stops.append(cell);
    stops.append(m_more);
    if (m_indicator) stops += {m_indicator, m_good};
    return stops;
}

}  // namespace madobe
