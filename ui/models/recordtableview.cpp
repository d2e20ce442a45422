// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recordtableview.h"

#include "core/text/issuetext.h"
#include "ui/models/celldelegate.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QShortcut>

#include <algorithm>
#include <memory>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// Blanks at both ends of a header, and room for the bold type.
constexpr int kHeaderMargin = 28;
constexpr int kCellMargin = 3 * spacing::kUnit;
constexpr int kTextWidth = 360;
constexpr int kLeastText = 220;
constexpr int kLeastLastText = 180;

int widthOf(const Field& field, const QFontMetrics& metrics) {
    if (field.listLetters > 0) {
        return field.listLetters * metrics.horizontalAdvance(u'字') + kCellMargin;
    }
    switch (field.kind) {
        case FieldKind::Date:
        case FieldKind::PartialDate:
        case FieldKind::Month:
            return 100;
        case FieldKind::Time:
        case FieldKind::Number:
        case FieldKind::Flag:
            return 76;
        case FieldKind::Note:
            return kTextWidth;
        case FieldKind::Code:
            return 110;
        case FieldKind::Identifier:
            return 130;
        case FieldKind::Kana:
            return 180;
        default:
            return 150;
    }
}

}  // namespace

void onEnter(QTableView& table, const std::function<void()>& act) {
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(QKeySequence(key), &table);
        enter->setContext(Qt::WidgetShortcut);
        QObject::connect(enter, &QShortcut::activated, &table, act);
    }
}

void setUpTable(QTableView& table, const QString& accessibleName) {
    table.setAccessibleName(accessibleName);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(spacing::kListRow);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setStretchLastSection(true);
    table.setCornerButtonEnabled(false);
    table.setItemDelegate(new CellDelegate(&table));
}

void keepRow(QTableView& table) {
    const auto row = std::make_shared<int>(0);
    QObject::connect(table.model(), &QAbstractItemModel::modelAboutToBeReset, &table,
                     [&table, row] { *row = std::max(0, table.currentIndex().row()); });
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, &table, [&table, row] {
        const int rows = table.model()->rowCount();
        if (rows == 0 || !table.hasFocus() || table.currentIndex().isValid()) return;
        table.selectRow(std::min(*row, rows - 1));
    });
}

RecordTableView::RecordTableView(RecordTableModel& model, QWidget* parent)
    : QTableView(parent), m_model(model) {
    setModel(&model);
    setUpTable(*this, tr("%1の一覧").arg(entityTitle(model.type())));
    // In the family's own order until a header is pressed; without this Qt would sort at once.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    int column = 0;
    for (const Field* field : model.columns()) {
        const int label = horizontalHeader()->fontMetrics().horizontalAdvance(fieldTitle(*field));
        if (field->kind == FieldKind::Note && m_text < 0) m_text = column;
        setColumnWidth(column++, std::max(widthOf(*field, fontMetrics()), label + kHeaderMargin));
    }
    // The last one takes what is left, and may need to be scrolled to only where that is little.
    if (m_text == column - 1) setColumnWidth(m_text, kLeastLastText);
    // Room for the word of an unfinished or cancelled record.
    if (model.type().find(u"is_finished")) setColumnWidth(0, 130);
    for (int i = 0; i < column; ++i) m_othersWidth += i == m_text ? 0 : columnWidth(i);
    // Widths belong to these columns and to no others.
    QString name = QString::fromLatin1(model.type().table);
    for (const Field* field : model.columns()) name += u'.' + QString::fromLatin1(field->column);
    if (horizontalHeader()->restoreState(UiSettings::columns(name))) m_text = -1;
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this, name](int section) {
        // The last one fills what is left, whenever the table is resized: nobody's choice, and not
        // worth a file written while the page is painted.
        if (horizontalHeader()->visualIndex(section) == horizontalHeader()->count() - 1) return;
        if (m_isFitting) return;
        m_text = -1;
        UiSettings::setColumns(name, horizontalHeader()->saveState());
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this,
            &RecordTableView::rememberCurrent);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTableView::restoreCurrent);
    connect(&model, &RecordTableModel::searched, this, &RecordTableView::restoreCurrent);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_model.idAt(index.row())); });
}

qint64 RecordTableView::currentId() const {
    return currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : 0;
}

void RecordTableView::selectId(qint64 id) {
    const int row = m_model.rowOf(id);
    if (row >= 0) selectRow(row);
}

void RecordTableView::selectSomething() {
    if (selectionModel()->hasSelection() || m_model.rowCount() == 0) return;
    // Whoever is looked for may be among those that are not known yet: nothing is chosen instead.
    if (m_current != 0 && asksTheSame() && !m_model.isComplete()) return;
    selectRow(std::max(0, currentIndex().row()));
}

void RecordTableView::rememberCurrent() {
    if (const qint64 id = currentId()) {
        m_current = id;
        m_place = currentIndex().row();
        m_query = m_model.query();
    }
}

void RecordTableView::restoreCurrent() {
    if (currentIndex().isValid()) return;
    selectId(m_current);
    // It may be among those that are not known yet.
    const bool isGone = !currentIndex().isValid() && m_model.isComplete();
    const int rows = m_model.rowCount();
    if (!isGone || rows == 0) return;
    if (!hasFocus() && !(m_keepsPlace && m_current != 0)) return;
    selectRow(asksTheSame() ? std::min(m_place, rows - 1) : 0);
}

bool RecordTableView::asksTheSame() const {
    return m_query.asksTheSameAs(m_model.query());
}

void RecordTableView::fitText() {
    if (m_text < 0 || m_text == horizontalHeader()->count() - 1) return;
    const QScopedValueRollback fitting(m_isFitting, true);
    const int left = viewport()->width() - m_othersWidth;
    // Where everything cannot be seen at once anyway, the text is not squeezed.
    setColumnWidth(m_text, left < kLeastText ? kTextWidth : left);
}

void RecordTableView::resizeEvent(QResizeEvent* event) {
    fitText();
    QTableView::resizeEvent(event);
}

void RecordTableView::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    // Qt makes the first row current without choosing it.
    if (!selectionModel()->hasSelection()) selectionModel()->clearCurrentIndex();
    // A click chooses for itself.
    if (event->reason() != Qt::MouseFocusReason) selectSomething();
}

void RecordTableView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            if (const qint64 id = currentId()) Q_EMIT opened(id);
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

}  // namespace madobe
