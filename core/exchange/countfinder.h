// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace madobe {

/// The files of counts in these places, each once: files as they are named, and of folders all
/// within them that are called 集計.csv, or 集計_北区.csv and the like with its meta file beside
/// it.
QStringList findCountFiles(const QStringList& places);

}  // namespace madobe
