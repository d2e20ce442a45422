// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/roletext.h"

#include <QCoreApplication>

namespace madobe {

namespace {

struct RoleWord {
    const char* code;
    const char* text;
};
constexpr RoleWord kWords[] = {
    {"worker", QT_TRANSLATE_NOOP("role", "相談員")},
    {"supervisor", QT_TRANSLATE_NOOP("role", "係長")},
    {"administrator", QT_TRANSLATE_NOOP("role", "管理者")},
    {"viewer", QT_TRANSLATE_NOOP("role", "閲覧")},
};

}  // namespace

QString roleText(const QString& code) {
    for (const RoleWord& word : kWords) {
        if (code == QLatin1StringView(word.code)) {
            return QCoreApplication::translate("role", word.text);
        }
    }
    return code;
}

}  // namespace madobe
