// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>

namespace madobe {

/// The salt a new file begins with: it follows from the key, so that damage to it can be told.
QByteArray fileSalt(const DataKey& key);

/// Whether pages of the file were written with this key: then it is the file's own, and what does
/// not open is damaged. False too where nothing is left to tell.
bool hasPageSealedBy(const DataKey& key, const QString& path);

/// The numbers of the pages, from 1, that were not written as they are with this key, none beside
/// the file; none when sound. Looks at pages only, not at what they hold, so it takes no longer
/// than reading them. For a file that nothing has open. Throws CannotOpen, and Cancelled between
/// two pages, unlike the cipher's own check, which nothing stops.
QList<qint64> unsealedPages(const DataKey& key, const QString& path,
                            const std::atomic_bool* cancelled = nullptr);

}  // namespace madobe
