// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countlayout.h"

#include "core/domain/codeentry.h"
#include "core/reports/suppression.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("count", text);
}

/// What the rows of a dimension are: the name of their code list.
QString nameOf(const CountDimension& dimension) {
    for (const CodeListName& list : codeListNames()) {
        if (QLatin1StringView(list.key) == QLatin1StringView(dimension.list)) {
            return QCoreApplication::translate("field", list.label);
        }
    }
    return say(QT_TRANSLATE_NOOP("count", "項目"));
}

bool standsBelow(const CountGrid& grid, const CountGrid& upper) {
    return QLatin1StringView(grid.table->below) == QLatin1StringView(upper.table->code) &&
           grid.period == upper.period;
}

/// The grid's rows, with the figures of these of its columns.
void addRows(CountSheet& sheet, const CountGrid& grid, const QString& group,
             const QStringList& columns) {
    for (const CountHeading& row : grid.rows) {
        CountSheetRow line{group, row, {}};
        for (const QString& column : columns) {
            line.figures.append(grid.figure(sheet.ward.code, row.code, column));
        }
        sheet.rows.append(line);
    }
    for (auto [words, text] : {std::pair(&sheet.units, grid.table->unitText),
                               std::pair(&sheet.rules, grid.table->ruleText)}) {
        if (!words->contains(say(text))) words->append(say(text));
    }
}

QStringList codesOf(const QList<CountHeading>& headings) {
    QStringList codes;
    for (const CountHeading& heading : headings) codes.append(heading.code);
    return codes;
}

CountSheet sheetOf(const CountGrid& grid, const CountHeading& ward, const CountGrid* lower,
                   bool isReturn) {
    const CountTable& table = *grid.table;
    QStringList below;
    if (isReturn)
        below = QString::fromLatin1(table.returnPage.columnsBelow).split(u' ', Qt::SkipEmptyParts);
    CountSheet sheet;
    sheet.table = &table;
    sheet.lower = lower ? lower->table : nullptr;
    sheet.title = say(isReturn ? table.returnPage.title : table.title);
    sheet.period = grid.period;
    sheet.ward = ward;
    sheet.rowsHeading = nameOf(table.rows);
    sheet.hasGroups = lower != nullptr || !below.isEmpty();
    sheet.columns = grid.columns;
    sheet.columns.removeIf([&](const CountHeading& column) { return below.contains(column.code); });
    const QStringList columns = codesOf(sheet.columns);
    addRows(sheet, grid, nameOf(table.rows), columns);
    if (!below.isEmpty()) addRows(sheet, grid, say(table.returnPage.rowsBelow), below);
    if (lower) addRows(sheet, *lower, nameOf(lower->table->rows), columns);
    return sheet;
}

/// Hides small figures for publication, and says so; nothing for a threshold of 0.
QString withholdSmall(QList<CountGrid>& grids, int smallBelow) {
    if (smallBelow == 0) return {};
    const SuppressionPolicy policy{smallBelow};
    const QList<Suppression> hidden = suppress(grids, policy);
    QString legend;
    for (qsizetype i = 0; i < grids.size(); ++i) {
        grids[i] = published(grids[i], hidden[i]);
        if (legend.isEmpty()) legend = suppressionLegend(hidden[i], policy);
    }
    return legend;
}

/// Old and new values would tell what is withheld. No legend: there was nothing small.
void withhold(CountSheet& sheet, const QString& legend) {
    if (!legend.isEmpty()) sheet.rules.append(legend);
    if (sheet.corrections.isEmpty()) return;
    sheet.rules.append(
        say(QT_TRANSLATE_NOOP("count",
                              "報告したあとに訂正した数が%1件あります（公表するものには"
                              "内訳を載せません）。"))
            .arg(sheet.corrections.size()));
    sheet.corrections.clear();
}

}  // namespace

QList<CountSheet> layOutCounts(QList<CountGrid> grids, const CountRequest& request,
                               const std::function<void(CountSheet&)>& complete) {
    const QString withheld = withholdSmall(grids, request.smallBelow);
    QList<CountSheet> sheets;
    for (const CountGrid& grid : std::as_const(grids)) {
        const CountGrid* lower = nullptr;
        bool isLower = false;
        for (const CountGrid& other : std::as_const(grids)) {
            if (standsBelow(other, grid)) lower = &other;
            isLower = isLower || standsBelow(grid, other);
        }
        if (isLower) continue;
        for (const CountHeading& ward : grid.wards) {
            if (!request.asksForWard(ward.code)) continue;
            CountSheet sheet = sheetOf(grid, ward, lower, request.isReturn);
            sheet.isPublished = request.smallBelow > 0;
            complete(sheet);
            if (sheet.isPublished) withhold(sheet, withheld);
            sheets.append(sheet);
        }
    }
    return sheets;
}

}  // namespace madobe
