// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/documentshape.h"
#include "core/exchange/sheetdocument.h"
#include "tests/support/catchqt.h"
#include "tests/support/pdftext.h"
#include "tests/support/seedsheet.h"
#include "tests/support/testoffice.h"
#include "ui/print/documentpages.h"
#include "ui/print/documentprinter.h"

#include <QRegularExpression>

#include <algorithm>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QString withoutBlanks(QString text) {
    static const QRegularExpression blanks(u"[\\s\\p{Z}]+"_s);
    return text.remove(blanks);
}

/// In a table's row a PDF tells the lines of neighbours in turns.
QString sorted(QString text) {
    std::sort(text.begin(), text.end());
    return text;
}

}  // namespace

TEST_CASE("all of the seed's sheet is on its pages", "[ui][print][sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const Document document = sheetDocument(sheet, *office);
    const DocumentPages pages(document, QSizeF(170, 247));
    QString found;
    for (int page = 0; page < pages.count(); ++page) found += pages.lines(page).join(QString());
    found = withoutBlanks(found);
    for (const SheetLine& line : sheetLines(sheet, office->store())) {
        for (const QString& cell : line.cells) {
            INFO(cell.toStdString());
            CHECK(found.contains(withoutBlanks(cell)));
        }
    }
    const QString path = office.file(u"シート.pdf"_s);
    writeDocumentPdf(document, path);
    CHECK(TestOffice::read(path).startsWith("%PDF"));
    if (const QString text = pdfText(path); !text.isEmpty()) {
        const QString head = withoutBlanks(doc::titleLine(document));
        for (int page = 1; page <= pages.count(); ++page) {
            found += u"%1/%2"_s.arg(page).arg(pages.count());
            if (page > 1) found += head;
        }
        CHECK(sorted(withoutBlanks(text)) == sorted(found));
    }
    if (qEnvironmentVariableIsSet("MADOBE_KEEP_PDF")) {
        QFile::copy(path, qEnvironmentVariable("MADOBE_KEEP_PDF") + u"/seedsheet.pdf"_s);
    }
}
