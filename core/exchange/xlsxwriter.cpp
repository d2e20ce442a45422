// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxwriter.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"
#include "core/exchange/xlsxvalue.h"
#include "core/exchange/ziparchive.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCellUnits = 32767;
constexpr qsizetype kMaxNameUnits = 31;

/// Of a file that is there already: where a link leads to.
QString targetOf(const QString& path) {
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

QString cut(const QString& name, qsizetype size) {
    QString result = name.left(size);
    if (!result.isEmpty() && result.back().isHighSurrogate()) result.chop(1);
    return result;
}

/// The wide characters look the same and are allowed.
QString allowedName(QString name) {
    for (QChar& character : name) {
        if (u"[]:*?/\\'"_s.contains(character)) {
            character = QChar(character.unicode() + 0xFEE0);
        } else if (character < u' ') {
            character = u' ';
        }
    }
    return cut(name.isEmpty() ? u"Sheet"_s : name, kMaxNameUnits);
}

/// The library does not look either whether all rows came into the sheet when the disk was full:
/// of the first `rowBytes` none may be missing, so that the last row begins behind them.
bool isWhole(ZipStream& sheet, qint64 rowBytes) {
    constexpr qint64 kPiece = qint64{64} * 1024;
    const QByteArray begin = "<sheetData>";
    QByteArray text = sheet.read(kPiece);
    qint64 behind = 0;
    if (rowBytes > 0) {
        while (!text.contains(begin) && !sheet.atEnd()) text += sheet.read(kPiece);
        behind = text.indexOf(begin) + begin.size() + rowBytes;
    }
    while (text.size() <= behind) {
        behind -= text.size();
        text = sheet.read(kPiece);
        if (text.isEmpty()) return false;
    }
    text.remove(0, behind);
    for (QByteArray piece = sheet.read(kPiece); !piece.isEmpty(); piece = sheet.read(kPiece)) {
        text += piece;
    }
    return sheet.isIntact() && (rowBytes == 0 || text.startsWith("<row ")) &&
           text.endsWith("</worksheet>");
}

}  // namespace

void XlsxWriter::Discard::operator()(lxw_workbook* workbook) const {
    lxw_workbook_free(workbook);
}

XlsxWriter::XlsxWriter(const QString& path)
    : m_path(targetOf(path)), m_folder(QFileInfo(m_path).path() + u"/.madobe-XXXXXX"_s) {
    const QFileInfo target(m_path);
    if (!m_folder.isValid() || (target.exists() && !target.isWritable())) {
        const bool isFull = !m_folder.isValid() && isDiskFull(target.path());
        throw Error(isFull ? ErrorKind::DiskFull : ErrorKind::CannotOpen, {m_path},
                    m_folder.errorString());
    }
    m_written = m_folder.filePath(u"workbook.xlsx"_s);
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_workbook.reset(workbook_new_opt(QFile::encodeName(m_written).constData(), &options));
    if (!m_workbook) refuse(errno, u"workbook"_s);
    m_headingFormat = addFormat(u"@"_s);
    format_set_bold(m_headingFormat);
    m_textFormat = addFormat(u"@"_s);
    m_dateFormat = addFormat(u"yyyy-mm-dd"_s);
}

XlsxWriter::~XlsxWriter() = default;

QString XlsxWriter::addSheet(const QString& name, const QList<XlsxColumn>& columns) {
    const QString free = freeName(name);
    lxw_worksheet* const sheet =
        workbook_add_worksheet(m_workbook.get(), free.toUtf8().constData());
    if (sheet == nullptr || sheet->optimize_tmpfile == nullptr) refuse(errno, u"sheet"_s);
    m_sheets.append(sheet);
    m_names.append(free);
    m_row = 0;
    m_column = 0;
    worksheet_freeze_panes(sheet, 1, 0);
    check(worksheet_repeat_rows(sheet, 0, 0));
    for (const XlsxColumn& column : columns) {
        const auto index = static_cast<lxw_col_t>(m_column);
        check(worksheet_set_column(sheet, index, index, column.width,
                                   column.isText ? m_textFormat : nullptr));
        writeText(column.heading, m_headingFormat);
    }
    endRow();
    return free;
}

void XlsxWriter::setLandscape(const QString& head) {
    constexpr quint8 kA4 = 9;
    // All that Excel takes in a header.
    constexpr qsizetype kLongest = 200;
    lxw_worksheet* const sheet = m_sheets.last();
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    const QString text = cut(head, kLongest).replace(u'&', u"&&"_s);
    check(worksheet_set_header(sheet, (u"&L"_s + text + u"&R&A"_s).toUtf8().constData()));
    check(worksheet_set_footer(sheet, "&C&P / &N"));
}

QString XlsxWriter::freeName(const QString& name) const {
    const QString allowed = allowedName(name);
    QString free = allowed;
    for (int number = 2; m_names.contains(free, Qt::CaseInsensitive); ++number) {
        const QString suffix = u" (%1)"_s.arg(number);
        free = cut(allowed, kMaxNameUnits - suffix.size()) + suffix;
    }
    return free;
}

lxw_format* XlsxWriter::addFormat(const QString& numberFormat) {
    lxw_format* const format = workbook_add_format(m_workbook.get());
    if (format == nullptr) refuse(errno, u"format"_s);
    format_set_num_format(format, numberFormat.toUtf8().constData());
    return format;
}

lxw_format* XlsxWriter::decimalFormat(int places) {
    lxw_format*& format = m_decimalFormats[places];
    if (format == nullptr)
        format = addFormat(places > 0 ? u"0."_s + QString(places, u'0') : u"0"_s);
    return format;
}

void XlsxWriter::text(const QString& text) {
    writeText(text, m_textFormat);
}

void XlsxWriter::integer(qint64 value) {
    writeNumber(static_cast<double>(value), nullptr);
}

void XlsxWriter::decimal(double value, int places) {
    writeNumber(value, decimalFormat(places));
}

void XlsxWriter::date(const QString& iso) {
    const int serial = xlsxSerial(iso);
    if (serial == 0) return text(iso);
    writeNumber(serial, m_dateFormat);
}

void XlsxWriter::endRow() {
    ++m_row;
    m_column = 0;
}

void XlsxWriter::writeText(const QString& text, lxw_format* format) {
    if (text.isEmpty()) return empty();
    const int error =
        text.size() > kMaxCellUnits
            ? LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
            : worksheet_write_string(m_sheets.last(), m_row, static_cast<lxw_col_t>(m_column),
                                     escapedXlsx(text).toUtf8().constData(), format);
    check(error);
    ++m_column;
}

void XlsxWriter::writeNumber(double value, lxw_format* format) {
    check(worksheet_write_number(m_sheets.last(), m_row, static_cast<lxw_col_t>(m_column), value,
                                 format));
    ++m_column;
}

void XlsxWriter::check(int error) const {
    switch (error) {
        case LXW_NO_ERROR:
            return;
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
        case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
            throw Error(ErrorKind::DoesNotFit,
                        {m_path, m_names.value(m_names.size() - 1), QString::number(m_row + 1)});
        default:
            refuse(errno, QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error))));
    }
}

void XlsxWriter::refuse(int systemError, const QString& detail) const {
    const bool isFull = systemError == ENOSPC || systemError == EDQUOT;
    throw Error(isFull ? ErrorKind::DiskFull : ErrorKind::Unreadable, {m_path}, detail);
}

void XlsxWriter::close() {
    // The library does not look whether its rows reached the disk.
    QList<qint64> rowBytes;
    for (const lxw_worksheet* sheet : m_sheets) {
        std::FILE* const rows = sheet->optimize_tmpfile;
        if (std::fflush(rows) != 0 || std::ferror(rows) != 0) refuse(ENOSPC, u"rows"_s);
        rowBytes.append(::ftello(rows));
    }
    errno = 0;
    // Frees the workbook whatever comes of it.
    check(workbook_close(m_workbook.release()));
    for (qsizetype i = 0; i < rowBytes.size(); ++i) {
        ZipStream sheet(m_written, u"xl/worksheets/sheet%1.xml"_s.arg(i + 1));
        if (!isWhole(sheet, rowBytes[i])) refuse(ENOSPC, u"truncated"_s);
    }
    keep();
}

void XlsxWriter::keep() {
    QFile file(m_written);
    const bool isSafe = file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
    if (!isSafe) refuse(errno, file.errorString());
    if (QFileInfo::exists(m_path)) file.setPermissions(QFile::permissions(m_path));
    file.close();
    const int renamed = std::rename(QFile::encodeName(m_written).constData(),
                                    QFile::encodeName(m_path).constData());
    if (renamed != 0) refuse(errno, u"rename"_s);
}

}  // namespace madobe
