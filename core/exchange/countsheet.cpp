// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countlayout.h"
#include "core/exchange/figuremark.h"
#include "core/services/closedmonths.h"
#include "core/services/office.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("count", text);
}

/// Asked once for all wards of a table and period.
class UnfinishedRecords {
public:
    explicit UnfinishedRecords(CountEngine& engine) : m_engine(engine) {}

    qint64 of(const CountSheet& sheet) {
        if (m_table != sheet.table || m_period != sheet.period) {
            m_table = sheet.table;
            m_period = sheet.period;
            m_records = m_engine.unfinishedRecords(*sheet.table, sheet.period);
        }
        return m_records.value(sheet.ward.code);
    }

private:
    CountEngine& m_engine;
    const CountTable* m_table = nullptr;
    Period m_period;
    QHash<QString, qint64> m_records;  // by ward
};

bool isWholeClosed(ClosedMonths& closed, const CountSheet& sheet) {
    for (int month = sheet.period.firstMonth; month <= sheet.period.lastMonth;
         month = nextMonth(month)) {
        if (!closed.isClosed(monthCode(month), sheet.ward.code, sheet.table)) return false;
    }
    return true;
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

QStringList CountSheet::correctionCells(const FigureCorrection& correction, DateStyle style) const {
    return {correctedWards.value(correction.ward),
            formatDate(correction.month, style),
            correction.figure,
            correction.oldValue,
            correction.newValue,
            correction.reason,
            formatDate(correction.correctedOn, style) + u"　"_s + correction.correctedBy};
}

QString CountSheet::closingWords() const {
    if (!isClosed) return say(QT_TRANSLATE_NOOP("count", "締めていない数"));
    return isCorrected ? say(QT_TRANSLATE_NOOP("count", "締めた数（締めたあとの訂正を含みます）"))
                       : say(QT_TRANSLATE_NOOP("count", "締めた数"));
}

QString CountSheet::unfinishedWords() const {
    if (unfinished == 0) return {};
    if (isPublished) {
        return say(
            QT_TRANSLATE_NOOP("count", "この期間に未完成の記録があり、それらは数えていません。"));
    }
    return say(QT_TRANSLATE_NOOP("count", "この期間に未完成の記録が%1件あり、数えていません。"))
        .arg(unfinished);
}

QList<CountSheet> countSheets(CountEngine& engine, const QList<const CountTable*>& tables,
                              const CountRequest& request) {
    const ReadSnapshot snapshot(engine.database());
    QList<CountGrid> grids;
    forEachGrid(engine, tables, request, [&](const CountGrid& grid) { grids.append(grid); });
    UnfinishedRecords unfinished(engine);
    ClosedMonths closed(engine);
    FigureCorrections corrections(engine);
    return layOutCounts(grids, request, [&](CountSheet& sheet) {
        const QString& ward = sheet.ward.code;
        sheet.unfinished = unfinished.of(sheet);
        sheet.isClosed = isWholeClosed(closed, sheet);
        sheet.corrections = corrections.toReport(*sheet.table, sheet.period, ward);
        if (sheet.lower) {
            sheet.corrections += corrections.toReport(*sheet.lower, sheet.period, ward);
        }
        sheet.isCorrected = !sheet.corrections.isEmpty();
        for (const FigureCorrection& each : std::as_const(sheet.corrections)) {
            sheet.correctedWards.insert(each.ward, engine.codes().label(each.ward));
        }
    });
}

CountPaper countPaper(Office& office, const QList<const CountTable*>& tables,
                      const CountRequest& request, const CountPaperWords& words) {
    office.session().require(Right::ExportCounts);
    const ReadSnapshot snapshot(office.database());
    CountEngine engine(office.database(), office.codes());
    CountPaper paper{countSheets(engine, tables, request), words};
    paper.words.journalHead = office.journal().head();
    return paper;
}

}  // namespace madobe
