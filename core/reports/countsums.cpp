// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countsums.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// By how much a move would change a sum.
int change(const LineTerms& sum, const LineTerms& move) {
    int change = 0;
    for (const LineTerm& term : move) change += term.sign * signIn(sum, term.line);
    return change;
}

/// Beside a code list, an item with a condition of its own is a sum of some of its rows.
bool isPart(const CountDimension& dimension, const QString& code) {
    if (code == kTotalCode) return false;
    for (const CountItem& item : dimension.items) {
        if (code == QLatin1StringView(item.code)) {
            return !item.isOwn() || *dimension.expression == '\0';
        }
    }
    return true;
}

bool isOfEvents(const char* condition) {
    return QByteArrayView(condition).contains("BETWEEN {first");
}

}  // namespace

int signIn(const LineTerms& terms, int line) {
    const auto found = std::find_if(terms.begin(), terms.end(),
                                    [line](const LineTerm& term) { return term.line == line; });
    return found == terms.end() ? 0 : found->sign;
}

bool countsEvents(const CountTable& table, const CountItem* row) {
    return isOfEvents(table.period) || (row && isOfEvents(row->condition));
}

LineSums LineSums::ofWards(const CountTable& table, const QList<CountHeading>& wards, bool adds,
                           bool hasWardsTotal) {
    LineSums sums;
    if (!adds || table.isCityOnly) return sums;
    QStringList parts;
    for (const CountHeading& ward : wards) {
        if (ward.code != kCity && ward.code != kWardsTotal) parts.append(ward.code);
    }
    if (!hasWardsTotal) {
        sums.add(wards, kCity, parts);
        return sums;
    }
    parts.removeAll(kCentre);
    sums.add(wards, kWardsTotal, parts);
    sums.add(wards, kCity, {kWardsTotal, kCentre});
    return sums;
}

LineSums LineSums::of(const CountDimension& dimension, const QList<CountHeading>& lines,
                      bool adds) {
    LineSums sums;
    if (adds && dimension.hasTotal && !dimension.overlaps) {
        QStringList parts;
        for (const CountHeading& line : lines) {
            if (isPart(dimension, line.code)) parts.append(line.code);
        }
        sums.add(lines, kTotalCode, parts);
    }
    for (const CountSum& sum : dimension.sums) {
        if (!adds && !sum.isApart) continue;
        sums.add(lines, QString::fromLatin1(sum.line), QString::fromLatin1(sum.parts).split(u' '));
    }
    return sums;
}

LineSums LineSums::ofPeriods(const QList<Period>& periods) {
    LineSums sums;
    const auto monthLine = [&](int month) {
        const qsizetype line = periods.indexOf(Period::month(month));
        return static_cast<int>(line);
    };
    for (int whole = 0; whole < periods.size(); ++whole) {
        if (periods[whole].kind == Period::Kind::Month) continue;
        // The longest part of it that is there itself, then the months that follow.
        int part = -1;
        for (int other = 0; other < periods.size(); ++other) {
            if (periods[other].kind != Period::Kind::ToDate || other == whole ||
                periods[other].year() != periods[whole].year()) {
                continue;
            }
            const int last = periods[other].lastMonth;
            const bool isShorter = last < periods[whole].lastMonth ||
                                   (last == periods[whole].lastMonth &&
                                    periods[whole].kind == Period::Kind::FiscalYear);
            if (isShorter && (part < 0 || last > periods[part].lastMonth)) part = other;
        }
        LineTerms terms{{whole, 1}};
        if (part >= 0) terms.push_back({part, -1});
        int month = part >= 0 ? nextMonth(periods[part].lastMonth) : periods[whole].firstMonth;
        for (; month <= periods[whole].lastMonth && monthLine(month) >= 0;
             month = nextMonth(month)) {
            terms.push_back({monthLine(month), -1});
        }
        if (month > periods[whole].lastMonth) sums.m_sums.push_back(terms);
    }
    return sums;
}

void LineSums::add(const QList<CountHeading>& lines, const QString& total,
                   const QStringList& parts) {
    const auto place = [&](const QString& code) {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const CountHeading& line) {
            return line.code == code;
        });
        return found == lines.end() ? -1 : static_cast<int>(found - lines.begin());
    };
    const int totalLine = place(total);
    if (totalLine < 0) return;
    LineTerms terms{{totalLine, 1}};
    for (const QString& part : parts) {
        const bool isTakenOff = part.startsWith(u'-');
        const int line = place(isTakenOff ? part.mid(1) : part);
        if (line >= 0) terms.push_back({line, isTakenOff ? 1 : -1});
    }
    // A total of nothing is no sum.
    if (terms.size() > 1) m_sums.push_back(terms);
}

std::vector<LineTerms> LineSums::moves(int line) const {
    std::vector<LineTerms> found;
    LineTerms move{{line, 1}};
    extend(move, found);
    for (LineTerms& terms : found) {
        std::sort(terms.begin(), terms.end(),
                  [](const LineTerm& a, const LineTerm& b) { return a.line < b.line; });
    }
    // The same lines may have been put right in another order.
    std::vector<LineTerms> distinct;
    for (const LineTerms& terms : found) {
        if (std::find(distinct.begin(), distinct.end(), terms) == distinct.end()) {
            distinct.push_back(terms);
        }
    }
    return distinct;
}

// Puts right one sum after the other with one further line each.
void LineSums::extend(LineTerms& move, std::vector<LineTerms>& found) const {
    const auto broken = std::find_if(m_sums.begin(), m_sums.end(),
                                     [&](const LineTerms& sum) { return change(sum, move) != 0; });
    if (broken == m_sums.end()) {
        found.push_back(move);
        return;
    }
    if (move.size() > m_sums.size()) return;
    const int excess = change(*broken, move);
    for (const LineTerm& term : *broken) {
        if (signIn(move, term.line) != 0) continue;
        move.push_back({term.line, -excess * term.sign});
        extend(move, found);
        move.pop_back();
    }
}

}  // namespace madobe
