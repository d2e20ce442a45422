// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace madobe::tests {

/// The rules of ARCHITECTURE.md over one source file. `path` is seen from the top of the tree and
/// decides what the file may do; each violation reads `path:line: what`.
QStringList layeringViolations(const QString& path, const QString& content);

/// C++ text split for searching.
struct Source {
    /// Without comments and with empty string literals; lines keep their numbers.
    QString code;
    struct Literal {
        QString text;
        int line = 1;
    };
    /// Literals that the compiler joins ("a" "b") are one.
    QList<Literal> literals;
};
Source splitSource(const QString& content);

}  // namespace madobe::tests
