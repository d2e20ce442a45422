// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <span>

namespace madobe {

/// What a figure counts.
struct CountMeasure {
    /// SQL aggregate; with `things` empty too, of an item: what the table counts.
    const char* sql = "";
    /// Instead of it, SQL that yields the row id of what is counted once however often it is there.
    const char* things = "";
    /// Figures over several wards, rows or columns are sums of theirs.
    bool adds = true;
    /// The aggregate yields the figure times 10^decimals, or NULL where there is none.
    int decimals = 0;

    constexpr bool isGiven() const { return *sql != '\0' || *things != '\0'; }
};

/// A row or column that no code list has.
struct CountItem {
    const char* code;
    const char* label;
    /// SQL condition of its own; empty where the dimension's expression yields `code`.
    const char* condition = "";
    /// A join that condition or measure need; it may multiply records.
    const char* join = "";
    CountMeasure measure = {};

    /// Asked for by itself and not by the dimension's expression.
    constexpr bool isOwn() const {
        return *condition != '\0' || *join != '\0' || measure.isGiven();
    }
};

/// A sum among lines of a dimension besides 計, known to everybody who reads the table.
struct CountSum {
    const char* line;
    /// Codes with blanks between them; one with `-` before it is taken off.
    const char* parts;
    /// No person is in two of the parts, so that measures that do not add do here.
    bool isApart = false;
};

/// A stock that goes on from one period to the next: what is there at the end is what was there at
/// the end of the period before, with what came and without what went.
struct CountCarry {
    const char* closing;
    /// Codes of what came, with blanks between them, and with `-` before them of what went.
    const char* change;
    /// The row of what was there before; empty where there is none.
    const char* opening = "";
    /// Who goes on the last day of a period is still there at its end.
    bool isThereOnLastDay = false;
};

/// The rows or the columns of a table of counts.
struct CountDimension {
    /// Code list whose codes valid in the 年度 are the rows, `items` behind them; neither: 計
    /// alone.
    const char* list = "";
    std::span<const CountItem> items = {};
    /// SQL that yields a code's row id, a code, or an item's code; empty: conditions of the items.
    const char* expression = "";
    /// The expression yields a code of `list`, not its row id.
    bool yieldsCode = false;
    /// Code of a record for which the expression yields NULL; empty: it stands in 計 alone.
    const char* missing = "";
    /// A join that the expression needs; it may multiply records.
    const char* join = "";
    /// One record may stand in several rows: 計 is asked on its own.
    bool overlaps = false;
    /// A code stands in its parent's row too, once.
    bool includesChildren = false;
    bool hasTotal = true;
    std::span<const CountSum> sums = {};
    /// Of rows alone. Where it is off for some records, readers are taken to know by how much.
    std::span<const CountCarry> carries = {};
    /// SQL that yields the row id of a finer code of the record, and the list it is of.
    const char* detail = "";
    const char* detailList = "";
};

/// The item with that code; nullptr for a code of the list and for 計.
const CountItem* findItem(const CountDimension& dimension, QStringView code);
/// 計 is the sum of the lines for which isPartOfTotal().
bool hasSummedTotal(const CountDimension& dimension);
/// What all lines come to is a figure, whether 計 is one of them or not.
bool hasWhole(const CountDimension& dimension);
/// `item` as findItem() gives it for a line other than 計.
bool isPartOfTotal(const CountDimension& dimension, const CountItem* item);

/// A table's own page of the national return.
struct ReturnPage {
    /// Empty: it has none.
    const char* title = "";
    /// Codes, with blanks between them, of columns that are part of the others: their figures stand
    /// below, in the same rows once more, which are called `rowsBelow`.
    const char* columnsBelow = "";
    const char* rowsBelow = "";
};

/// In which months a record can move figures, from its own days on.
enum class CountReach { OwnMonths, FiscalYear, AllAfter };

class CountEngine;
struct CountedFigure;
struct CountGrid;

/// Of a computed table: what a row counts in a 年度, said by another table too.
struct RowSource {
    const char* row;
    const char* table;
    const char* ward;
    const char* sourceRow;
    const char* sourceColumn;
};

inline constexpr CountMeasure kCountRows{.sql = "count(*)"};

/// One table of formats.md section 3.2, said once: from it come the figures, the records behind
/// each figure, the counting card, CSV and plot. SQL fragments see the source as `r`; in them
/// {first} {last} are the period's days, {first_month} {last_month} yyyymm, {year} the 年度,
/// {last_number} yyyymmdd, {year_before} the same day a year before {last}, {holidays} a list of
/// the public holidays in it, {weekday(x)} 0 for Sunday.
struct CountTable {
    const char* code;
    /// Texts of the counting card, translated in context "count".
    const char* title;
    const char* unitText;
    const char* ruleText;

    /// What figures depend on, separated by blanks: tables of record families, or `table.column` of
    /// a record that the counted ones refer to; `table*` where its days do not tell from which
    /// month on. A change elsewhere moves no figure. Empty: recordTable alone.
    const char* reads = "";
    const char* from;
    /// Which records are of the table's kind at all.
    const char* kindFilter;
    /// Which of them this table counts.
    const char* filter = "";
    const char* period = "";
    CountReach reach = CountReach::AllAfter;
    /// yyyymm of a record, where the counting index holds the months apart and rows are counted: a
    /// sum over several months then follows the index and needs no sorting.
    const char* month = "";
    const char* ward;
    /// The ward is where the person belongs, not who does the work.
    bool isPersonsWard = false;
    /// What follows FROM in asking whether the ward `?` has records of the kind, where the source
    /// is not quick to ask. An order leads to the index where an engine would read the table.
    const char* presence = "";
    CountDimension rows;
    CountDimension columns;
    CountMeasure measure = kCountRows;
    /// Row id of the record behind a counted row, and the table it is in.
    const char* record;
    const char* recordTable;
    /// Which unfinished records it would count, if they were finished: `r` is one here, not the
    /// source. Empty: all of recordTable.
    const char* unfinished = "";
    /// Row id of the person a counted row is about, with a join for it that may multiply records;
    /// empty for a table that is not about persons.
    const char* person = "";
    const char* personJoin = "";
    /// None of its figures is larger than the same one of this table; empty: of none.
    const char* within = "";
    /// Has the line 区計: everything but the emergency centre. In a roll-up every table has it.
    bool hasWardsTotal = false;
    /// Has no wards, 全市 alone.
    bool isCityOnly = false;
    /// On paper its rows stand below those of this table, as in the national return.
    const char* below = "";
    ReturnPage returnPage = {};
    /// Is not counted for months and 年度 to date.
    bool isYearly = false;
    /// Fills a grid that no SQL of this declaration can; `from` and the rest are then not used.
    void (*compute)(CountEngine&, CountGrid&) = nullptr;
    std::span<const RowSource> sources = {};
    /// Of a computed table: where a figure comes from.
    QList<CountedFigure> (*origins)(CountEngine&, const CountedFigure&) = nullptr;
};

/// The tables of record families that `reads` names.
QStringList familiesRead(const CountTable& table);

/// The SQL aggregate.
QString aggregateOf(const CountMeasure& measure);

/// The column's own measure, else the row's, else the table's.
const CountMeasure& measureOf(const CountTable& table, const CountItem* row,
                              const CountItem* column);
/// The same by their codes.
const CountMeasure& measureOf(const CountTable& table, QStringView row, QStringView column);

/// All tables that a build counts, in the order of formats.md section 3.2.
QList<const CountTable*> standardCountTables();
/// One of them. Throws Internal {code}.
const CountTable& standardCountTable(QLatin1StringView code);

std::span<const CountTable> consultationTables();
std::span<const CountTable> caseTables();
std::span<const CountTable> activityTables();
std::span<const CountTable> dischargeTables();
std::span<const CountTable> stayTables();
std::span<const CountTable> indicatorTables();

}  // namespace madobe
