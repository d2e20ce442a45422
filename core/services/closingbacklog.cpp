// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closingbacklog.h"

#include "core/domain/consultation.h"
#include "core/storage/sealstore.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using WardAndMonth = std::pair<qint64, QString>;

/// Families by which a closing line has work of its own in a month.
QList<const EntityType*> workFamilies(const Catalogue& catalogue, const QString& line) {
    QList<const EntityType*> families;
    for (const CountTable* table : closedTables(line)) {
        if (table->isPersonsWard) continue;
        const EntityType* type = catalogue.byTable(QString::fromLatin1(table->recordTable));
        if (type != nullptr && !families.contains(type)) families.append(type);
    }
    return families;
}

}  // namespace

ClosingBacklog readClosingBacklog(RecordStore& store, QDate today, const QString& ward) {
    Database& database = store.database();
    CountEngine engine(database, store.codes());
    QSet<WardAndMonth> closed;
    for (const ClosingInForce& closing : readClosingsInForce(database)) {
        closed.insert({closing.ward, closing.month});
    }
    QHash<WardAndMonth, QList<MonthReport>> reports;
    store.of(monthReportType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& report = static_cast<const MonthReport&>(entity);
        reports[{report.ward, report.month}].append(report);
    });
    QList<const CodeEntry*> wards = closingLines(engine);
    wards.removeIf([&](const CodeEntry* code) { return !ward.isEmpty() && code->code != ward; });

    ClosingBacklog backlog;
    ClosingChecks checks(store);
    const QDate first(today.year(), today.month(), 1);
    for (int back = kClosingMonthsBack; back > 0; --back) {
        const QString month = first.addMonths(-back).toString(u"yyyy-MM"_s);
        for (const CodeEntry* code : std::as_const(wards)) {
            const WardAndMonth place(code->id, month);
            const auto families = workFamilies(store.catalogue(), code->code);
            const auto own = code->code == kCity ? std::nullopt : std::optional(code->id);
            const bool hasWork =
                !closed.contains(place) &&
                std::any_of(families.begin(), families.end(), [&](const EntityType* type) {
                    return isAnyOfMonth(database, *type, own, month);
                });
            if (!hasWork) continue;
            if (back > kClosingMonthsTold) {
                ++backlog.older;
                continue;
            }
            const WardMonth line{code->id,
                                 code->code,
                                 code->label,
                                 {},
                                 reports.value(place),
                                 unfinishedOfMonth(database, consultationType(), code->id, month)};
            backlog.months.append({month, line, checks.of(line, month)});
        }
    }
    backlog.drafts = draftObstacles(database);
    return backlog;
}

}  // namespace madobe
