// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxworkbook.h"

#include "core/base/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kOleBegin = "\xD0\xCF\x11\xE0"_ba;
const QByteArray kZipBegin = "PK\x03\x04"_ba;
constexpr qint64 kMiB = qint64{1024} * 1024;
constexpr qint64 kMaxPartBytes = 16 * kMiB;
constexpr qint64 kMaxStringsBytes = 512 * kMiB;
constexpr qint64 kMaxSheetBytes = 4096 * kMiB;

bool isTrue(const QString& flag) {
    return flag == u"1" || flag == u"true";
}

QString folderOf(const QString& part) {
    return part.left(part.lastIndexOf(u'/') + 1);
}

/// Where a relation of `part` leads, as the zip names it.
QString resolved(const QString& part, const QString& target) {
    const QString path = target.startsWith(u'/') ? target.mid(1) : folderOf(part) + target;
    return QDir::cleanPath(path);
}

QHash<int, XlsxFormat> readCustomFormats(XlsxPart& part) {
    QHash<int, XlsxFormat> formats;
    while (part.nextChild()) {
        formats.insert(part.attribute(u"numFmtId").toInt(),
                       xlsxFormatOf(part.attribute(u"formatCode")));
        part.skip();
    }
    return formats;
}

}  // namespace

bool isWorkbook(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"xlsx" || ending == u"xlsm") return true;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray begin = file.peek(kOleBegin.size());
    return begin == kOleBegin || begin == kZipBegin;
}

QString sheetLabel(const QString& fileName, const QString& sheet) {
    return u"%1（%2）"_s.arg(fileName, sheet);
}

XlsxWorkbook::XlsxWorkbook(const QString& path)
    : m_path(path), m_fileName(QFileInfo(path).fileName()) {
    refuseForeign();
    for (const Relation& relation : relationsOf({})) {
        if (relation.kind == u"officeDocument") {
            readWorkbook(relation.target);
            return;
        }
    }
    throw Error(ErrorKind::BadFile, {m_fileName, u"0"_s, u"not-a-workbook"_s});
}

/// Encrypted workbooks and those of old Excel (.xls) are OLE containers.
void XlsxWorkbook::refuseForeign() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorKind::CannotOpen, {m_path}, file.errorString());
    }
    if (file.peek(kOleBegin.size()) == kOleBegin) {
        throw Error(ErrorKind::BadFile, {m_fileName, u"0"_s, u"protected"_s});
    }
}

XlsxPart XlsxWorkbook::part(const QString& name, qint64 maxBytes) const {
    return XlsxPart({m_path, name, m_fileName, 0}, maxBytes);
}

/// Of the whole package where the name is empty.
XlsxWorkbook::Relations XlsxWorkbook::relationsOf(const QString& partName) const {
    const QString folder = folderOf(partName);
    XlsxPart list =
        part(folder + u"_rels/"_s + partName.mid(folder.size()) + u".rels"_s, kMaxPartBytes);
    Relations relations;
    list.nextChild();
    while (list.nextChild()) {
        const QString kind = list.attribute(u"Type").section(u'/', -1);
        relations.insert(list.attribute(u"Id"),
                         {kind, resolved(partName, list.attribute(u"Target"))});
        list.skip();
    }
    list.finish();
    return relations;
}

void XlsxWorkbook::readWorkbook(const QString& partName) {
    const Relations relations = relationsOf(partName);
    XlsxPart workbook = part(partName, kMaxPartBytes);
    if (!workbook.nextChild() || workbook.name() != u"workbook") workbook.refuse(u"root"_s);
    while (workbook.nextChild()) {
        if (workbook.name() == u"sheets") {
            readSheets(workbook, relations);
            continue;
        }
        if (workbook.name() == u"workbookPr") {
            m_counts1904 = isTrue(workbook.attribute(u"date1904"));
        }
        workbook.skip();
    }
    workbook.finish();
    for (const Relation& relation : relations) {
        if (relation.kind == u"styles") readStyles(relation.target);
        if (relation.kind == u"sharedStrings") m_stringsPart = relation.target;
    }
}

void XlsxWorkbook::readSheets(XlsxPart& workbook, const Relations& relations) {
    while (workbook.nextChild()) {
        const QString name = workbook.attribute(u"name");
        const Relation relation = relations.value(workbook.attribute(u"id"));
        // Sheets of charts and macros have no rows.
        if (relation.kind == u"worksheet") {
            m_sheetNames.append(name);
            m_sheetParts.insert(name, relation.target);
        }
        workbook.skip();
    }
}

void XlsxWorkbook::readStyles(const QString& partName) {
    XlsxPart styles = part(partName, kMaxPartBytes);
    QHash<int, XlsxFormat> custom;
    styles.nextChild();
    while (styles.nextChild()) {
        if (styles.name() == u"numFmts") {
            custom = readCustomFormats(styles);
        } else if (styles.name() == u"cellXfs") {
            while (styles.nextChild()) {
                const int id = styles.attribute(u"numFmtId").toInt();
                m_formats.append(custom.value(id, builtInXlsxFormat(id)));
                styles.skip();
            }
        } else {
            styles.skip();
        }
    }
    styles.finish();
}

std::unique_ptr<XlsxPart> XlsxWorkbook::openSheet(const QString& name) const {
    if (!m_sheetParts.contains(name)) {
        throw Error(ErrorKind::BadFile, {m_fileName, u"0"_s, u"missing-sheet"_s, name});
    }
    return std::make_unique<XlsxPart>(
        XlsxPart::Place{m_path, m_sheetParts.value(name), labelOf(name), 1}, kMaxSheetBytes);
}

QString XlsxWorkbook::labelOf(const QString& sheet) const {
    return sheetLabel(m_fileName, sheet);
}

const XlsxStrings& XlsxWorkbook::strings() const {
    if (!m_strings) {
        XlsxStrings strings;
        if (!m_stringsPart.isEmpty()) {
            XlsxPart list = part(m_stringsPart, kMaxStringsBytes);
            strings.load(list);
        }
        m_strings = std::move(strings);
    }
    return *m_strings;
}

}  // namespace madobe
