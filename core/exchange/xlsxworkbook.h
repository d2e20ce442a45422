// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xlsxpart.h"
#include "core/exchange/xlsxstrings.h"
#include "core/exchange/xlsxvalue.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace madobe {

/// By its ending or its first bytes; one that is protected or of old Excel too, so that it is
/// refused as what it is.
bool isWorkbook(const QString& path);
/// `file（sheet）`
QString sheetLabel(const QString& fileName, const QString& sheet);

/// An Excel workbook (.xlsx): its sheets and what they share. Of one thread.
class XlsxWorkbook {
public:
    /// Throws CannotOpen, BadFile {file name, `0`, code} with code `not-a-workbook`, `protected` or
    /// `too-large`.
    explicit XlsxWorkbook(const QString& path);

    /// In the order of their tabs, hidden ones too.
    const QStringList& sheetNames() const { return m_sheetNames; }
    /// Throws BadFile {file name, `0`, `missing-sheet`, name} and what XlsxPart throws.
    std::unique_ptr<XlsxPart> openSheet(const QString& name) const;
    /// `file（sheet）`
    QString labelOf(const QString& sheet) const;

    bool counts1904() const { return m_counts1904; }
    XlsxFormat formatOf(qsizetype style) const { return m_formats.value(style); }
    /// Reads the shared texts when they are first asked for.
    const XlsxStrings& strings() const;

private:
    struct Relation {
        QString kind;
        QString target;
    };
    using Relations = QHash<QString, Relation>;

    void refuseForeign() const;
    XlsxPart part(const QString& name, qint64 maxBytes) const;
    Relations relationsOf(const QString& partName) const;
    void readWorkbook(const QString& partName);
    void readSheets(XlsxPart& workbook, const Relations& relations);
    void readStyles(const QString& partName);

    QString m_path;
    QString m_fileName;
    QStringList m_sheetNames;
    QHash<QString, QString> m_sheetParts;
    bool m_counts1904 = false;
    QList<XlsxFormat> m_formats;
    QString m_stringsPart;
    mutable std::optional<XlsxStrings> m_strings;
};

}  // namespace madobe
