// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentstrips.h"

#include "core/exchange/documentshape.h"
#include "ui/print/paper.h"
#include "ui/print/pdftext.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace madobe {

namespace {

struct Look {
    double size = 3.7;     // mm: 10.5 points
    double leading = 1.6;  // of the size
    bool isBold = false;
    bool isGrey = false;
    Qt::Alignment alignment = Qt::AlignLeft;
};

struct HeadingLook {
    Look look;
    double above = 0;
    double below = 0;
};

const Look kText;
const Look kTitle{5.6, 1.4, true};
const Look kMark{3.0, 1.5, false, true};
const Look kCell{3.2, 1.45};
constexpr double kCompactLeading = 1.25;
const std::array<HeadingLook, 3> kHeadings{{
    {{4.4, 1.5, true}, 8, 3},
    {{4.1, 1.5, true}, 6, 2},
    {{3.7, 1.5, true}, 4, 1},
}};

constexpr double kParagraphGap = 2.5;  // mm
constexpr double kItemGap = 0.6;       // mm
constexpr double kTableGap = 4;        // mm
constexpr double kPadding = 1;         // mm, in cells
constexpr double kCompactPadding = 0.35;
constexpr double kIndent = 2;       // em a level of items
constexpr double kBulletGap = 0.4;  // em
constexpr double kTab = 10;         // mm
constexpr double kRuleGap = 1;      // mm, above the rule below a heading

QFont fontOf(const Look& look) {
    QFont font = paperFont(look.size);
    font.setBold(look.isBold);
    return font;
}

Qt::Alignment alignmentOf(doc::Align align) {
    switch (align) {
        case doc::Align::Left:
            break;
        case doc::Align::Right:
            return Qt::AlignRight;
        case doc::Align::Centre:
            return Qt::AlignHCenter;
    }
    return Qt::AlignLeft;
}

QTextOption wrapping(const Look& look) {
    QTextOption option(look.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(kTab * kTextUnits);
    return option;
}

/// Breaks the text into lines and adds them below each other; the strip becomes that high.
void setText(Strip& strip, const QString& text, const Look& look, double left, double width) {
    QString broken = doc::cleanText(text);
    broken.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    auto layout = std::make_shared<QTextLayout>(broken, readableFont(fontOf(look), broken));
    layout->setTextOption(wrapping(look));
    const double height = look.size * look.leading;
    double y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width * kTextUnits);
        // Whatever font a line falls back to, all lines are equally high.
        line.setPosition({0, (height * kTextUnits - line.height()) / 2});
        strip.lines.push_back({{left, y}, height, look.isGrey, layout, line.lineNumber()});
        y += height;
    }
    layout->endLayout();
    strip.height = std::max(strip.height, y);
}

/// Lays out a table's rows: heights first, places then.
class GridMaker {
public:
    GridMaker(const QList<double>& widths, const Look& look, double padding)
        : m_widths(widths), m_look(look), m_padding(padding) {}

    Strip make(const QList<doc::Row>& rows, bool isHeader) const {
        const QList<doc::PlacedCell> cells = doc::placeCells(rows, columns());
        std::vector<Strip> texts;
        for (const doc::PlacedCell& placed : cells) texts.push_back(inner(placed, isHeader));
        const std::vector<double> heights = rowHeights(cells, texts, rows.size());
        Strip strip;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const doc::PlacedCell& placed = cells[static_cast<qsizetype>(i)];
            const auto row = heights.begin() + placed.row;
            const double y = std::accumulate(heights.begin(), row, 0.0);
            const double height = std::accumulate(row, row + placed.cell.rowSpan, 0.0);
            strip.boxes.push_back({{left(placed.column), y, width(placed), height}, isHeader});
            const double down = isHeader ? (height - texts[i].height) / 2 : m_padding;
            for (StripLine& line : texts[i].lines) {
                line.at.ry() += y + down;
                strip.lines.push_back(line);
            }
        }
        strip.height = std::accumulate(heights.begin(), heights.end(), 0.0);
        return strip;
    }

private:
    int columns() const { return static_cast<int>(m_widths.size()); }

    double left(int column) const {
        return std::accumulate(m_widths.begin(), m_widths.begin() + column, 0.0);
    }

    double width(const doc::PlacedCell& placed) const {
        return left(placed.column + placed.cell.columnSpan) - left(placed.column);
    }

    Strip inner(const doc::PlacedCell& placed, bool isHeader) const {
        Look look = m_look;
        look.alignment = isHeader ? Qt::AlignHCenter : alignmentOf(placed.cell.align);
        look.isBold = placed.cell.isStrong;
        Strip strip;
        setText(strip, placed.cell.text, look, left(placed.column) + kPadding,
                width(placed) - 2 * kPadding);
        return strip;
    }

    std::vector<double> rowHeights(const QList<doc::PlacedCell>& cells,
                                   const std::vector<Strip>& texts, qsizetype rows) const {
        std::vector<double> heights(static_cast<std::size_t>(rows), 0);
        // A cell over several rows makes the last of them higher, when the others are known.
        for (int span = 1; span <= rows; ++span) {
            for (std::size_t i = 0; i < texts.size(); ++i) {
                const doc::PlacedCell& placed = cells[static_cast<qsizetype>(i)];
                if (placed.cell.rowSpan != span) continue;
                const auto first = heights.begin() + placed.row;
                const double missing =
                    texts[i].height + 2 * m_padding - std::accumulate(first, first + span, 0.0);
                *(first + span - 1) += std::max(0.0, missing);
            }
        }
        return heights;
    }

    QList<double> m_widths;
    Look m_look;
    double m_padding = 0;  // above and below
};

class StripMaker {
public:
    explicit StripMaker(const QSizeF& page) : m_page(page) {}

    std::vector<Strip> make(const Document& document) {
        if (!document.title.isEmpty() && !document.isTitleAtHead) {
            Strip strip = textStrip(document.title, kTitle, 0, 6);
            strip.keepsWithNext = true;
            add(strip);
        }
        for (qsizetype i = 0; i < document.blocks.size(); ++i) {
            m_legend = i + 1 < document.blocks.size()
                           ? std::get_if<doc::Mark>(&document.blocks[i + 1])
                           : nullptr;
            make(document.blocks[i]);
        }
        return std::move(m_strips);
    }

private:
    void make(const doc::Block& block) {
        std::visit(doc::Each{
                       [this](const doc::Heading& heading) { make(heading); },
                       [this](const doc::Paragraph& text) {
                           add(textStrip(text.text, kText, 0, kParagraphGap));
                       },
                       [this](const doc::ItemList& list) { make(list); },
                       [this](const doc::Table& table) { make(table); },
                       [this](const doc::Mark& mark) { make(mark); },
                       [this](const doc::PageBreak&) { m_breaks = true; },
                   },
                   block);
    }

    void add(Strip strip) {
        strip.startsPage = std::exchange(m_breaks, false);
        if (strip.startsPage) m_pageStart = std::ssize(m_strips);
        if (!strip.head) strip.head = m_continued;
        m_strips.push_back(std::move(strip));
    }

    Strip textStrip(const QString& text, const Look& look, double above, double below) const {
        Strip strip;
        strip.above = above;
        strip.below = below;
        strip.mayBreak = true;
        setText(strip, text, look, 0, m_page.width());
        return strip;
    }

    void make(const doc::Heading& heading) {
        const int level = std::clamp(heading.level, 1, 3);
        const HeadingLook& look = kHeadings[static_cast<std::size_t>(level) - 1];
        Strip strip = textStrip(heading.text, look.look, look.above, look.below);
        strip.mayBreak = false;
        strip.keepsWithNext = true;
        if (level == 1) {
            strip.height += kRuleGap;
            strip.boxes.push_back({{0, strip.height, m_page.width(), 0}});
        }
        if (level <= m_continuedLevel) m_continued.reset();
        add(strip);
        if (heading.continued.isEmpty()) return;
        Strip continued = textStrip(heading.continued, look.look, 0, 0);
        continued.height += look.below;
        // One that leaves no room is not repeated.
        if (continued.height > m_page.height() / 4) return;
        m_continued = std::make_shared<Strip>(continued);
        m_continuedLevel = level;
    }

    void make(const doc::Mark& mark) {
        Strip strip = markStrip(mark);
        // A table's legend stays whole, and does not go to the next page alone.
        if (!m_strips.empty() && m_strips.back().isRow && !m_breaks) {
            m_strips.back().keepsWithNext = true;
            strip.mayBreak = false;
        }
        add(strip);
    }

    Strip markStrip(const doc::Mark& mark) const {
        return textStrip(mark.text, kMark, 0, kParagraphGap);
    }

    void make(const doc::ItemList& list) {
        for (const doc::Item& item : list.items) {
            const double left = (std::clamp(item.level, 1, 3) - 1) * kIndent * kText.size;
            const double hang = bulletRoom(list, item.level);
            Strip strip;
            strip.mayBreak = true;
            strip.below = &item == &list.items.last() ? kParagraphGap : kItemGap;
            setText(strip, item.bullet, kText, left, hang);
            setText(strip, item.text, kText, left + hang, m_page.width() - left - hang);
            add(strip);
        }
    }

    static double bulletRoom(const doc::ItemList& list, int level) {
        const QFontMetricsF metrics(fontOf(kText));
        double widest = 0;
        for (const doc::Item& item : list.items) {
            if (item.level == level) {
                widest = std::max(widest, metrics.horizontalAdvance(item.bullet) / kTextUnits);
            }
        }
        return widest + kBulletGap * kText.size;
    }

    void make(const doc::Table& table) {
        double padding = table.isCompact ? kCompactPadding : kPadding;
        std::vector<Strip> strips = tableStrips(table, padding);
        if (table.isCompact) {
            // Rows closer together may leave it and its legend on their page.
            const auto rows = static_cast<double>(table.header.size() + table.rows.size());
            const double less = excess(strips) / (2 * rows);
            if (less > 0 && less <= padding) strips = tableStrips(table, padding - less);
        }
        for (Strip& strip : strips) add(std::move(strip));
    }

    std::vector<Strip> tableStrips(const doc::Table& table, double padding) const {
        const int columns = doc::columnCount(table);
        const double width = m_page.width() * std::clamp(table.width, 0.0, 1.0);
        const auto fit = doc::fitTable(table, width, kCell.size, kPadding);
        Look look = kCell;
        look.size = fit.textSize;
        if (table.isCompact) look.leading = kCompactLeading;
        const GridMaker grid(fit.widths, look, padding);
        std::vector<Strip> strips;
        std::shared_ptr<const Strip> head;
        if (!table.header.isEmpty()) {
            Strip strip = grid.make(table.header, true);
            strip.above = kParagraphGap;
            // A header that leaves no room for rows is not repeated.
            strip.keepsWithNext = strip.height < m_page.height() / 2;
            if (strip.keepsWithNext) {
                head = std::make_shared<Strip>(m_continued ? stacked(*m_continued, strip) : strip);
            }
            strips.push_back(strip);
        }
        qsizetype row = 0;
        for (const int group : doc::rowGroups(table.rows, columns)) {
            Strip strip = grid.make(table.rows.mid(row, group), false);
            strip.head = head;
            strip.isRow = true;
            row += group;
            if (row == table.rows.size()) strip.below = kTableGap;
            strips.push_back(strip);
        }
        return strips;
    }

    /// How much too high the page would be with these and the legend.
    double excess(const std::vector<Strip>& table) const {
        std::vector<Strip> page;
        if (!m_breaks) page.assign(m_strips.begin() + m_pageStart, m_strips.end());
        page.insert(page.end(), table.begin(), table.end());
        if (m_legend) page.push_back(markStrip(*m_legend));
        double height = 0;
        double below = 0;
        for (const Strip& strip : page) {
            height += (height > 0 ? std::max(below, strip.above) : 0) + strip.height;
            below = strip.below;
        }
        return height - m_page.height();
    }

    static Strip stacked(Strip upper, const Strip& lower) {
        for (StripBox box : lower.boxes) {
            box.place.translate(0, upper.height);
            upper.boxes.push_back(box);
        }
        for (StripLine line : lower.lines) {
            line.at.ry() += upper.height;
            upper.lines.push_back(line);
        }
        upper.height += lower.height;
        return upper;
    }

    QSizeF m_page;
    std::vector<Strip> m_strips;
    bool m_breaks = false;
    std::ptrdiff_t m_pageStart = 0;  // the first strip since a page break
    std::shared_ptr<const Strip> m_continued;
    int m_continuedLevel = 0;
    const doc::Mark* m_legend = nullptr;  // of the block that is made
};

}  // namespace

QString StripLine::text() const {
    const QTextLine line = layout->lineAt(number);
    return layout->text().mid(line.textStart(), line.textLength());
}

std::vector<Strip> documentStrips(const Document& document, const QSizeF& page) {
    return StripMaker(page).make(document);
}

}  // namespace madobe
