// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetremarks.h"

#include "core/base/era.h"
#include "core/exchange/sheetplaces.h"
#include "core/exchange/sheetwords.h"
#include "core/exchange/sheetyears.h"
#include "core/storage/transaction.h"

#include <QRegularExpression>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using Kind = SheetRemarkKind;

constexpr int kFirstYearlySection = 4;
constexpr int kTarget = 1;
constexpr int kValue = 2;
constexpr int kEffect = 3;
constexpr int kLastMonth = 3;

int headingLevel(const QString& kind) {
    return kind == u"heading"_s         ? 1
           : kind == u"subheading"_s    ? 2
           : kind == u"minor_heading"_s ? 3
                                        : 0;
}

QString oneLine(QString text) {
    return text.remove(u'\n');
}

class Remarks {
public:
    Remarks(const SheetContent& sheet, RecordStore& store)
        : m_year(static_cast<int>(sheet.cover.fiscalYear.value_or(0))),
          m_lines(sheetLines(sheet, store)),
          m_places(sheetPlaces(sheet, m_lines)) {}

    QList<SheetRemark> all() {
        for (const SheetPlace& place : m_places) checkStyle(place);
        checkRangesOfYears();
        const SheetLine* head = nullptr;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const SheetLine& line = m_lines[i];
            if (line.kind != u"row"_s) head = &line;
            if (headingLevel(line.kind) > 0) checkEmpty(i);
            if (line.section >= kFirstYearlySection) checkYears(line);
            if (line.kind == u"table"_s) checkGoals(i);
            if (line.table == u"indicators"_s && head) checkIndicator(line, *head);
            if (line.table == u"table"_s && head) checkGoal(line, *head);
            if (line.table == u"plan"_s) checkPlan(line);
        }
        m_remarks += spellingRemarks(m_places);
        m_remarks += namingRemarks(m_places);
        sortByPlace();
        return m_remarks;
    }

private:
    void add(const SheetLine& line, int cell, Kind kind, const QStringList& args = {}) {
        m_remarks.append({line.block, sheetCellColumn(cell), kind, args});
    }

    /// By block, then in the order of the rules; what is said of the whole comes first.
    void sortByPlace() {
        const auto rank = [this](const SheetRemark& remark) {
            for (qsizetype i = 0; i < m_places.size(); ++i) {
                const SheetPlace& place = m_places[i];
                const bool isInCover = remark.block == 0 && place.column != remark.column;
                if (place.block == remark.block && !isInCover) return i;
            }
            return qsizetype{-1};
        };
        std::stable_sort(
            m_remarks.begin(), m_remarks.end(),
            [&](const SheetRemark& a, const SheetRemark& b) { return rank(a) < rank(b); });
    }

    void checkStyle(const SheetPlace& place) {
        static const QRegularExpression polite(u"(です|ます|ました)。"_s);
        static const QRegularExpression plain(u"(る|た|い|く|う|す)。"_s);
        QString rest = oneLine(place.text);
        if (!polite.match(rest).hasMatch()) return;
        rest.remove(polite);
        if (plain.match(rest).hasMatch()) m_remarks.append(place.remark(Kind::MixedStyle));
    }

    /// `H31～` may mean the year or the 年度: told when a date from January to March shows it.
    void checkRangesOfYears() {
        static const QRegularExpression range(
            u"[MTSHRＭＴＳＨＲ][0-9０-９]{1,2}[～〜](?:[MTSHRＭＴＳＨＲ][0-9０-９]{1,2})?"_s);
        for (const SheetPlace& place : std::as_const(m_places)) {
            auto ranges = range.globalMatch(place.text);
            while (ranges.hasNext()) {
                const QString typed = ranges.next().captured();
                for (const YearMention& bound : yearMentions(typed))
                    checkBound(place, typed, bound);
            }
        }
    }

    void checkBound(const SheetPlace& place, const QString& typed, const YearMention& bound) {
        for (const SheetPlace& other : std::as_const(m_places)) {
            if (other.isSectionHeading) continue;
            for (const YearMention& date : yearMentions(other.text)) {
                if (date.year != bound.year || date.fiscalYear() == date.year) continue;
                m_remarks.append(place.remark(
                    Kind::CalendarOrFiscal,
                    {typed, date.typed, formatFiscalYear(date.fiscalYear(), DateStyle::EraShort)}));
                return;
            }
        }
    }

    void checkEmpty(qsizetype at) {
        const auto isBreak = [](const SheetLine& line) { return line.kind == u"page_break"_s; };
        qsizetype next = at + 1;
        while (next < m_lines.size() && isBreak(m_lines[next])) ++next;
        const int level = headingLevel(m_lines[at].kind);
        const int nextLevel = next < m_lines.size() ? headingLevel(m_lines[next].kind) : 1;
        if (nextLevel > 0 && nextLevel <= level) add(m_lines[at], 0, Kind::EmptyHeading);
    }

    void checkYears(const SheetLine& line) {
        const bool isHead =
            line.kind == u"table"_s || line.kind == u"indicators"_s || headingLevel(line.kind) > 0;
        if (!isHead) return;
        for (int cell = 0; cell < line.cells.size(); ++cell) {
            const QString& text = line.cells[cell];
            for (const YearMention& mention : yearMentions(text)) {
                if (!mention.isFiscal) continue;
                if (text.contains(u"目標"_s) && mention.isEnd && mention.year < m_year) {
                    add(line, cell, Kind::TargetYearPast,
                        {mention.typed, formatFiscalYear(m_year, DateStyle::EraShort)});
                } else if (mention.year < m_year - 1) {
                    add(line, cell, Kind::StaleYear,
                        {mention.typed, formatFiscalYear(m_year - 1, DateStyle::EraShort)});
                }
            }
        }
    }

    void checkIndicator(const SheetLine& line, const SheetLine& head) {
        const QString& effect = line.cells[kEffect];
        if (line.cells[kTarget].isEmpty() || line.cells[kTarget] == u"―"_s) {
            add(line, kTarget, Kind::NoTarget);
        }
        if (line.cells[kValue].isEmpty()) add(line, kValue, Kind::NoValue);
        checkPeriod(line, head);
        const bool wasProvisional =
            line.figure && line.figure->isComparable() &&
            (line.figure->previous.isProvisional || line.figure->current.isProvisional);
        if (wasProvisional || effect.contains(u"暫定"_s)) add(line, kEffect, Kind::Provisional);
        if (effect.contains(u"傾向"_s)) add(line, kEffect, Kind::TrendOfTwo);
        if (!line.figure) return;
        if (!line.figure->previous.isKnown()) add(line, kEffect, Kind::NoPreviousValue);
        static const QRegularExpression percent(u"[0-9０-９][％%]"_s);
        if (percent.match(effect).hasMatch() && line.figure->share.isEmpty()) {
            add(line, kEffect, Kind::ShareUnknown);
        }
        if (line.cells.front().contains(u"延べ"_s) && line.figure->current.isTypedIn() &&
            line.figure->source.isEmpty()) {
            add(line, 0, Kind::BasisUnknown);
        }
    }

    /// 年度末 in the head, a day before in the value.
    void checkPeriod(const SheetLine& line, const SheetLine& head) {
        for (const YearMention& period : yearMentions(head.cells[kValue])) {
            if (!period.isFiscal || !period.isEnd) continue;
            for (const YearMention& day : yearMentions(line.cells[kValue])) {
                if (day.month == 0) continue;
                if (day.month == kLastMonth && day.fiscalYear() == period.year) continue;
                add(line, kValue, Kind::PeriodDiffers, {period.typed, day.typed});
            }
        }
    }

    static bool isGoal(const SheetLine& head, int cell) {
        return head.cells[cell].contains(u"現状値"_s) || head.cells[cell].contains(u"目標値"_s);
    }

    void checkGoal(const SheetLine& line, const SheetLine& head) {
        for (int cell = 0; cell < kSheetCells; ++cell) {
            if (!isGoal(head, cell) || !line.cells[cell].isEmpty()) continue;
            add(line, cell, Kind::BlankCell, {head.cells[cell].section(u'\n', 0, 0)});
        }
    }

    void checkGoals(qsizetype at) {
        const SheetLine& head = m_lines[at];
        bool hasGoals = false;
        for (int cell = 0; cell < kSheetCells; ++cell) hasGoals = hasGoals || isGoal(head, cell);
        if (!hasGoals) return;
        const auto rows = [&](const QString& table, qsizetype from) {
            return std::count_if(m_lines.cbegin() + from, m_lines.cend(),
                                 [&](const SheetLine& line) {
                                     return line.section == head.section && line.table == table;
                                 });
        };
        const auto goals = rows(u"table"_s, at);
        const auto issues = rows(u"issues"_s, 0);
        if (goals >= issues) return;
        add(head, 0, Kind::FewerIndicators, {QString::number(goals), QString::number(issues)});
    }

    void checkPlan(const SheetLine& line) {
        for (const YearMention& when : yearMentions(line.cells.front())) {
            if (when.month == 0 || when.fiscalYear() == m_year) continue;
            add(line, 0, Kind::OutsideYear,
                {when.typed, formatFiscalYear(m_year, DateStyle::EraShort)});
        }
    }

    int m_year;
    QList<SheetLine> m_lines;
    QList<SheetPlace> m_places;
    QList<SheetRemark> m_remarks;
};

}  // namespace

QList<SheetPlace> sheetPlaces(const SheetContent& sheet, const QList<SheetLine>& lines) {
    QList<SheetPlace> places;
    for (const Field& field : situationSheetType().fields) {
        if (field.kind != FieldKind::Note) continue;
        places.append({0, QString::fromLatin1(field.column), field.get(sheet.cover).toString()});
    }
    for (const SheetLine& line : lines) {
        for (int cell = 0; cell < line.cells.size(); ++cell) {
            if (line.cells[cell].isEmpty()) continue;
            places.append(
                {line.block, sheetCellColumn(cell), line.cells[cell], line.kind == u"heading"_s});
        }
    }
    return places;
}

QList<SheetRemark> sheetRemarks(const SheetContent& sheet, RecordStore& store) {
    const ReadSnapshot snapshot(store.database());
    return Remarks(sheet, store).all();
}

}  // namespace madobe
