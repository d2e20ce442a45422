// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countfinder.h"

#include "core/exchange/countmeta.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// One without its meta file is found too: whoever reads it tells what is missing.
QStringList countFilesIn(const QString& folder) {
    QStringList found;
    QDirIterator files(folder, {u"集計*.csv"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileName() == u"集計.csv" || QFileInfo::exists(countMetaPath(path))) {
            found.append(path);
        }
    }
    found.sort();
    return found;
}

}  // namespace

QStringList findCountFiles(const QStringList& places) {
    QStringList found;
    QSet<QString> seen;
    for (const QString& place : places) {
        const bool isFolder = QFileInfo(place).isDir();
        for (const QString& path : isFolder ? countFilesIn(place) : QStringList{place}) {
            const QString real = QFileInfo(path).canonicalFilePath();
            // One that is gone meanwhile is told when it is read.
            const QString& known = real.isEmpty() ? path : real;
            if (seen.contains(known)) continue;
            seen.insert(known);
            found.append(path);
        }
    }
    return found;
}

}  // namespace madobe
