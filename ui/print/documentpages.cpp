// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentpages.h"

#include "ui/print/paper.h"

#include <QPainter>

#include <algorithm>

namespace madobe {

namespace {

constexpr double kTiny = 0.001;   // mm: sums of heights are not exact
constexpr double kBorder = 0.15;  // mm
constexpr std::size_t kLinesTogether = 2;

const QColor kBorderColour(0x88, 0x88, 0x88);
const QColor kShade(0xf0, 0xf0, 0xf0);
const QColor kGrey(0x59, 0x59, 0x59);

double headHeight(const Strip& strip) {
    return strip.head ? strip.head->height : 0;
}

void draw(const StripLine& line, QPainter& painter) {
    painter.save();
    painter.setPen(line.isGrey ? kGrey : QColor(Qt::black));
    painter.translate(line.at);
    painter.scale(1 / kTextUnits, 1 / kTextUnits);
    // Each line of a layout is positioned from its own upper edge.
    line.layout->lineAt(line.number).draw(&painter, {0, 0});
    painter.restore();
}

void draw(const StripBox& box, double from, double to, QPainter& painter) {
    const double top = std::max(box.place.top(), from);
    const double bottom = std::min(box.place.bottom(), to);
    if (bottom < top) return;
    painter.setPen(QPen(kBorderColour, kBorder));
    painter.setBrush(box.isShaded ? QBrush(kShade) : QBrush(Qt::NoBrush));
    painter.drawRect(QRectF(box.place.left(), top, box.place.width(), bottom - top));
}

/// How much of a strip that may break must fit for it to begin on a page.
double beginning(const Strip& strip) {
    if (strip.lines.size() <= kLinesTogether) return strip.height;
    return strip.lines[kLinesTogether - 1].bottom();
}

}  // namespace

DocumentPages::DocumentPages(const Document& document, const QSizeF& size)
    : m_height(size.height()), m_strips(documentStrips(document, size)), m_pages(1) {
    for (std::size_t i = 0; i < m_strips.size(); ++i) place(i);
}

void DocumentPages::place(std::size_t index) {
    const Strip& strip = m_strips[index];
    const double gap = index == 0 ? 0 : std::max(m_strips[index - 1].below, strip.above);
    const bool isFull = m_y + gap + need(index) > m_height + kTiny;
    bool isAtTop = m_pages.back().empty();
    if (!isAtTop && (strip.startsPage || isFull)) {
        startPage(strip);
        isAtTop = true;
    }
    if (!isAtTop) m_y += gap;
    double from = 0;
    while (m_y + strip.height - from > m_height + kTiny) {
        const double to = cut(strip, from);
        // Paper so small that not one line fits: rather over the edge than lost.
        if (to <= from && isAtTop) break;
        if (to > from) put(strip, from, to);
        startPage(strip);
        isAtTop = true;
        from = to;
    }
    put(strip, from, strip.height);
}

void DocumentPages::put(const Strip& strip, double from, double to) {
    m_pages.back().push_back({&strip, from, to, m_y});
    m_y += to - from;
}

void DocumentPages::startPage(const Strip& strip) {
    m_pages.emplace_back();
    m_y = 0;
    if (strip.head) put(*strip.head, 0, strip.head->height);
}

/// The height without which the strip does not begin on a page.
double DocumentPages::need(std::size_t index) const {
    const Strip& strip = m_strips[index];
    const bool isHuge = strip.height + headHeight(strip) > m_height;
    double height = strip.mayBreak || isHuge ? beginning(strip) : strip.height;
    if (strip.keepsWithNext && index + 1 < m_strips.size()) {
        const Strip& next = m_strips[index + 1];
        height += std::max(strip.below, next.above) + need(index + 1);
    }
    return height;
}

/// Where the strip ends on this page: the lowest place between lines that is still on it.
double DocumentPages::cut(const Strip& strip, double from) const {
    double at = from + m_height - m_y;
    const auto isCrossed = [&](const StripLine& line) {
        return line.at.y() < at - kTiny && line.bottom() > at + kTiny;
    };
    const auto& lines = strip.lines;
    for (auto line = lines.begin(); line != lines.end();) {
        line = std::find_if(lines.begin(), lines.end(), isCrossed);
        if (line != lines.end()) at = line->at.y();
    }
    // A paragraph's last line does not go over alone.
    const bool isLastAlone = strip.mayBreak && at > lines.back().at.y() - kTiny;
    if (isLastAlone && lines.size() > kLinesTogether + 1) at = lines[lines.size() - 2].at.y();
    return std::max(at, from);
}

void DocumentPages::paint(int page, QPainter& painter) const {
    for (const Slice& slice : m_pages[static_cast<std::size_t>(page)]) {
        painter.save();
        painter.translate(0, slice.y - slice.from);
        for (const StripBox& box : slice.strip->boxes) {
            draw(box, slice.from, slice.to, painter);
        }
        for (const StripLine& line : slice.strip->lines) {
            if (slice.holds(line)) draw(line, painter);
        }
        painter.restore();
    }
}

QStringList DocumentPages::lines(int page) const {
    QStringList texts;
    for (const Slice& slice : m_pages[static_cast<std::size_t>(page)]) {
        for (const StripLine& line : slice.strip->lines) {
            if (slice.holds(line)) texts.append(line.text());
        }
    }
    return texts;
}

bool DocumentPages::Slice::holds(const StripLine& line) const {
    return line.at.y() > from - kTiny && line.at.y() < to - kTiny;
}

}  // namespace madobe
