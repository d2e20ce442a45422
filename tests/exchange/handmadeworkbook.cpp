// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/handmadeworkbook.h"

#include "core/exchange/xlsxreader.h"
#include "core/exchange/zipwriter.h"
#include "tests/support/catchqt.h"

#include <QDir>
#include <QFile>

namespace madobe::tests {

using namespace Qt::StringLiterals;

QStringList Folder::content() const {
    return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void save(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray load(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void add(ZipWriter& zip, const char* name, const QByteArray& content) {
    if (!content.isNull()) zip.add(name, content, ZipWriter::Packing::Stored);
}

QByteArray relations(const QByteArrayList& kindsAndTargets) {
    QByteArray list = "<Relationships>";
    for (qsizetype i = 0; i + 1 < kindsAndTargets.size(); i += 2) {
        list += "<Relationship Id='" + kindsAndTargets[i] + "' Type='http://x/" +
                kindsAndTargets[i] + "' Target='" + kindsAndTargets[i + 1] + "'/>";
    }
    return list + "</Relationships>";
}

QString HandMade::saveIn(const Folder& folder) const {
    ZipWriter zip;
    add(zip, "_rels/.rels", relations({"officeDocument", "xl/workbook.xml"}));
    add(zip, "xl/workbook.xml",
        "<workbook xmlns:r='r'>" + workbookProperties +
            "<sheets><sheet name='表' sheetId='7' r:id='worksheet' state='hidden'/></sheets>"
            "</workbook>");
    add(zip, "xl/_rels/workbook.xml.rels",
        relations({"worksheet", "/xl/worksheets/a.xml", "styles", "styles.xml", "sharedStrings",
                   "../xl/sharedStrings.xml"}));
    add(zip, "xl/styles.xml", styles);
    add(zip, "xl/sharedStrings.xml", strings);
    add(zip, "xl/worksheets/a.xml",
        !sheet.isEmpty()
            ? sheet
            : "<worksheet><cols/><sheetData>" + rows + "</sheetData><pageMargins/></worksheet>");
    save(folder.file(), zip.bytes());
    return folder.file();
}

QStringList rowsOf(const QString& path, const QString& sheet) {
    XlsxReader reader(std::make_shared<const XlsxWorkbook>(path), sheet);
    QStringList rows;
    TableRow row;
    while (reader.next(row)) {
        rows.append(QString::number(row.line) + u':' + row.cells.join(u'|'));
    }
    CHECK_FALSE(reader.next(row));
    CHECK(reader.bytesRead() == reader.size());
    return rows;
}

QStringList rowsOf(const HandMade& workbook) {
    const Folder folder;
    return rowsOf(workbook.saveIn(folder));
}

QStringList list(const char16_t* joined) {
    return QString::fromUtf16(joined).split(u';');
}

}  // namespace madobe::tests
