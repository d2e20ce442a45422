// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// Whether the last who had the file open did not close it: a kill, a power cut. To be asked before
/// it is opened, which mends it; true as well while another process has it open.
bool isUnclosed(const QString& path);

}  // namespace madobe
