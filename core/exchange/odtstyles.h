// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

#include <QByteArray>

namespace madobe {

/// The namespaces of ODF that we use, as attributes of a root element.
QString odtNamespaces();
/// The text area's width in millimetres.
double odtTextWidth(const Document& document);

/// The parts of an ODT that do not hold the document's blocks.
QByteArray odtManifest();
QByteArray odtMeta(const Document& document);
/// The named styles: Title, Heading_20_1 to 3, Text_20_body, Mark, Table_20_Heading,
/// Table_20_Contents; the page and its foot.
QByteArray odtStyles(const Document& document);

}  // namespace madobe
