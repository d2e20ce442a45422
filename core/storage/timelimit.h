// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace madobe {

/// While it lives, a statement that takes longer fails with Cancelled: for readers on a thread that
/// must not wait. Limits do not nest.
class TimeLimit {
public:
    TimeLimit(Database& database, int milliseconds);
    ~TimeLimit();
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

private:
    Database& m_database;
};

}  // namespace madobe
