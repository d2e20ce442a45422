// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/documentstrips.h"

#include <QStringList>

class QPainter;

namespace madobe {

/// A Document on pages of an inner size in millimetres. A table's row stays whole unless it is
/// higher than a page; then, like a paragraph, it goes on between two lines.
class DocumentPages {
public:
    DocumentPages(const Document& document, const QSizeF& size);
    DocumentPages(const DocumentPages&) = delete;
    DocumentPages& operator=(const DocumentPages&) = delete;

    int count() const { return static_cast<int>(m_pages.size()); }
    /// In millimetres from the page's inner corner.
    void paint(int page, QPainter& painter) const;
    /// What paint() writes, line by line.
    QStringList lines(int page) const;

private:
    /// The part of a strip that stands on a page.
    struct Slice {
        const Strip* strip = nullptr;
        double from = 0;
        double to = 0;
        double y = 0;  // of `from` on the page

        bool holds(const StripLine& line) const;
    };

    void place(std::size_t index);
    void put(const Strip& strip, double from, double to);
    void startPage(const Strip& strip);
    double need(std::size_t index) const;
    double cut(const Strip& strip, double from) const;

    double m_height = 0;
    std::vector<Strip> m_strips;
    std::vector<std::vector<Slice>> m_pages;
    double m_y = 0;
};

}  // namespace madobe
