// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/tableprinter.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kRowHeight = 6.5;     // mm
constexpr double kTitleHeight = 16.0;  // mm
constexpr double kFootHeight = 8.0;    // mm
constexpr int kWidestCell = 40;        // characters
constexpr int kSampledRows = 200;

QString say(const char* text) {
    return QCoreApplication::translate("print", text);
}

/// Paints in millimetres from the page's inner corner.
class TablePainter {
public:
    TablePainter(const QAbstractItemModel& model, const TablePaper& paper,
                 QPagedPaintDevice& device)
        : m_model(model), m_paper(paper), m_device(device), m_painter(&device) {
        const QRectF page = device.pageLayout().paintRect(QPageLayout::Millimeter);
        m_width = page.width();
        m_height = page.height();
        const double scale = device.logicalDpiX() / kMillimetresPerInch;
        m_painter.scale(scale, scale);
        QFont font({u"IPAexGothic"_s, u"Noto Sans CJK JP"_s, u"Yu Gothic"_s, u"Meiryo"_s});
        // In millimetres, since the painter is: 3.2 mm are about 9 points.
        font.setPixelSize(3);
        m_painter.setFont(font);
        shareWidths();
    }

    int paint() {
        const int rowsOnPage = std::max(
            1, static_cast<int>((m_height - kTitleHeight - kRowHeight - kFootHeight) / kRowHeight));
        const int rows = m_model.rowCount();
        const int pages = std::max(1, (rows + rowsOnPage - 1) / rowsOnPage);
        for (int page = 0; page < pages; ++page) {
            if (page > 0) m_device.newPage();
            paintHead();
            double y = kTitleHeight;
            paintRow(y, [this](int column) {
                return m_model.headerData(column, Qt::Horizontal).toString();
            });
            for (int i = page * rowsOnPage; i < std::min(rows, (page + 1) * rowsOnPage); ++i) {
                y += kRowHeight;
                paintRow(y, [this, i](int column) {
                    return m_model.index(i, column).data().toString();
                });
            }
            m_painter.drawText(QRectF(0, m_height - kFootHeight, m_width, kFootHeight),
                               Qt::AlignCenter, u"%1 / %2"_s.arg(page + 1).arg(pages));
        }
        return pages;
    }

private:
    void shareWidths() {
        QList<double> wanted;
        double all = 0;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            qsizetype longest = m_model.headerData(column, Qt::Horizontal).toString().size();
            for (int i = 0; i < std::min(m_model.rowCount(), kSampledRows); ++i) {
                longest = std::max(longest, m_model.index(i, column).data().toString().size());
            }
            wanted.append(static_cast<double>(std::clamp<qsizetype>(longest, 3, kWidestCell)) + 1);
            all += wanted.last();
        }
        for (const double width : wanted) m_widths.append(m_width * width / all);
    }

    void paintHead() {
        m_painter.drawText(QRectF(0, 0, m_width, kTitleHeight / 2), Qt::AlignLeft,
                           m_paper.title + u"　"_s + m_paper.subtitle);
        const QString mark =
            m_paper.isPractice ? say(QT_TRANSLATE_NOOP("print", "練習用（実在の人ではありません）"))
                               : say(QT_TRANSLATE_NOOP("print", "取扱注意　個人情報"));
        m_painter.drawText(QRectF(0, 0, m_width, kTitleHeight / 2), Qt::AlignRight, mark);
    }

    template <class Text>
    void paintRow(double y, Text text) {
        double x = 0;
        m_painter.setPen(QPen(Qt::black, 0.1));
        for (int column = 0; column < m_widths.size(); ++column) {
            const QRectF cell(x, y, m_widths[column], kRowHeight);
            m_painter.drawRect(cell);
            const QRectF inner = cell.adjusted(1, 0.5, -1, -0.5);
            m_painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                               m_painter.fontMetrics().elidedText(text(column), Qt::ElideRight,
                                                                  static_cast<int>(inner.width())));
            x += m_widths[column];
        }
    }

    const QAbstractItemModel& m_model;
    const TablePaper& m_paper;
    QPagedPaintDevice& m_device;
    QPainter m_painter;
    double m_width = 0;
    double m_height = 0;
    QList<double> m_widths;
};

}  // namespace

int paintTable(const QAbstractItemModel& model, const TablePaper& paper,
               QPagedPaintDevice& device) {
    return TablePainter(model, paper, device).paint();
}

void printTable(const QAbstractItemModel& model, const TablePaper& paper, QWidget* parent) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted) paintTable(model, paper, printer);
}

}  // namespace madobe
