// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

#include <QPageLayout>

class QPagedPaintDevice;
class QWidget;

namespace madobe {

/// A4, upright unless the document says otherwise.
QPageLayout documentPageLayout(const Document& document);

/// Lays the document out on the device's pages: `n / m` at the foot of each, its title at the head
/// from the second on. Returns the number of pages.
int paintDocument(const Document& document, QPagedPaintDevice& device);

/// Throws CannotOpen or DiskFull {path}; the file is whole or not there.
void writeDocumentPdf(const Document& document, const QString& path);
/// Nobody but its owner can read it.
void writePrivateDocumentPdf(const Document& document, const QString& path);

using WriteDocument = void (*)(const Document&, const QString& path);
/// Asks for a printer, then paints; false where the user would not. Whoever chooses a PDF has it by
/// `writePdf`. Throws CannotPrint {printer} and what `writePdf` does.
bool printDocument(const Document& document, QWidget* parent,
                   WriteDocument writePdf = &writeDocumentPdf);

}  // namespace madobe
