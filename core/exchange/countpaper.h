// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/era.h"
#include "core/exchange/countrequest.h"
#include "core/exchange/document.h"
#include "core/services/figurecorrections.h"

namespace madobe {

class Office;

/// What a paper of counts says about where it comes from.
struct CountPaperWords {
    QString office;
    /// `（練習用）`, or nothing.
    QString practiceMark = {};
    /// Head of the journal's chain, by which the paper can be told from a later one.
    QString journalHead = {};
};

struct CountSheetRow {
    /// What it is a row of, where a sheet has rows of several tables: 相談区分, 再掲.
    QString group;
    CountHeading heading;
    QList<Figure> figures;  // one a column
};

/// One table of counts for one period and one ward, as it stands on a page. Paper and workbook
/// follow from it.
struct CountSheet {
    const CountTable* table = nullptr;
    /// Whose rows stand below those of the table.
    const CountTable* lower = nullptr;
    QString title;
    Period period;
    CountHeading ward;
    QString rowsHeading;
    bool hasGroups = false;
    QList<CountHeading> columns;
    QList<CountSheetRow> rows;
    QStringList units;
    QStringList rules;
    /// Records of the ward that are not finished and therefore not counted here.
    qint64 unfinished = 0;
    /// Small figures are withheld.
    bool isPublished = false;
    /// All months of the period are closed.
    bool isClosed = false;
    bool isCorrected = false;  // since
    /// What else is to be known about its figures: what they were summed without.
    QStringList remarks;
    /// What became of figures that were reported before; none on what is published.
    QList<FigureCorrection> corrections;
    /// What the corrections are of, by their ward.
    QHash<qint64, QString> correctedWards;

    /// 締めた数 or 締めていない数, and whether it was corrected since.
    QString closingWords() const;
    /// Empty when there are none. A small number of them is withheld like any other.
    QString unfinishedWords() const;

    QList<Figure> figures() const;
    /// What the notes of a row's figures say, and of which columns: `入力した値（前年度、当年度）`.
    /// That of figures without a value is left out where a mark says it.
    QString rowNotes(const CountSheetRow& row, bool withoutMarked) const;
    /// Below correctionHeadings().
    QStringList correctionCells(const FigureCorrection& correction, DateStyle style) const;
};

/// `令和3年8月分`, `令和3年度（4月から8月まで）`, `令和3年度`
QString periodTitle(const Period& period);

struct CountPaper {
    QList<CountSheet> sheets;
    CountPaperWords words;
};

/// The sheets of a request, table by table, period by period and ward by ward, all from one state
/// of the office. A table that stands below another has no sheets of its own where both are asked
/// for.
QList<CountSheet> countSheets(CountEngine& engine, const QList<const CountTable*>& tables,
                              const CountRequest& request);
/// The same with the head of the journal that they belong to, to leave the office. Needs the right
/// ExportCounts; throws NotAllowed.
CountPaper countPaper(Office& office, const QList<const CountTable*>& tables,
                      const CountRequest& request, const CountPaperWords& words);

/// 区・窓口, 年月, 訂正した数, 前, 後, わけ, 訂正日・人
QStringList correctionHeadings();

/// A page a sheet, A4 landscape; corrections below their table.
Document countDocument(const QList<CountSheet>& sheets, const CountPaperWords& words);

}  // namespace madobe
