// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/era.h"
#include "core/domain/codeentry.h"
#include "core/exchange/countpaper.h"
#include "core/exchange/figuremark.h"
#include "core/reports/suppression.h"
#include "core/services/sealedfigures.h"

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

/// Of the whole office, since an unfinished record may have no desk yet.
class UnfinishedRecords {
public:
    explicit UnfinishedRecords(CountEngine& engine) : m_engine(engine) {}

    qint64 in(const Period& period) {
        qint64 sum = 0;
        for (int month = period.firstMonth; month <= period.lastMonth; month = nextMonth(month)) {
            auto known = m_known.constFind(month);
            if (known == m_known.cend()) {
                known = m_known.insert(month, m_engine.unfinishedRecords(month));
            }
            sum += *known;
        }
        return sum;
    }

private:
    CountEngine& m_engine;
    QHash<int, qint64> m_known;
};

class ClosedMonths {
public:
    explicit ClosedMonths(CountEngine& engine) : m_engine(engine) {}

    bool covers(const Period& period, const QString& ward) {
        for (int month = period.firstMonth; month <= period.lastMonth; month = nextMonth(month)) {
            auto known = m_closed.find({month, ward});
            if (known == m_closed.end()) {
                known =
                    m_closed.insert({month, ward}, isMonthClosed(m_engine, monthCode(month), ward));
            }
            if (!*known) return false;
        }
        return true;
    }

private:
    CountEngine& m_engine;
    QHash<std::pair<int, QString>, bool> m_closed;
};

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

/// Old and new values would tell what is withheld.
void withhold(CountSheet& sheet, const QString& legend) {
    sheet.rules.append(legend);
    if (sheet.corrections.isEmpty()) return;
    sheet.rules.append(
        say(QT_TRANSLATE_NOOP("count",
                              "報告したあとに訂正した数が%1件あります（公表するものには"
                              "内訳を載せません）。"))
            .arg(sheet.corrections.size()));
    sheet.corrections.clear();
}

}  // namespace

QString periodTitle(const Period& period) {
    const QString year = formatFiscalYear(period.year(), DateStyle::Era);
    switch (period.kind) {
        case Period::Kind::Month:
            return say(QT_TRANSLATE_NOOP("count", "%1分"))
                .arg(formatDate(period.code(), DateStyle::Era));
        case Period::Kind::ToDate:
            return say(QT_TRANSLATE_NOOP("count", "%1（4月から%2月まで）"))
                .arg(year)
                .arg(period.lastMonth % 100);
        case Period::Kind::FiscalYear:
            return year;
    }
    return {};
}

QList<Figure> CountSheet::figures() const {
    QList<Figure> all;
    for (const CountSheetRow& row : rows) all += row.figures;
    return all;
}

QString CountSheet::rowNotes(const CountSheetRow& row, bool withoutMarked) const {
    QStringList notes;
    QList<QStringList> places;
    for (qsizetype i = 0; i < row.figures.size(); ++i) {
        const Figure& figure = row.figures[i];
        const QString note = figureNote(figure);
        if (note.isEmpty() || (withoutMarked && !figure.value)) continue;
        const qsizetype known = notes.indexOf(note);
        if (known < 0) {
            notes.append(note);
            places.append({columns[i].label});
        } else {
            places[known].append(columns[i].label);
        }
    }
    QStringList texts;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        const bool isOfAll = places[i].size() == columns.size();
        texts.append(isOfAll ? notes[i] : notes[i] + u"（%1）"_s.arg(places[i].join(u'、')));
    }
    return texts.join(u"　"_s);
}

QString CountSheet::closingWords() const {
    if (!isClosed) return say(QT_TRANSLATE_NOOP("count", "締めていない数"));
    return isCorrected ? say(QT_TRANSLATE_NOOP("count", "締めた数（締めたあとの訂正を含みます）"))
                       : say(QT_TRANSLATE_NOOP("count", "締めた数"));
}

QList<CountSheet> countSheets(CountEngine& engine, const QList<const CountTable*>& tables,
                              const CountRequest& request) {
    QList<CountGrid> grids;
    forEachGrid(engine, tables, request, [&](const CountGrid& grid) { grids.append(grid); });
    const QString withheld = withholdSmall(grids, request.smallBelow);
    UnfinishedRecords unfinished(engine);
    ClosedMonths closed(engine);
    FigureCorrections corrections(engine);
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
            sheet.unfinished = unfinished.in(grid.period);
            sheet.isClosed = closed.covers(grid.period, ward.code);
            sheet.corrections = corrections.toReport(*grid.table, grid.period, ward.code);
            if (lower) {
                sheet.corrections += corrections.toReport(*lower->table, grid.period, ward.code);
            }
            sheet.isCorrected = !sheet.corrections.isEmpty();
            if (!withheld.isEmpty()) withhold(sheet, withheld);
            sheets.append(sheet);
        }
    }
    return sheets;
}

}  // namespace madobe
