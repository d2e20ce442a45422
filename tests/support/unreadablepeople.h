// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

namespace madobe::tests {

/// No person can be read by this connection while it lives.
class UnreadablePeople {
public:
    explicit UnreadablePeople(Office& office) : m_database(office.database()) {
        m_database.exec(QStringLiteral("CREATE TEMP TABLE patient (shade INTEGER)"));
    }
    ~UnreadablePeople() { m_database.exec(QStringLiteral("DROP TABLE temp.patient")); }
    UnreadablePeople(const UnreadablePeople&) = delete;
    UnreadablePeople& operator=(const UnreadablePeople&) = delete;

private:
    Database& m_database;
};

}  // namespace madobe::tests
