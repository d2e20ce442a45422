// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

#include <QByteArray>

namespace madobe {

/// One HTML file in UTF-8 that needs no other; looks calm on the screen and prints on A4.
QByteArray documentHtml(const Document& document);
/// Throws CannotOpen, DiskFull or Unreadable {path}; the file is whole or not there.
void writeDocumentHtml(const Document& document, const QString& path);

}  // namespace madobe
