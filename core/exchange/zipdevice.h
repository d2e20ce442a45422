// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <minizip/ioapi.h>

namespace madobe {

/// Lets minizip read and write an open device, whatever its path is spelled in. The device must
/// outlive the archive, and is not closed with it.
zlib_filefunc64_def zipCallsOn(QIODevice& device);

}  // namespace madobe
