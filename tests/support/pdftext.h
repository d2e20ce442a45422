// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catchqt.h"

#include <QProcess>
#include <QStandardPaths>

namespace madobe::tests {

/// What pdftotext reads of a PDF; empty, and told, where there is none.
inline QString pdfText(const QString& path) {
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty()) {
        WARN("passed over: there is no pdftotext");
        return {};
    }
    QProcess process;
    process.start(reader, {QStringLiteral("-layout"), path, QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    CHECK_FALSE(process.readAllStandardError().contains("ToUnicode"));
    return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace madobe::tests
