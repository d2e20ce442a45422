// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace madobe {
class ZipWriter;
}

namespace madobe::tests {

/// A folder that goes away with it.
class Folder {
public:
    QString file(const QString& name = QStringLiteral("台帳.xlsx")) const {
        return m_folder.filePath(name);
    }
    QStringList content() const;

private:
    QTemporaryDir m_folder;
};

void save(const QString& path, const QByteArray& bytes);
QByteArray load(const QString& path);

/// A workbook of one sheet, 表, made by hand. A part that is null is left out.
struct HandMade {
    QByteArray rows;
    QByteArray workbookProperties;
    QByteArray styles = "<styleSheet/>";
    QByteArray strings = "<sst/>";
    QByteArray sheet = {};

    QString saveIn(const Folder& folder) const;
};

/// Plain, so that damage can be done to the bytes.
void add(ZipWriter& zip, const char* name, const QByteArray& content);
QByteArray relations(const QByteArrayList& kindsAndTargets);

/// The rows of a sheet, each joined by `|` with its number in front.
QStringList rowsOf(const QString& path, const QString& sheet = QStringLiteral("表"));
QStringList rowsOf(const HandMade& workbook);

/// Texts joined by `;`.
QStringList list(const char16_t* joined);

}  // namespace madobe::tests
