// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countpaper.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"
#include "ui/print/documentpages.h"
#include "ui/print/documentprinter.h"

#include <QPageLayout>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kHead = u"f3f6a6f1167dfe52"_s;

/// The sheets of 全市 for a year, of an office without records.
QList<CountSheet> sheets() {
    TestOffice office;
    CountEngine engine(office->database(), office->codes());
    CountRequest request;
    request.period = Period::fiscalYear(2021);
    request.wards = {kCity};
    return countSheets(engine, standardCountTables(), request);
}

CountSheet dischargeSheet() {
    for (const CountSheet& sheet : sheets()) {
        if (QLatin1StringView(sheet.table->code) == u"discharge_support"_s) return sheet;
    }
    FAIL("no discharge_support");
    return {};
}

QList<QStringList> pagesOf(const CountSheet& sheet) {
    const Document paper = countDocument({sheet}, {u"北区"_s, {}, kHead});
    const QSizeF sides = documentPageLayout(paper).paintRect(QPageLayout::Millimeter).size();
    const DocumentPages pages(paper, sides - QSizeF(0, 20));
    QList<QStringList> lines;
    for (int page = 0; page < pages.count(); ++page) lines.append(pages.lines(page));
    return lines;
}

/// Whoever holds the page alone knows what it is of; closing lines have a row of the table.
void requireToldApart(const QList<QStringList>& pages, const CountSheet& sheet) {
    const QString period = periodTitle(sheet.period);
    for (const QStringList& page : pages) {
        INFO(page.join(u'\n').toStdString());
        CHECK(page.first().startsWith(sheet.title));
        const QString text = page.join(u'\n');
        CHECK(text.contains(sheet.ward.label));
        CHECK(text.contains(period));
        if (!text.contains(kHead)) continue;
        CHECK(page.contains(sheet.rows.last().heading.words()));
        CHECK(text.contains(sheet.ward.label + u'　' + period));
    }
}

QStringList remarks(int count) {
    QStringList lines;
    for (int i = 1; i <= count; ++i) lines.append(u"備考の%1行目です。"_s.arg(i));
    return lines;
}

}  // namespace

TEST_CASE("a table of counts is on one page with what is said below it", "[ui][print][counts]") {
    for (CountSheet sheet : sheets()) {
        INFO(sheet.table->code);
        sheet.unfinished = 3;
        sheet.remarks = remarks(2);
        const QList<QStringList> pages = pagesOf(sheet);
        CHECK(pages.size() == 1);
        requireToldApart(pages, sheet);
    }
}

TEST_CASE("closing lines that do not fit take a row along, and the heading",
          "[ui][print][counts]") {
    CountSheet sheet = dischargeSheet();
    const int count = GENERATE(1, 3, 5, 9, 20);
    sheet.remarks = remarks(count);
    sheet.unfinished = 3;
    const QList<QStringList> pages = pagesOf(sheet);
    CHECK(pages.size() == (count > 3 ? 2 : 1));
    requireToldApart(pages, sheet);
    // All of them are on the same page.
    const QString last = pages.last().join(u'\n');
    for (const QString& remark : sheet.remarks) CHECK(last.contains(remark));
    if (pages.size() > 1) {
        CHECK(pages.last().first() == sheet.title + u"　令和3年度　全市（続き）"_s);
    }
}

TEST_CASE("pages of corrections say of which table, period and ward they are",
          "[ui][print][counts]") {
    CountSheet sheet = dischargeSheet();
    for (int i = 0; i < 80; ++i) {
        FigureCorrection correction;
        correction.month = u"2021-04"_s;
        correction.figure = u"退院後支援・把握・計"_s;
        correction.oldValue = QString::number(i);
        correction.newValue = QString::number(i + 1);
        correction.reason = u"二重の記録"_s;
        correction.correctedOn = u"2021-06-01"_s;
        sheet.corrections.append(correction);
    }
    const QList<QStringList> pages = pagesOf(sheet);
    CHECK(pages.size() > 2);
    requireToldApart(pages, sheet);
    qsizetype told = 0;
    for (const QStringList& page : pages) told += page.filter(u"二重の記録"_s).size();
    CHECK(told == 80);
}
