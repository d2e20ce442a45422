// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "ui/print/tableprinter.h"

#include <QFileInfo>
#include <QPdfWriter>
#include <QStandardItemModel>
#include <QTemporaryDir>

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

QStandardItemModel* people(int rows, QObject* parent) {
    auto* model = new QStandardItemModel(rows, 4, parent);
    model->setHorizontalHeaderLabels({u"氏名"_s, u"ふりがな"_s, u"生年月日"_s, u"要旨"_s});
    for (int i = 0; i < rows; ++i) {
        model->setItem(i, 0, new QStandardItem(u"見本　花子 %1"_s.arg(i)));
        model->setItem(i, 1, new QStandardItem(u"みほん　はなこ"_s));
        model->setItem(i, 2, new QStandardItem(u"S45.12.5"_s));
        model->setItem(i, 3, new QStandardItem(QString(30 + i % 60, u'記')));
    }
    return model;
}

}  // namespace

TEST_CASE("a table is printed on as many pages as its rows need", "[ui][print]") {
    QObject owner;
    const QTemporaryDir folder;
    for (const auto& [rows, pages] : {std::pair{0, 1}, std::pair{5, 1}, std::pair{100, 5}}) {
        const QString path = folder.filePath(u"table.pdf"_s);
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF(20, 15, 15, 15), QPageLayout::Millimeter);
        CHECK(paintTable(*people(rows, &owner), {u"対象者"_s, u"%1件"_s.arg(rows), true}, writer) ==
              pages);
        if (qEnvironmentVariableIsSet("MADOBE_KEEP_PDF")) {
            QFile::copy(path, qEnvironmentVariable("MADOBE_KEEP_PDF") + u"/%1.pdf"_s.arg(rows));
        }
    }
}
