// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printjob.h"

#include "core/base/error.h"
#include "ui/print/paper.h"
#include "ui/print/pdftext.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>

namespace madobe {

namespace {

constexpr int kDotsPerInch = 1200;

}  // namespace

QByteArray pdfOf(const PrintJob& job) {
    QBuffer buffer;
    QString printed;
    {
        // It writes the end of the file when it goes.
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(job.title);
        writer.setCreator(QStringLiteral("Madobe"));
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(job.layout);
        printed = job.paint(writer);
    }
    return withPrintedCharacters(buffer.data(), paperFont(1), printed);
}

bool print(const PrintJob& job, QWidget* parent, const WritePdf& writePdf) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(job.layout);
    printer.setDocName(job.title);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted) return false;
    // Ours can be searched and says when the disk is full.
    if (printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty()) {
        writePdf(printer.pageLayout(), printer.outputFileName());
        return true;
    }
    job.paint(printer);
    if (printer.printerState() == QPrinter::Error) {
        throw Error(ErrorKind::CannotPrint, {printer.printerName()});
    }
    return true;
}

}  // namespace madobe
