// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheetlines.h"
#include "core/exchange/sheetremarks.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace madobe {

/// All texts of a situation sheet, edited where they stand; below each block what it comes out as
/// and what does not fit. Nothing typed is trimmed or changed.
class SheetEditor final : public QScrollArea {
    Q_OBJECT
public:
    explicit SheetEditor(QWidget* parent = nullptr);

    void setContent(const SheetContent& content, const CodeBook& codes, bool isEditable);
    SheetContent content() const;
    void showLines(const QList<SheetLine>& lines, const QList<SheetRemark>& remarks);
    void activate();

Q_SIGNALS:
    void changed();

private:
    struct BlockEditor {
        QPlainTextEdit* mark = nullptr;
        QList<QPlainTextEdit*> cells;
        QLabel* outcome = nullptr;
        QLabel* remarks = nullptr;
    };

    void build();
    void addCover(QVBoxLayout& layout);
    void addBlock(int index, QVBoxLayout& layout);
    QPlainTextEdit* makeText(const QString& text, const QString& name, bool isShort);
    QLabel* makeNote(bool isRemark);
    /// Cells of the table that the block stands in; 1 outside of tables.
    int cellCount(int index) const;
    QString kindOf(const SheetBlock& block) const;
    void insertBelow(int index);
    void removeAt(int index);
    void move(int index, int by);

    const CodeBook* m_codes = nullptr;
    SheetContent m_content;
    bool m_isEditable = false;
    QList<QPlainTextEdit*> m_cover;
    QLabel* m_coverRemarks = nullptr;
    QList<BlockEditor> m_blocks;
};

}  // namespace madobe
