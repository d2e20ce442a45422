// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace madobe {

/// Puts another text into the place of `size` bytes of a stream. The file says how long the stream
/// is and where each object begins: so it goes on to be right. A file that is not as Qt writes it
/// stays as it is.
void replaceInStream(QByteArray& pdf, qsizetype at, qsizetype size, const QByteArray& text);

}  // namespace madobe
