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

void addRows(CountSheet& sheet, const CountGrid& grid) {
    const QString group = nameOf(grid.table->rows);
    for (const CountHeading& row : grid.rows) {
        CountSheetRow line{group, row, {}};
        for (const CountHeading& column : std::as_const(sheet.columns)) {
            line.figures.append(grid.figure(sheet.ward.code, row.code, column.code));
        }
        sheet.rows.append(line);
    }
    for (auto [words, text] : {std::pair(&sheet.units, grid.table->unitText),
                               std::pair(&sheet.rules, grid.table->ruleText)}) {
        if (!words->contains(say(text))) words->append(say(text));
    }
}

CountSheet sheetOf(const CountGrid& grid, const CountHeading& ward, const CountGrid* lower) {
    CountSheet sheet;
    sheet.table = grid.table;
    sheet.lower = lower ? lower->table : nullptr;
    sheet.title = say(grid.table->title);
    sheet.period = grid.period;
    sheet.ward = ward;
    sheet.rowsHeading = nameOf(grid.table->rows);
    sheet.hasGroups = lower != nullptr;
    sheet.columns = grid.columns;
    addRows(sheet, grid);
    if (lower) addRows(sheet, *lower);
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
            CountSheet sheet = sheetOf(grid, ward, lower);
            if (request.isReturn) {
                sheet.title = say(QT_TRANSLATE_NOOP(
                    "count", "地域保健・健康増進事業報告　精神保健福祉（相談の延人員）"));
            }
            complete(sheet);
            if (request.smallBelow > 0) withhold(sheet, withheld);
            sheets.append(sheet);
        }
    }
    return sheets;
}

}  // namespace madobe
