// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

namespace madobe::tests {

/// A record of the family with another value in every field, saved records for what it refers to.
/// `salt` makes it differ from others of its family.
std::unique_ptr<Entity> distinctEntity(Office& office, const EntityType& type, int salt);
/// Columns in which the two differ, derived ones included.
QStringList differences(const EntityType& type, const Entity& a, const Entity& b);

}  // namespace madobe::tests
