// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetdocument.h"
#include "tests/support/catchqt.h"
#include "tests/support/seedsheet.h"
#include "tests/support/testoffice.h"
#include "ui/print/documentpages.h"
#include "ui/print/documentprinter.h"

#include <QRegularExpression>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("all of the seed's sheet is on its pages", "[ui][print][sheet]") {
    static const QRegularExpression blanks(u"[\\s\\x{2028}]+"_s);
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const Document document = sheetDocument(sheet, office->store());
    const DocumentPages pages(document, QSizeF(170, 247));
    QString found;
    for (int page = 0; page < pages.count(); ++page) found += pages.lines(page).join(QString());
    found.remove(blanks);
    for (const SheetLine& line : sheetLines(sheet, office->store())) {
        for (const QString& cell : line.cells) {
            INFO(cell.toStdString());
            CHECK(found.contains(QString(cell).remove(blanks)));
        }
    }
    const QString path = office.file(u"シート.pdf"_s);
    writeDocumentPdf(document, path);
    CHECK(TestOffice::read(path).startsWith("%PDF"));
    if (qEnvironmentVariableIsSet("MADOBE_KEEP_PDF")) {
        QFile::copy(path, qEnvironmentVariable("MADOBE_KEEP_PDF") + u"/seedsheet.pdf"_s);
    }
}
