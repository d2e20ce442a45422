// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/qtjapanese.h"

namespace madobe {

QString QtJapanese::translate(const char* context, const char* text, const char* disambiguation,
                              int number) const {
    const bool hasMoved = qstrcmp(context, "QAbstractFileIconProvider") == 0;
    const QString found = QTranslator::translate(context, text, disambiguation, number);
    if (!found.isEmpty() || !hasMoved) return found;
    return QTranslator::translate("QFileDialog", text, disambiguation, number);
}

}  // namespace madobe
