// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace madobe {

/// What is said instead of a character.
using Instead = std::function<QString(const QString&)>;

/// The ToUnicode map of a PDF by Qt with other characters; of which codes it tells stays as it is.
QByteArray withCharacters(const QByteArray& map, const Instead& instead);

}  // namespace madobe
