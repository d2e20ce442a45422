// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/timelimit.h"

namespace madobe {

TimeLimit::TimeLimit(Database& database, int milliseconds) : m_database(database) {
    database.engine().limitTime(milliseconds);
}

TimeLimit::~TimeLimit() {
    try {
        m_database.engine().limitTime(std::nullopt);
    } catch (const Error&) {
        // A lost connection takes its limit along.
    }
}

}  // namespace madobe
