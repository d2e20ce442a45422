// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <memory>

namespace madobe::tests {

/// A run of the tests on PostgreSQL: MADOBE_TEST_ENGINE=postgresql, as ctest sets it.
bool testsOnServer();
/// `host:port` in MADOBE_TEST_SERVER, as tools/test sets it; false when there is no server to use.
bool hasTestServer();

/// An empty database on the private server of the tests; dropped with this.
class ServerDatabase {
public:
    ServerDatabase();
    ~ServerDatabase();
    ServerDatabase(const ServerDatabase&) = delete;
    ServerDatabase& operator=(const ServerDatabase&) = delete;

    const ServerAddress& address() const { return m_address; }

private:
    ServerAddress m_address;
};

}  // namespace madobe::tests
