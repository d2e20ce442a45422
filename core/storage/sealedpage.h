// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"

#include <QByteArray>
#include <QString>

namespace madobe {

/// The salt a new file begins with: it follows from the key, so that damage to it can be told.
QByteArray fileSalt(const DataKey& key);

/// Whether pages of the file were written with this key: then it is the file's own, and what does
/// not open is damaged. False too where nothing is left to tell.
bool hasPageSealedBy(const DataKey& key, const QString& path);

}  // namespace madobe
