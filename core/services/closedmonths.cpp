// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closedmonths.h"

#include <algorithm>

namespace madobe {

ClosedMonths::ClosedMonths(CountEngine& engine)
    : m_database(engine.database()), m_lines(closingLines(engine)) {
    for (const ClosingInForce& closing : readClosingsInForce(m_database)) {
        m_closed.insert({closing.ward, closing.month});
    }
}

bool ClosedMonths::isClosed(const QString& month, const QString& ward, const CountTable* table) {
    if (m_lines.isEmpty()) return false;
    const bool isLine =
        ward != kCity && std::any_of(m_lines.begin(), m_lines.end(),
                                     [&](const CodeEntry* line) { return line->code == ward; });
    if (isLine) return isClosedBy(month, ward);
    // A table of a year alone is made from the months of all.
    const bool isClosedMonthly = table != nullptr && !table->isYearly;
    if (isClosedMonthly && table->isCityOnly && isClosedBy(month, kCity)) return true;
    if (!areWardsClosed(month, ward)) return false;
    const bool needsCity = isClosedMonthly ? table->isCityOnly : ward != kWardsTotal;
    return !needsCity || isCityClosed(month);
}

bool ClosedMonths::isClosedBy(const QString& month, const QString& line) const {
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const CodeEntry* each) {
        return each->code == line && m_closed.contains({each->id, month});
    });
}

bool ClosedMonths::areWardsClosed(const QString& month, const QString& heading) const {
    QList<const CodeEntry*> wards = m_lines;
    wards.removeIf([&](const CodeEntry* line) {
        return line->code == kCity || (line->code == kCentre && heading == kWardsTotal);
    });
    if (wards.isEmpty()) wards = m_lines;
    return std::all_of(wards.begin(), wards.end(), [&](const CodeEntry* line) {
        return m_closed.contains({line->id, month});
    });
}

bool ClosedMonths::isCityClosed(const QString& month) {
    const auto known = m_isCityClosed.constFind(month);
    if (known != m_isCityClosed.cend()) return *known;
    const Catalogue catalogue = standardCatalogue();
    const auto own = closingFamilies(catalogue, kCity);
    const bool hasRecords = std::any_of(own.begin(), own.end(), [&](const EntityType* type) {
        return isAnyOfMonth(m_database, *type, std::nullopt, month);
    });
    return *m_isCityClosed.insert(month, !hasRecords || isClosedBy(month, kCity));
}

}  // namespace madobe
