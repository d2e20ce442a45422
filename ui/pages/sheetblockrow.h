// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheetlines.h"
#include "ui/pages/sheetblockmenu.h"
#include "ui/pages/sheetchoices.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace madobe {

class GrowingEdit;
class QuietComboBox;

/// A block of the sheet, edited where it stands; below it what it comes out as and what does not
/// fit. Nothing typed is trimmed or changed.
class SheetBlockRow final : public QWidget {
    Q_OBJECT
public:
    /// `table` is the kind of the table that the block is a row of.
    SheetBlockRow(const SheetBlock& block, const QString& table, int columns,
                  const SheetChoices& choices, QWidget* parent);

    qint64 id() const { return m_block.id; }
    int section() const;
    SheetBlock block() const;
    /// Number and revision of what was stored; what stands here stays.
    void adopt(const SheetBlock& stored);
    int columns() const { return static_cast<int>(m_cells.size()); }
    /// Never less than there are.
    void showColumns(int columns);
    void offer(const SheetBlockMenu::Offer& offer);
    void showLines(const QList<SheetLine>& lines, const QStringList& remarks);

    SheetBlockMenu& menu() { return *m_menu; }
    void activate();
    /// For Tab, in order.
    QList<QWidget*> stops() const;

Q_SIGNALS:
    void changed();
    /// Something that decides what it comes out as.
    void rechosen();

private:
    GrowingEdit* makeText(const QString& text, const QString& name);
    void addIndicatorChoices();
    QuietComboBox* makeChoice(const QString& column, QHBoxLayout& line);
    QLabel* makeNote(bool isRemark);
    QString cellName(int cell) const;

    SheetBlock m_block;
    QString m_kind;
    QString m_label;
    QString m_table;
    SheetChoices m_choices;
    QHBoxLayout* m_line;
    GrowingEdit* m_mark = nullptr;
    QList<GrowingEdit*> m_cells;
    QuietComboBox* m_indicator = nullptr;
    QuietComboBox* m_good = nullptr;
    QToolButton* m_more;
    SheetBlockMenu* m_menu;
    QLabel* m_outcome;
    QLabel* m_remarks;
};

}  // namespace madobe
