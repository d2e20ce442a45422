// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

#include <QList>

namespace madobe {

/// The record families that a build knows, in the order in which ledgers are loaded.
class Catalogue {
public:
    explicit Catalogue(QList<const EntityType*> types) : m_types(std::move(types)) {}

    const QList<const EntityType*>& types() const { return m_types; }
    /// nullptr when unknown.
    const EntityType* byTable(QStringView table) const;
    const EntityType* byLedger(QStringView ledger) const;
    QList<const EntityType*> ledgers() const;

private:
    QList<const EntityType*> m_types;
};

/// All families of Madobe.
Catalogue standardCatalogue();

}  // namespace madobe
