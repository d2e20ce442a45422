// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/support/catchqt.h"
#include "tests/support/pdftext.h"
#include "ui/print/tableprinter.h"

#include <QFileInfo>
#include <QPdfWriter>
#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

TablePaper people(int rows) {
    TablePaper paper{u"対象者"_s, u"%1件"_s.arg(rows), true, {}, {}};
    paper.header = QStringList{u"氏名"_s, u"ふりがな"_s, u"生年月日"_s, u"要旨"_s};
    for (int i = 0; i < rows; ++i) {
        paper.rows.append({u"見本　花子 %1"_s.arg(i), u"みほん　はなこ"_s, u"S45.12.5"_s,
                           QString(30 + i % 60, u'記')});
    }
    return paper;
}

}  // namespace

TEST_CASE("a table is printed on as many pages as its rows need", "[ui][print]") {
    const QTemporaryDir folder;
    for (const auto& [rows, pages] : {std::pair{0, 1}, std::pair{5, 1}, std::pair{100, 5}}) {
        const QString path = folder.filePath(u"table.pdf"_s);
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF(20, 15, 15, 15), QPageLayout::Millimeter);
        CHECK(paintTable(people(rows), writer) == pages);
        if (qEnvironmentVariableIsSet("MADOBE_KEEP_PDF")) {
            QFile::copy(path, qEnvironmentVariable("MADOBE_KEEP_PDF") + u"/%1.pdf"_s.arg(rows));
        }
    }
}

TEST_CASE("a table becomes a PDF that can be searched, whole or not at all", "[ui][print]") {
    const QTemporaryDir folder;
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                             QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    const QString path = folder.filePath(u"table.pdf"_s);
    writeTablePdf(people(5), layout, path);
    CHECK_THROWS_AS(writeTablePdf(people(5), layout, folder.filePath(u"nowhere/a"_s)), Error);
    QString text = pdfText(path);
    if (text.isEmpty()) return;
    text.remove(u' ');
    CHECK(text.contains(u"生年月日"_s));
    CHECK(text.contains(u"みほん"_s));
}
