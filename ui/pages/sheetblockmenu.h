// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"

#include <QMenu>

#include <functional>

namespace madobe {

/// What can be done with a block. The keys work wherever the keyboard is within its row.
class SheetBlockMenu final : public QMenu {
    Q_OBJECT
public:
    /// What can be done where the block stands now.
    struct Offer {
        bool isEditable = false;
        bool takesRows = false;
        bool canGoUp = false;
        bool canGoDown = false;
        bool takesColumn = false;
        bool takesIndicators = false;
    };

    SheetBlockMenu(const CodeBook& codes, QWidget& row);

    void offer(const Offer& offer);

Q_SIGNALS:
    /// A code of `sheet_block_kind`, to stand below.
    void addChosen(qint64 kind);
    void addSameChosen();
    void moveChosen(int by);
    void removeChosen();
    void columnChosen();
    void indicatorsChosen();

private:
    QAction* addKey(const QString& text, const QKeySequence& key, QWidget& row);

    QMenu* m_below;
    QAction* m_row;
    QAction* m_same;
    QAction* m_up;
    QAction* m_down;
    QAction* m_column;
    QAction* m_indicators;
    QAction* m_remove;
};

/// An entry for each kind of block; returns that of a table's row, which is first.
QAction* addKinds(QMenu& menu, const CodeBook& codes, const std::function<void(qint64)>& chosen);

}  // namespace madobe
