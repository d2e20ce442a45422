// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include "tests/support/catchqt.h"

#include <QColor>

#include <cmath>

using namespace madobe;

namespace {

double channel(double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance of WCAG 2.
double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace

TEST_CASE("text is read on its ground in light and dark", "[ui][theme]") {
    for (const Look look : {Look::Light, Look::Dark}) {
        const Theme theme = Theme::of(look);
        for (const QColor& ground : {theme.paper, theme.window}) {
            CHECK(contrast(theme.ink, ground) >= 4.5);
            CHECK(contrast(theme.mutedInk, ground) >= 4.5);
            CHECK(contrast(theme.accent, ground) >= 4.5);
            CHECK(contrast(theme.danger, ground) >= 4.5);
        }
        CHECK(contrast(theme.onAccent, theme.accent) >= 4.5);
        CHECK(contrast(theme.onPractice, theme.practice) >= 4.5);
        CHECK(contrast(theme.warning, theme.warningPaper) >= 4.5);
        CHECK(contrast(theme.ink, theme.warningPaper) >= 4.5);
        CHECK(contrast(theme.ink, theme.dangerPaper) >= 4.5);
        // The frame of a wrong field that has the keyboard.
        CHECK(contrast(theme.accent, theme.dangerPaper) >= 3);
        CHECK(contrast(theme.ink, theme.donePaper) >= 4.5);
    }
}
