// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closingbacklog.h"

#include "core/storage/sealstore.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// The work of all families within some months, each asked once.
class WorkDone {
public:
    WorkDone(RecordStore& store, QDate firstMonth, QDate lastMonth)
        : m_store(store), m_first(firstMonth), m_last(lastMonth) {}

    bool isAny(const CodeEntry& line, const QString& month) {
        bool isFound = false;
        for (const EntityType* type : closingFamilies(m_store.catalogue(), line.code)) {
            visit(*type, line, month, [&](qint64) { isFound = true; });
        }
        return isFound;
    }
    qint64 unfinished(const CodeEntry& line, const QString& month) {
        qint64 sum = 0;
        for (const EntityType* type : unfinishedFamilies(m_store.catalogue(), line.code)) {
            visit(*type, line, month, [&](qint64 count) { sum += count; });
        }
        return sum;
    }

private:
    /// What no ward closes is the work of any.
    template <class Visit>
    void visit(const EntityType& type, const CodeEntry& line, const QString& month,
               const Visit& take) {
        if (!m_work.contains(&type)) {
            m_work.insert(&type, readWorkDone(m_store.database(), type, m_first, m_last));
        }
        const auto& work = m_work[&type];
        for (auto it = work.cbegin(); it != work.cend(); ++it) {
            const auto& [ward, ofMonth] = it.key();
            if (ofMonth == month && (line.code == kCity || ward == line.id)) take(it.value());
        }
    }

    RecordStore& m_store;
    QDate m_first, m_last;
    QHash<const EntityType*, QHash<WardAndMonth, qint64>> m_work;
};

/// The lines in question, and what of them is closed.
class Lines {
public:
    Lines(RecordStore& store, const QStringList& wards) {
        CountEngine engine(store.database(), store.codes());
        m_all = closingLines(engine);
        m_all.removeIf(
            [&](const CodeEntry* code) { return !wards.isEmpty() && !wards.contains(code->code); });
        for (const ClosingInForce& closing : readClosingsInForce(store.database())) {
            m_closed.insert({closing.ward, closing.month});
        }
    }

    /// Those that have work in the month and have not closed it, in the order of reports.
    QList<const CodeEntry*> open(WorkDone& work, const QString& month) const {
        QList<const CodeEntry*> lines = m_all;
        lines.removeIf([&](const CodeEntry* line) {
            return m_closed.contains({line->id, month}) || !work.isAny(*line, month);
        });
        return lines;
    }

private:
    QList<const CodeEntry*> m_all;
    QSet<WardAndMonth> m_closed;
};

QString monthText(QDate month) {
    return month.toString(u"yyyy-MM"_s);
}

QHash<WardAndMonth, QList<MonthReport>> readReports(RecordStore& store) {
    QHash<WardAndMonth, QList<MonthReport>> reports;
    store.of(monthReportType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& report = static_cast<const MonthReport&>(entity);
        reports[{report.ward, report.month}].append(report);
    });
    return reports;
}

}  // namespace

ClosingBacklog readClosingBacklog(RecordStore& store, QDate today, const QStringList& wards) {
    const Lines lines(store, wards);
    const auto reports = readReports(store);
    ClosingBacklog backlog;
    const QDate first(today.year(), today.month(), 1);
    WorkDone work(store, first.addMonths(-kClosingMonthsBack), first.addMonths(-1));
    for (int back = kClosingMonthsBack; back > 0; --back) {
        const QString month = monthText(first.addMonths(-back));
        for (const CodeEntry* line : lines.open(work, month)) {
            if (back > kClosingMonthsTold) {
                ++backlog.older;
                continue;
            }
            const WardMonth open{
                line->id, line->code, line->label, {}, reports.value({line->id, month}), {}};
            backlog.months.append({month, open, work.unfinished(*line, month)});
        }
    }
    backlog.drafts = draftObstacles(store.database());
    return backlog;
}

std::optional<OpenPlace> firstOpenPlace(RecordStore& store, QDate today, const QStringList& wards) {
    const Lines lines(store, wards);
    const QDate end(today.year(), today.month(), 1);
    QDate from = QDate::fromString(firstClosingMonth(store) + u"-01"_s, Qt::ISODate);
    // The oldest are open most likely, so not all are read at once.
    while (from.isValid() && from < end) {
        const QDate next = std::min(from.addMonths(kClosingMonthsBack), end);
        WorkDone work(store, from, next.addMonths(-1));
        for (; from < next; from = from.addMonths(1)) {
            const QList<const CodeEntry*> open = lines.open(work, monthText(from));
            if (!open.isEmpty()) return OpenPlace{monthText(from), open.front()->code};
        }
    }
    return std::nullopt;
}

QString firstClosingMonth(RecordStore& store) {
    QString first = firstClosedMonth(store.database());
    for (const QString& line : {QString(), kCity}) {
        for (const EntityType* type : closingFamilies(store.catalogue(), line)) {
            const QString month = firstDayOf(store.database(), *type).left(7);
            if (!month.isEmpty() && (first.isEmpty() || month < first)) first = month;
        }
    }
    return first;
}

}  // namespace madobe
