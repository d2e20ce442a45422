// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/filedates.h"

#include <QDateTime>
#include <QFileSystemModel>
#include <QLocale>

namespace madobe {

namespace {

constexpr int kDateColumn = 3;

}  // namespace

QVariant FileDates::data(const QModelIndex& index, int role) const {
    const auto* files = qobject_cast<const QFileSystemModel*>(sourceModel());
    if (role != Qt::DisplayRole || index.column() != kDateColumn || !files) {
        return QIdentityProxyModel::data(index, role);
    }
    return QLocale().toString(files->lastModified(mapToSource(index)), QLocale::ShortFormat);
}

}  // namespace madobe
