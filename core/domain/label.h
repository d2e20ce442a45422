// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Marks a field's label for translation in context "field".
#define MADOBE_LABEL(text) QT_TRANSLATE_NOOP("field", text)
