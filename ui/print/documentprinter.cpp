// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentprinter.h"

#include "core/base/error.h"
#include "core/base/wholefile.h"
#include "core/exchange/documentshape.h"
#include "ui/print/documentpages.h"
#include "ui/print/paper.h"
#include "ui/print/pdftext.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>

namespace madobe {

namespace {

constexpr double kSideMargin = 20;  // mm
constexpr double kEndMargin = 15;   // mm, above the head and below the foot
constexpr double kHeadHeight = 10;  // mm
constexpr double kFootHeight = 10;  // mm
constexpr int kDotsPerInch = 1200;

struct Painted {
    int pages = 0;
    QString text;
};

Painted paintPages(const Document& document, QPagedPaintDevice& device) {
    Paper paper(device);
    const QSizeF inner(paper.width(), paper.height() - kHeadHeight - kFootHeight);
    const DocumentPages pages(document, inner);
    const QString title = doc::titleLine(document);
    Painted painted{pages.count(), title};
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0) paper.newPage();
        if (page > 0 || document.isTitleAtHead) {
            paper.line(QRectF(0, 0, paper.width(), kHeadHeight), Qt::AlignLeft, title);
        }
        paper.foot(kFootHeight, page + 1, pages.count());
        paper.painter().save();
        paper.painter().translate(0, kHeadHeight);
        pages.paint(page, paper.painter());
        paper.painter().restore();
        painted.text += pages.lines(page).join(QString());
    }
    return painted;
}

QByteArray documentPdf(const Document& document) {
    QBuffer buffer;
    QString printed;
    {
        // It writes the end of the file when it goes.
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(doc::titleLine(document));
        writer.setCreator(QStringLiteral("Madobe"));
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(documentPageLayout(document));
        printed = paintPages(document, writer).text;
    }
    return withPrintedCharacters(buffer.data(), paperFont(1), printed);
}

}  // namespace

QPageLayout documentPageLayout(const Document& document) {
    return {QPageSize(QPageSize::A4),
            document.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(kSideMargin, kEndMargin, kSideMargin, kEndMargin), QPageLayout::Millimeter};
}

int paintDocument(const Document& document, QPagedPaintDevice& device) {
    return paintPages(document, device).pages;
}

void writeDocumentPdf(const Document& document, const QString& path) {
    writeWholeFile(path, documentPdf(document));
}

void writePrivateDocumentPdf(const Document& document, const QString& path) {
    writePrivateFile(path, documentPdf(document));
}

bool printDocument(const Document& document, QWidget* parent, WriteDocument writePdf) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(documentPageLayout(document));
    printer.setDocName(doc::titleLine(document));
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted) return false;
    // Ours can be searched and says when the disk is full.
    if (printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty()) {
        writePdf(document, printer.outputFileName());
        return true;
    }
    paintDocument(document, printer);
    if (printer.printerState() == QPrinter::Error) {
        throw Error(ErrorKind::CannotPrint, {printer.printerName()});
    }
    return true;
}

}  // namespace madobe
