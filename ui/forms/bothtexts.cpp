// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/bothtexts.h"

namespace madobe {

QString bothTexts(const QString& base, const QString& older, const QString& newer) {
    if (newer.contains(older)) return newer;
    if (older.contains(newer)) return older;
    const bool onlyAdd = older.startsWith(base) && newer.startsWith(base);
    const QString added = onlyAdd ? newer.mid(base.size()) : newer;
    return added.startsWith(u'\n') ? older + added : older + u'\n' + added;
}

}  // namespace madobe
