// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace madobe {

/// A line of text, set; places are millimetres from the strip's upper left corner.
struct StripLine {
    QPointF at;
    double height = 0;
    bool isGrey = false;
    std::shared_ptr<const QTextLayout> layout;
    int number = 0;  // in the layout

    double bottom() const { return at.y() + height; }
    QString text() const;
};

struct StripBox {
    QRectF place;
    bool isShaded = false;
};

/// What reaches from the left margin to the right and is moved up and down the pages as one: a
/// paragraph, an item, the rows of a table that a span holds together.
struct Strip {
    double height = 0;
    double above = 0;  // distance wanted from the strip before
    double below = 0;
    std::vector<StripBox> boxes;
    std::vector<StripLine> lines;
    bool mayBreak = false;
    bool keepsWithNext = false;
    bool startsPage = false;
    bool isRow = false;  // of a table, below its header
    /// What is repeated where this one begins or continues on a new page: the heading of its part,
    /// the table's header.
    std::shared_ptr<const Strip> head;
};

/// The document's strips for a page of this inner size in millimetres.
std::vector<Strip> documentStrips(const Document& document, const QSizeF& page);

}  // namespace madobe
