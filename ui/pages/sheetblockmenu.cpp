// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetblockmenu.h"

#include <algorithm>

namespace madobe {

QAction* addKinds(QMenu& menu, const CodeBook& codes, const std::function<void(qint64)>& chosen) {
    QList<const CodeEntry*> kinds = codes.list(u"sheet_block_kind");
    std::stable_partition(kinds.begin(), kinds.end(), [](const CodeEntry* kind) {
        return kind->code == QStringLiteral("row");
    });
    for (const CodeEntry* kind : kinds) {
        menu.addAction(kind->label, &menu, [chosen, id = kind->id] { chosen(id); });
    }
    return menu.actions().first();
}

SheetBlockMenu::SheetBlockMenu(const CodeBook& codes, QWidget& row)
    : QMenu(&row), m_below(addMenu(tr("下に加える"))) {
    m_row = addKinds(*m_below, codes, [this](qint64 kind) { Q_EMIT addChosen(kind); });
    m_same = addKey(tr("続きを下に加える"), Qt::ALT | Qt::Key_Return, row);
    m_indicators = addAction(tr("ひな形の指標の行を加える"));
    m_column = addAction(tr("列を加える"));
    addSeparator();
    m_up = addKey(tr("上へ"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up, row);
    m_down = addKey(tr("下へ"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down, row);
    addSeparator();
    m_remove = addKey(tr("消す"), Qt::ALT | Qt::Key_Delete, row);
    connect(m_same, &QAction::triggered, this, &SheetBlockMenu::addSameChosen);
    connect(m_indicators, &QAction::triggered, this, &SheetBlockMenu::indicatorsChosen);
    connect(m_column, &QAction::triggered, this, &SheetBlockMenu::columnChosen);
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveChosen(-1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveChosen(1); });
    connect(m_remove, &QAction::triggered, this, &SheetBlockMenu::removeChosen);
}

QAction* SheetBlockMenu::addKey(const QString& text, const QKeySequence& key, QWidget& row) {
    QAction* action = addAction(text);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    row.addAction(action);
    return action;
}

void SheetBlockMenu::offer(const Offer& offer) {
    m_row->setVisible(offer.takesRows);
    m_column->setVisible(offer.takesColumn);
    m_indicators->setVisible(offer.takesIndicators);
    m_below->setEnabled(offer.isEditable);
    for (QAction* action : {m_same, m_remove, m_column, m_indicators}) {
        action->setEnabled(offer.isEditable);
    }
    m_up->setEnabled(offer.isEditable && offer.canGoUp);
    m_down->setEnabled(offer.isEditable && offer.canGoDown);
}

}  // namespace madobe
