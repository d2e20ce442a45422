// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace madobe {

/// File systems whose locks cannot be trusted by a WAL.
bool isNetworkFileSystem(const QByteArray& type);

}  // namespace madobe
