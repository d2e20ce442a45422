// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPageLayout>
#include <QString>

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace madobe {

/// Pages that go to a printer or into a PDF.
struct PrintJob {
    QString title;
    QPageLayout layout;
    /// Returns the text that it printed.
    std::function<QString(QPagedPaintDevice&)> paint;
};

/// Its text can be found and copied.
QByteArray pdfOf(const PrintJob& job);

using WritePdf = std::function<void(const QPageLayout& chosen, const QString& path)>;
/// Asks for a printer, then paints; false where the user would not. Whoever chooses a PDF has it by
/// `writePdf`. Throws CannotPrint {printer} and what `writePdf` does.
bool print(const PrintJob& job, QWidget* parent, const WritePdf& writePdf);

}  // namespace madobe
