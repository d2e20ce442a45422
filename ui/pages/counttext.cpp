// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/counttext.h"

#include <QCoreApplication>

namespace madobe {

QString countText(const char* text) {
    return QCoreApplication::translate("count", text);
}

}  // namespace madobe
