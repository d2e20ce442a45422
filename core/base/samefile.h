// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace madobe {

/// Whether both names lead to one file that is there, by whatever way or link.
bool isSameFile(const QString& one, const QString& other);

/// Throws OverwritesInput {file that is read} where one of `written` is one of `read`: neither
/// would be left.
void requireOtherFiles(const QStringList& written, const QStringList& read);

}  // namespace madobe
