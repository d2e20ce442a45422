// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace madobe {

struct XlsxColumn {
    QString heading;
    /// In characters.
    double width = 12;
    /// What is typed in Excel later stays as typed: `0012` does not become 12.
    bool isText = false;
};

/// Writes an Excel workbook (.xlsx) cell by cell in constant memory. Everything is written beside
/// `path`, nothing is seen there before close(), and without it nothing is left. Does not guard
/// formulas: no text is one. Throws CannotOpen, DiskFull, Unreadable {path} or DoesNotFit
/// {path, sheet, row}.
class XlsxWriter {
public:
    explicit XlsxWriter(const QString& path);
    ~XlsxWriter();
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    /// Begins a sheet with its header. Gives the name it got: what Excel does not take is replaced,
    /// what is too long is cut, and no two are alike.
    QString addSheet(const QString& name, const QList<XlsxColumn>& columns);

    /// The sheet on paper: A4 landscape, as wide as one page, with this above and page numbers
    /// below.
    void setLandscape(const QString& head);

    /// The next cell of the row.
    void text(const QString& text);
    void integer(qint64 value);
    void decimal(double value, int places);
    /// A day that Excel knows becomes a date, anything else (`1975-08`) stays text.
    void date(const QString& iso);
    void empty() { ++m_column; }
    void endRow();

    void close();

private:
    struct Discard {
        void operator()(lxw_workbook* workbook) const;
    };

    QString freeName(const QString& name) const;
    lxw_format* addFormat(const QString& numberFormat);
    lxw_format* decimalFormat(int places);
    void writeText(const QString& text, lxw_format* format);
    void writeNumber(double value, lxw_format* format);
    void check(int error) const;
    [[noreturn]] void refuse(int systemError, const QString& detail) const;
    void keep();

    QString m_path;
    QTemporaryDir m_folder;
    QString m_written;
    std::unique_ptr<lxw_workbook, Discard> m_workbook;
    QList<lxw_worksheet*> m_sheets;
    QStringList m_names;
    lxw_format* m_headingFormat = nullptr;
    lxw_format* m_textFormat = nullptr;
    lxw_format* m_dateFormat = nullptr;
    QHash<int, lxw_format*> m_decimalFormats;
    quint32 m_row = 0;
    quint32 m_column = 0;
};

}  // namespace madobe
