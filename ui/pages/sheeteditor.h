// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sheetblocks.h"
#include "core/exchange/sheetlines.h"
#include "core/exchange/sheetremarks.h"
#include "ui/pages/sheetchoices.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace madobe {

class SheetBlockRow;
class SheetCover;

/// All of a situation sheet, edited where it stands: texts, and blocks that come, go and move.
/// What is removed can be brought back until another sheet is shown, and goes with the draft. Rows
/// stay the same widgets when others come and go, so that each text keeps its own undo.
class SheetEditor final : public QWidget {
    Q_OBJECT
public:
    explicit SheetEditor(QWidget* parent = nullptr);

    void setContent(const SheetContent& content, const SheetChoices& choices,
                    const QList<RemovedBlocks>& removed = {});
    /// After a save of content(): its numbers and revisions, and nothing else.
    void adopt(const SheetContent& saved);
    SheetContent content() const;
    /// What can be brought back, the last removed at the end.
    QList<RemovedBlocks> removed() const;
    void setEditable(bool isEditable);
    qint64 status() const { return m_head.status; }
    void setStatus(qint64 status);
    void showLines(const QList<SheetLine>& lines, const QList<SheetRemark>& remarks);
    void activate();

Q_SIGNALS:
    void changed();
    /// Figures and remarks may be others now; not told while somebody types.
    void reshaped();

private:
    struct Section {
        QToolButton* add = nullptr;
        QVBoxLayout* rows = nullptr;
    };
    struct Removed {
        QList<SheetBlockRow*> rows;
        SheetBlockRow* behind = nullptr;
    };

    void addSection(int section, QVBoxLayout& layout);
    SheetBlocks blocks() const;
    /// Rows that are not among the blocks are hidden, `known` ones stand again, new ones are made.
    void apply(const SheetBlocks& blocks, const QList<SheetBlockRow*>& known = {});
    /// Rows that were removed from these blocks, to be brought back.
    void makeRemoved(SheetBlocks blocks, const QList<RemovedBlocks>& removed);
    SheetBlockRow* makeRow(const SheetBlocks& blocks, qsizetype at);
    void layOut();
    void showIfEditable();
    void showWhatCanBeDone();
    void orderStops();
    void reshape(const SheetBlocks& blocks, qsizetype focused,
                 const QList<SheetBlockRow*>& known = {});

    void addFirst(int section, qint64 kind);
    void addBelow(SheetBlockRow* row, qint64 kind);
    void addSame(SheetBlockRow* row);
    void addIndicators(SheetBlockRow* row);
    void addColumn(SheetBlockRow* row);
    void move(SheetBlockRow* row, int by);
    void remove(SheetBlockRow* row);
    void bringBack();
    void showRemoved();

    QWidget* m_removedBar;
    QLabel* m_removedText;
    QPushButton* m_bringBack;
    QScrollArea* m_area;
    SheetCover* m_cover = nullptr;
    QList<Section> m_sections;
    QList<SheetBlockRow*> m_rows;
    QList<Removed> m_removed;
    SituationSheet m_head;
    SheetChoices m_choices;
    bool m_isEditable = false;
};

}  // namespace madobe
