// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>

namespace madobe {

/// The font for a text that shall be found and copied from a PDF. Shaping gives a figure after a
/// letter another glyph, of which Qt does not say what it stands for; plain text needs none.
QFont readableFont(QFont font, const QString& text);

/// A PDF by Qt says of each glyph the first character that the font draws with it: of 月 a radical,
/// of ～ a wave dash. Says instead the one that was printed.
QByteArray withPrintedCharacters(QByteArray pdf, const QFont& font, const QString& printed);

}  // namespace madobe
