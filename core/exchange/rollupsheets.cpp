// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rollupsheets.h"

#include "core/exchange/countlayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("count", text);
}

QStringList monthCodes(const Period& period) {
    QStringList codes;
    for (int month = period.firstMonth; month <= period.lastMonth; month = nextMonth(month)) {
        codes.append(monthCode(month));
    }
    return codes;
}

/// What is to be known about the sheets of a roll-up beside their figures.
class SheetRemarks {
public:
    explicit SheetRemarks(const Rollup& rollup) : m_rollup(rollup) {}

    void addTo(CountSheet& sheet) const {
        const QList<const OfficeCounts*> offices = officesOf(sheet.ward.code);
        const QStringList months = monthCodes(sheet.period);
        const bool isSum = sheet.ward.code == kWardsTotal || sheet.ward.code == kCity;
        const auto name = [&](const char* text, const auto& isMeant) {
            QStringList wards;
            for (const OfficeCounts* office : offices) {
                if (isMeant(office->meta, *office)) wards.append(office->ward.label);
            }
            tell(sheet, text, wards);
        };
        if (isSum) {
            tell(sheet, QT_TRANSLATE_NOOP("count", "集計のない区（含んでいません）: %1"),
                 m_rollup.missingWards());
            name(QT_TRANSLATE_NOOP("count", "この期間か表のない区（含んでいません）: %1"),
                 [&](const CountMeta& meta, const auto&) { return lacks(meta, sheet); });
        }
        const auto isOpen = [&](const CountMeta& meta, const auto&) {
            return std::any_of(months.begin(), months.end(),
                               [&](const QString& month) { return !meta.months.value(month); });
        };
        // Of one ward the words about closing say it.
        sheet.isClosed = std::none_of(offices.begin(), offices.end(),
                                      [&](const auto* office) { return isOpen(office->meta, 0); });
        if (isSum) {
            sheet.isClosed = sheet.isClosed && m_rollup.missingWards().isEmpty();
            name(QT_TRANSLATE_NOOP("count", "締めていない月のある区: %1"), isOpen);
        }
        name(QT_TRANSLATE_NOOP("count", "提出の期限のあとに作られた集計の区: %1"),
             [&](const auto&, const OfficeCounts& office) { return m_rollup.isLate(office); });
        name(QT_TRANSLATE_NOOP("count", "期間が終わる前に作られた集計の区: %1"),
             [&](const CountMeta& meta, const auto&) {
                 return !meta.madeOn().isEmpty() && meta.madeOn() <= sheet.period.lastDay();
             });
        tellUnfinished(sheet, offices, months);
    }

private:
    QList<const OfficeCounts*> officesOf(const QString& ward) const {
        QList<const OfficeCounts*> offices;
        for (const OfficeCounts& office : m_rollup.offices()) {
            const bool isPart = ward == kCity || office.ward.code == ward ||
                                (ward == kWardsTotal && office.ward.code != kCentre);
            if (isPart) offices.append(&office);
        }
        return offices;
    }

    static bool lacks(const CountMeta& meta, const CountSheet& sheet) {
        if (!meta.periods.contains(sheet.period.code())) return true;
        for (const CountTable* table : {sheet.table, sheet.lower}) {
            if (table && !meta.tables.contains(QLatin1StringView(table->code))) return true;
        }
        return false;
    }

    /// An office tells of all its records in a number, whatever table they are for.
    static void tellUnfinished(CountSheet& sheet, const QList<const OfficeCounts*>& offices,
                               const QStringList& months) {
        if (!canBeUnfinished(*sheet.table)) return;
        qint64 records = 0;
        for (const OfficeCounts* office : offices) {
            for (const QString& month : months) {
                records += office->meta.incompleteRecords.value(month);
            }
        }
        if (records == 0) return;
        if (sheet.isPublished) {
            sheet.remarks.append(
                say(QT_TRANSLATE_NOOP("count",
                                      "この期間に未完成の記録（ほかの表のものを含む）があり、"
                                      "それらは数えていません。")));
            return;
        }
        sheet.remarks.append(say(QT_TRANSLATE_NOOP("count",
                                                   "この期間に未完成の記録（ほかの表のものを含む）"
                                                   "が%1件あり、数えていません。"))
                                 .arg(records));
    }

    static void tell(CountSheet& sheet, const char* text, const QStringList& wards) {
        if (!wards.isEmpty()) sheet.remarks.append(say(text).arg(wards.join(u'、')));
    }

    const Rollup& m_rollup;
};

}  // namespace

QList<CountSheet> rollupSheets(const Rollup& rollup, const CountRequest& request) {
    const QList<Period> periods = request.periods();
    const bool isOfAll = !request.period && request.fromMonth == 0;
    QList<CountGrid> grids = rollup.grids();
    grids.removeIf([&](const CountGrid& grid) {
        return !request.asksFor(*grid.table) || (!isOfAll && !periods.contains(grid.period));
    });
    const SheetRemarks remarks(rollup);
    return layOutCounts(grids, request, [&](CountSheet& sheet) { remarks.addTo(sheet); });
}

CountPaperWords rollupWords() {
    return {say(QT_TRANSLATE_NOOP("count", "%1（各区の集計の合算）")).arg(cityHeading().label)};
}

}  // namespace madobe
