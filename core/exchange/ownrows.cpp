// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ownrows.h"

#include "core/base/width.h"
#include "core/exchange/counttotals.h"
#include "core/exchange/formulaguard.h"

#include <QBuffer>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostFaults = 20;
/// Hundreds of them still fit a figure.
constexpr qint64 kLargestValue = 1'000'000'000'000'000;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

void addHeading(QSet<QString>& known, QList<CountHeading>& headings, const QString& code,
                const QString& label) {
    if (known.contains(code)) return;
    known.insert(code);
    headings.append({code, unguardFormula(label)});
}

}  // namespace

QString OwnRows::Sheet::key(const CountHeading& row, const CountHeading& column) const {
    return CountGrid::key(grid->wards.front().code, row.code, column.code);
}

QString OwnRows::Sheet::place(const CountHeading& row, const CountHeading& column) const {
    return u"%1 %2 %3 × %4"_s.arg(latin(grid->table->code), grid->period.code(), row.label,
                                  column.label);
}

OwnRows::OwnRows(OfficeCounts& office, const CodeBook& wards)
    : m_office(office), m_wards(wards), m_tables(standardCountTables()) {}

void OwnRows::read(QByteArray csv) {
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, m_office.path);
    findColumns(reader.readHeader(
        [](const QStringList& cells) { return cells.contains(countColumns().front()); }));
    TableRow row;
    while (reader.next(row)) readRow(row);
    if (m_office.faults.isEmpty()) {
        for (const auto& [key, sheet] : m_sheets) {
            judge(sheet);
            judgeWithin(key, sheet);
        }
        judgePeriods();
        judgeSpans();
        const bool isWithoutRecords = m_hasCityRows && !m_hasCityFigures;
        if (m_sheets.empty() && !isWithoutRecords) {
            fault({u"no-own-rows"_s, m_office.path, {}, m_office.ward.label});
        }
    }
    if (m_unsaid > 0) {
        m_office.faults.append(
            Error(ErrorKind::BadCounts, {u"more"_s, m_office.path, {}, QString::number(m_unsaid)}));
    }
}

void OwnRows::fault(const QStringList& args) {
    if (m_office.faults.size() < kMostFaults) {
        m_office.faults.append(Error(ErrorKind::BadCounts, args));
    } else {
        ++m_unsaid;
    }
}

void OwnRows::fault(const char* code, qint64 line, const QStringList& more) {
    fault(QStringList{latin(code), m_office.path, QString::number(line)} + more);
}

void OwnRows::findColumns(QStringList header) {
    for (QString& name : header) {
        name = trimmedBlanks(name.normalized(QString::NormalizationForm_KC));
    }
    const QStringList columns = countColumns();
    for (qsizetype column = 0; column < CountColumns; ++column) {
        const QString& name = columns[column];
        m_columns[static_cast<size_t>(column)] = header.indexOf(name);
        const qsizetype times = header.count(name);
        if (times == 1) continue;
        throw Error(ErrorKind::BadFile,
                    {m_office.path, u"1"_s,
                     times == 0 ? u"missing-column"_s : u"duplicate-column"_s, name});
    }
    m_width = header.size();
}

void OwnRows::readRow(const TableRow& row) {
    if (row.cells.size() != m_width || row.oversized >= 0) {
        fault("bad-line", row.line);
        return;
    }
    const auto cell = [&](CountColumn column) -> const QString& {
        return row.cells[m_columns[column]];
    };
    const QString& ward = wardCode(cell(WardColumn));
    if (ward == kCity) noteCityRow(cell(TableColumn), cell(ValueColumn));
    if (ward != m_office.ward.code) return;
    Sheet* const sheet = findSheet(cell(TableColumn), cell(PeriodColumn), row.line);
    if (!sheet) return;
    const CountHeading line{cell(RowCodeColumn), cell(RowLabelColumn)};
    const CountHeading column{cell(ColumnCodeColumn), cell(ColumnLabelColumn)};
    // Earlier versions wrote a 計 more.
    if (line.code == kTotalCode && !sheet->grid->table->rows.hasTotal) return;
    addHeading(sheet->rows, sheet->grid->rows, line.code, line.label);
    addHeading(sheet->columns, sheet->grid->columns, column.code, column.label);
    readFigure(*sheet, line, column, cell(ValueColumn), cell(NoteColumn), row.line);
}

/// Empty where it is nothing that matters here.
const QString& OwnRows::wardCode(const QString& label) {
    const auto known = m_wardCodes.constFind(label);
    if (known != m_wardCodes.cend()) return *known;
    const QString plain = unguardFormula(label);
    const CodeEntry* const ward = m_wards.find(u"ward", plain);
    QString code = ward ? ward->code : QString();
    if (plain == cityHeading().label) code = kCity;
    return *m_wardCodes.insert(label, code);
}

/// A new office has no rows of its own ward, and nothing in those of the city.
void OwnRows::noteCityRow(const QString& table, const QString& value) {
    const qsizetype index = findTable(table);
    if (index < 0 || m_tables[index]->isCityOnly) return;
    m_hasCityRows = true;
    if (m_hasCityFigures || value.isEmpty()) return;
    const std::optional<Figure> figure = Figure::read(value);
    m_hasCityFigures = !figure || *figure->value != 0;
}

qsizetype OwnRows::findTable(const QString& code) const {
    for (qsizetype i = 0; i < m_tables.size(); ++i) {
        if (code == QLatin1StringView(m_tables[i]->code)) return i;
    }
    return -1;
}

/// Nothing where a fault was found, and for tables that have no wards.
OwnRows::Sheet* OwnRows::findSheet(const QString& table, const QString& period, qint64 line) {
    if (m_last && table == m_lastTable && period == m_lastPeriod) return m_last;
    const qsizetype index = findTable(table);
    const std::optional<Period> span = Period::read(period);
    const CountMeta& meta = m_office.meta;
    if (index < 0) {
        fault("unknown-table", line, {table});
    } else if (!span) {
        fault("bad-period", line, {period});
    } else if (!meta.tables.contains(table) || !meta.periods.contains(period)) {
        fault("unlisted", line,
              {meta.tables.contains(table) ? period : table, countMetaPath(m_office.path)});
    } else if (!m_tables[index]->isCityOnly) {
        m_lastTable = table;
        m_lastPeriod = period;
        return m_last = &sheet({index, *span});
    }
    return nullptr;
}

OwnRows::Sheet& OwnRows::sheet(const CountSheetKey& key) {
    Sheet& sheet = m_sheets[key];
    if (!sheet.grid) {
        sheet.grid = &m_office.sheets[key];
        sheet.grid->table = m_tables[key.table];
        sheet.grid->period = key.period;
        sheet.grid->wards = {m_office.ward};
    }
    return sheet;
}

void OwnRows::readFigure(Sheet& sheet, const CountHeading& row, const CountHeading& column,
                         const QString& value, const QString& note, qint64 line) {
    const QString key = sheet.key(row, column);
    const auto before = sheet.lines.constFind(key);
    if (before != sheet.lines.cend()) {
        fault("same-cell", line, {sheet.place(row, column), QString::number(*before)});
        return;
    }
    sheet.lines.insert(key, line);
    Figure figure{std::nullopt, 0, note};
    if (value.isEmpty()) {
        const bool isSaidWhy = note.contains(kNotCollected) || note.contains(kNotComputable);
        if (!isSaidWhy) fault("no-value", line, {sheet.place(row, column)});
    } else {
        const std::optional<Figure> read = Figure::read(value);
        const int decimals = measureOf(*sheet.grid->table, row.code, column.code).decimals;
        if (!read || *read->value < 0 || *read->value > kLargestValue ||
            read->decimals > decimals) {
            fault("no-number", line, {sheet.place(row, column), value});
            return;
        }
        figure.value = read->value;
        figure.decimals = read->decimals;
    }
    const bool isPlain = figure.value && figure.decimals == 0 && note.isEmpty();
    if (!isPlain) {
        sheet.grid->special.insert(key, figure);
    } else if (*figure.value != 0) {
        sheet.grid->values.insert(key, *figure.value);
    }
}

void OwnRows::judge(const Sheet& sheet) {
    const CountGrid& grid = *sheet.grid;
    if (sheet.lines.size() != grid.rows.size() * grid.columns.size()) {
        fault({u"incomplete"_s, m_office.path, {}, latin(grid.table->code), grid.period.code()});
        return;
    }
    for (const WrongTotal& wrong : wrongTotals(grid)) {
        fault("wrong-total", sheet.lines.value(sheet.key(wrong.row, wrong.column)),
              {sheet.place(wrong.row, wrong.column), QString::number(wrong.said),
               QString::number(wrong.sum)});
    }
    for (const auto& [figure, formula] : wrongSums(grid)) {
        fault("wrong-sum", sheet.lines.value(sheet.key(figure.row, figure.column)),
              {sheet.place(figure.row, figure.column), QString::number(figure.said), formula,
               QString::number(figure.sum)});
    }
}

void OwnRows::judgeWithin(const CountSheetKey& key, const Sheet& sheet) {
    const auto whole = m_sheets.find({findTable(latin(sheet.grid->table->within)), key.period});
    if (whole == m_sheets.end()) return;
    for (const WrongTotal& beyond : figuresBeyond(*sheet.grid, *whole->second.grid)) {
        fault("beyond", sheet.lines.value(sheet.key(beyond.row, beyond.column)),
              {sheet.place(beyond.row, beyond.column), QString::number(beyond.said),
               latin(sheet.grid->table->within), QString::number(beyond.sum)});
    }
}

/// A table that has the ward at all has it in every period.
void OwnRows::judgePeriods() {
    QSet<qsizetype> tables;
    for (const auto& [key, sheet] : m_sheets) tables.insert(key.table);
    for (const QString& code : std::as_const(m_office.meta.periods)) {
        const std::optional<Period> period = Period::read(code);
        for (const qsizetype table : std::as_const(tables)) {
            const bool isCounted =
                period && (!m_tables[table]->isYearly || period->kind == Period::Kind::FiscalYear);
            if (isCounted && !m_sheets.contains({table, *period})) {
                fault({u"incomplete"_s, m_office.path, {}, latin(m_tables[table]->code), code});
            }
        }
    }
}

/// Months, a year to date and the year must add up where the file has them.
void OwnRows::judgeSpans() {
    QMap<qsizetype, QList<const CountGrid*>> tables;
    for (const auto& [key, sheet] : m_sheets) tables[key.table].append(sheet.grid);
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        for (const WrongSpan& wrong : wrongSpans(*table)) {
            const Sheet& sheet = m_sheets[{table.key(), wrong.grid->period}];
            const auto& [row, column, said, sum] = wrong.figure;
            QStringList parts{wrong.parts.first().code()};
            if (wrong.parts.size() > 1) parts.append(wrong.parts.last().code());
            fault("wrong-span", sheet.lines.value(sheet.key(row, column)),
                  {sheet.place(row, column), QString::number(said),
                   parts.join(wrong.parts.size() > 2 ? u"～"_s : u"＋"_s), QString::number(sum)});
        }
    }
}

}  // namespace madobe
