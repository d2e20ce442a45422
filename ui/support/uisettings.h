// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QByteArray>
#include <QString>

namespace madobe {

/// What a PC remembers of its window: geometry, look, the file last opened. Never a name.
class UiSettings {
public:
    static QByteArray geometry();
    static void setGeometry(const QByteArray& geometry);
    static Look look();
    static void setLook(Look look);
    static QString lastOffice();
    static void setLastOffice(const QString& path);
    static QByteArray columns(const QString& table);
    static void setColumns(const QString& table, const QByteArray& state);
};

}  // namespace madobe
