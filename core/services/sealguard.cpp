// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sealguard.h"

#include "core/base/dates.h"
#include "core/domain/monthclosing.h"
#include "core/domain/patient.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kEndOfDays = u"9999"_s;

/// Besides what a table says of itself: in which 年度 a code is a line, and under which other one.
QStringList readsOf(const CountTable& table) {
    const char* const reads = *table.reads != '\0' ? table.reads : table.recordTable;
    QStringList all = QString::fromLatin1(reads).split(u' ', Qt::SkipEmptyParts);
    for (const char* column : {"list", "code", "parent", "from_year", "to_year"}) {
        all.append(u"code."_s + QLatin1StringView(column));
    }
    return all;
}

QString familyOf(const QString& read) {
    return read.endsWith(u'*') ? read.chopped(1) : read.section(u'.', 0, 0);
}

QString labelOf(const QList<CountHeading>& headings, const QString& code) {
    for (const CountHeading& heading : headings) {
        if (heading.code == code) return heading.label;
    }
    return code;
}

}  // namespace

SealGuard::SealGuard(Work& work, const Clock& clock, const QString& reason)
    : m_work(work), m_clock(clock), m_reason(reason.trimmed()) {
    m_closings = readClosingsInForce(work.store().database());
    if (!m_closings.isEmpty()) work.watch();
}

void SealGuard::check() {
    if (m_closings.isEmpty() || m_work.touches().isEmpty()) return;
    if (m_work.touches().contains(u"code"_s)) m_work.store().reloadCodes();
    for (const CountTable* table : movedTables()) compare(*table);
    if (!m_months.isEmpty()) throw Error(ErrorKind::SealedFigure, {m_months.join(u"、"_s)});
}

QList<const CountTable*> SealGuard::movedTables() const {
    QList<const CountTable*> tables = closedTables();
    tables.removeIf([this](const CountTable* table) {
        const QStringList reads = readsOf(*table);
        return std::none_of(reads.begin(), reads.end(), [this](const QString& read) {
            const auto touch = m_work.touches().constFind(familyOf(read));
            if (touch == m_work.touches().constEnd()) return false;
            return !read.contains(u'.') || touch->changedColumns.contains(read.section(u'.', 1));
        });
    });
    return tables;
}

QString SealGuard::firstDayOf(const CountTable& table) const {
    QString first = kEndOfDays;
    for (const QString& read : readsOf(table)) {
        const auto touch = m_work.touches().constFind(familyOf(read));
        if (touch == m_work.touches().constEnd()) continue;
        const bool isCode =
            read.startsWith(u"code.") && touch->changedColumns.contains(read.section(u'.', 1));
        if (isCode || read.endsWith(u'*')) return {};
        if (!read.contains(u'.')) {
            first = std::min(first, touch->firstDay);
        } else if (touch->changedColumns.contains(read.section(u'.', 1))) {
            const QString day = firstCountedDay(m_work.store().database(), touch->changedIds);
            if (!day.isEmpty()) first = std::min(first, day);
        }
    }
    return first;
}

QString SealGuard::lastMonthOf(const CountTable& table) const {
    if (table.reach == CountReach::AllAfter) return kEndOfDays;
    QString last;
    for (const QString& read : readsOf(table)) {
        const auto touch = m_work.touches().constFind(familyOf(read));
        if (touch == m_work.touches().constEnd()) continue;
        const bool isReferred = read.contains(u'.') || read.endsWith(u'*');
        last = std::max(last, isReferred ? kEndOfDays : touch->lastDay);
    }
    if (table.reach == CountReach::OwnMonths || last >= kEndOfDays) return last.left(7);
    return Period::fiscalYear(fiscalYearOf(last)).lastDay().left(7);
}

void SealGuard::compare(const CountTable& table) {
    const QString firstMonth = firstDayOf(table).left(7);
    const QString lastMonth = lastMonthOf(table);
    CountEngine engine(m_work.store().database(), m_work.store().codes());
    CountGrid grid;
    for (const ClosingInForce& closing : std::as_const(m_closings)) {
        if (closing.month < firstMonth || closing.month > lastMonth) continue;
        const CodeEntry* const line = m_work.store().codes().byId(closing.ward);
        if (table.isCityOnly != (line->code == kCity)) continue;
        const Period month = Period::month(monthNumber(closing.month));
        if (grid.table == nullptr || grid.period != month) grid = engine.count(table, month);
        SealedFigures now;
        addFigures(grid, line->code, now);
        const auto changed = differences(known(closing, table), now);
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            record(closing, grid, it.key(), it.value());
        }
    }
}

SealedFigures SealGuard::known(const ClosingInForce& closing, const CountTable& table) {
    Database& database = m_work.store().database();
    if (!m_known.contains(closing.id)) {
        SealedFigures figures = unpackFigures(readSealedContent(database, closing.id).figures);
        for (const CorrectedFigure& corrected : readCorrections(database, closing.id)) {
            figures.insert({corrected.table, corrected.row, corrected.column}, corrected.value);
        }
        m_known.insert(closing.id, figures);
    }
    SealedFigures figures = m_known.value(closing.id);
    figures.removeIf([&](const std::pair<const FigureKey&, QString&>& figure) {
        return figure.first.table != QLatin1StringView(table.code);
    });
    return figures;
}

void SealGuard::record(const ClosingInForce& closing, const CountGrid& grid, const FigureKey& key,
                       const std::pair<QString, QString>& values) {
    if (m_reason.isEmpty()) {
        const CodeEntry* const ward = m_work.store().codes().byId(closing.ward);
        const QString month = closing.month + u' ' + ward->label;
        if (!m_months.contains(month)) m_months.append(month);
        return;
    }
    FigureCorrection correction;
    correction.ward = closing.ward;
    correction.month = closing.month;
    correction.figure =
        u"%1・%2・%3"_s.arg(QString::fromUtf8(grid.table->title), labelOf(grid.rows, key.row),
                            labelOf(grid.columns, key.column));
    correction.oldValue = values.first;
    correction.newValue = values.second;
    correction.reason = m_reason;
    correction.correctedOn = m_clock.today().toString(Qt::ISODate);
    correction.correctedBy = m_work.session().account;
    correction.closing = closing.id;
    correction.table = key.table;
    correction.row = key.row;
    correction.column = key.column;
    m_work.insert(figureCorrectionType(), correction);
}

}  // namespace madobe
