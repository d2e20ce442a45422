// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

#include <QByteArray>

namespace madobe {

/// An OpenDocument text to go on writing in: styles for everything, header rows that are repeated,
/// rows that stay whole, `n / m` at the foot. Equal documents give equal bytes.
QByteArray documentOdt(const Document& document);
/// Throws CannotOpen, DiskFull or Unreadable {path}; the file is whole or not there.
void writeDocumentOdt(const Document& document, const QString& path);

}  // namespace madobe
