// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/sheetreading.h"

#include "core/exchange/documentshape.h"
#include "tests/support/catchqt.h"

#include <QRegularExpression>

namespace madobe::tests {

using namespace Qt::StringLiterals;

doc::Table tableWith(const Document& document, const QString& head) {
    for (const doc::Block& block : document.blocks) {
        const auto* table = std::get_if<doc::Table>(&block);
        if (table && table->header.front().front().text == head) return *table;
    }
    FAIL("no table " << head.toStdString());
    return {};
}

QStringList texts(const doc::Row& row) {
    QStringList found;
    for (const doc::Cell& cell : row) found.append(cell.text);
    return found;
}

QString readThrough(const Document& document) {
    QString all;
    bool isCover = true;
    for (const doc::Block& block : document.blocks) {
        isCover = isCover && !std::holds_alternative<doc::PageBreak>(block);
        if (isCover) continue;
        std::visit(
            doc::Each{[&](const auto& text) { all += text.text; }, [](const doc::PageBreak&) {},
                      [&](const doc::ItemList& list) {
                          for (const doc::Item& item : list.items) all += item.bullet + item.text;
                      },
                      [&](const doc::Table& table) {
                          for (const doc::Row& row : table.header)
                              all += texts(row).join(QString());
                          const bool isPlan = table.header[0][0].text == u"時期（月）"_s;
                          for (qsizetype i = 0; isPlan && i < 3; ++i) {
                              for (const doc::Row& row : table.rows) all += row[i].text;
                          }
                          for (const doc::Row& row : table.rows) {
                              if (!isPlan) all += texts(row).join(QString());
                          }
                      }},
            block);
    }
    return all;
}

QString bare(const QString& text) {
    static const QRegularExpression blanks(u"\\s+"_s);
    return QString(text).remove(blanks);
}

}  // namespace madobe::tests
