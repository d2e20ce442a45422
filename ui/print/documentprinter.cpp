// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentprinter.h"

#include "core/base/wholefile.h"
#include "core/exchange/documentshape.h"
#include "ui/print/documentpages.h"
#include "ui/print/paper.h"
#include "ui/print/printjob.h"

namespace madobe {

namespace {

constexpr double kSideMargin = 20;  // mm
constexpr double kEndMargin = 15;   // mm, above the head and below the foot
constexpr double kHeadHeight = 10;  // mm
constexpr double kFootHeight = 10;  // mm

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

PrintJob jobOf(const Document& document) {
    return {doc::titleLine(document), documentPageLayout(document),
            [&document](QPagedPaintDevice& device) { return paintPages(document, device).text; }};
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
    writeWholeFile(path, pdfOf(jobOf(document)));
}

void writePrivateDocumentPdf(const Document& document, const QString& path) {
    writePrivateFile(path, pdfOf(jobOf(document)));
}

bool printDocument(const Document& document, QWidget* parent, WriteDocument writePdf) {
    return print(jobOf(document), parent,
                 [&](const QPageLayout&, const QString& path) { writePdf(document, path); });
}

}  // namespace madobe
