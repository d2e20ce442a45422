// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/tableprinter.h"

#include "core/base/wholefile.h"
#include "ui/print/paper.h"
#include "ui/print/printjob.h"

#include <QCoreApplication>
#include <QPageLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMargin = 10;         // mm
constexpr double kRowHeight = 6.5;     // mm
constexpr double kTitleHeight = 16.0;  // mm
constexpr double kFootHeight = 8.0;    // mm
constexpr int kWidestCell = 40;        // characters
constexpr int kSampledRows = 200;

QString say(const char* text) {
    return QCoreApplication::translate("print", text);
}

class TablePainter {
public:
    TablePainter(const TablePaper& table, QPagedPaintDevice& device)
        : m_table(table), m_paper(device) {
        shareWidths();
    }

    int paint() {
        const int rowsOnPage = std::max(
            1, static_cast<int>((m_paper.height() - kTitleHeight - kRowHeight - kFootHeight) /
                                kRowHeight));
        const auto rows = static_cast<int>(m_table.rows.size());
        const int pages = std::max(1, (rows + rowsOnPage - 1) / rowsOnPage);
        for (int page = 0; page < pages; ++page) {
            if (page > 0) m_paper.newPage();
            paintHead();
            double y = kTitleHeight;
            paintRow(y, m_table.header);
            for (int i = page * rowsOnPage; i < std::min(rows, (page + 1) * rowsOnPage); ++i) {
                y += kRowHeight;
                paintRow(y, m_table.rows[i]);
            }
            m_paper.foot(kFootHeight, page + 1, pages);
        }
        return pages;
    }
    const QString& printed() const { return m_printed; }

private:
    void line(const QRectF& place, Qt::Alignment alignment, const QString& text) {
        m_paper.line(place, alignment, text);
        m_printed += text;
    }

    void shareWidths() {
        QList<double> wanted;
        double all = 0;
        const QList<QStringList> sampled = m_table.rows.mid(0, kSampledRows);
        for (qsizetype column = 0; column < m_table.header.size(); ++column) {
            qsizetype longest = m_table.header[column].size();
            for (const QStringList& row : sampled) {
                longest = std::max(longest, row.value(column).size());
            }
            wanted.append(static_cast<double>(std::clamp<qsizetype>(longest, 3, kWidestCell)) + 1);
            all += wanted.last();
        }
        for (const double width : wanted) m_widths.append(m_paper.width() * width / all);
    }

    void paintHead() {
        const QRectF place(0, 0, m_paper.width(), kTitleHeight / 2);
        line(place, Qt::AlignLeft, m_table.title + u"　"_s + m_table.subtitle);
        line(place, Qt::AlignRight,
             m_table.isPractice
                 ? say(QT_TRANSLATE_NOOP("print", "練習用（実在の人ではありません）"))
                 : say(QT_TRANSLATE_NOOP("print", "取扱注意　個人情報")));
    }

    void paintRow(double y, const QStringList& cells) {
        double x = 0;
        m_paper.painter().setPen(QPen(Qt::black, 0.1));
        for (qsizetype column = 0; column < m_widths.size(); ++column) {
            const QRectF cell(x, y, m_widths[column], kRowHeight);
            m_paper.painter().drawRect(cell);
            line(cell.adjusted(1, 0.5, -1, -0.5), Qt::AlignVCenter | Qt::AlignLeft,
                 cells.value(column));
            x += m_widths[column];
        }
    }

    const TablePaper& m_table;
    Paper m_paper;
    QString m_printed;
    QList<double> m_widths;
};

PrintJob jobOf(const TablePaper& paper, const QPageLayout& layout) {
    return {paper.title, layout, [&paper](QPagedPaintDevice& device) {
                TablePainter painter(paper, device);
                painter.paint();
                return painter.printed();
            }};
}

}  // namespace

int paintTable(const TablePaper& paper, QPagedPaintDevice& device) {
    return TablePainter(paper, device).paint();
}

void writeTablePdf(const TablePaper& paper, const QPageLayout& layout, const QString& path) {
    writeWholeFile(path, pdfOf(jobOf(paper, layout)));
}

void printTable(const TablePaper& paper, QWidget* parent) {
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                             QMarginsF(kMargin, kMargin, kMargin, kMargin),
                             QPageLayout::Millimeter);
    print(jobOf(paper, layout), parent, [&](const QPageLayout& chosen, const QString& path) {
        writeTablePdf(paper, chosen, path);
    });
}

}  // namespace madobe
