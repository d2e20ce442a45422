// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "core/storage/transaction.h"

#include <memory>

namespace madobe::tests {

/// Somebody else writes for as long as it lives.
class LongWrite {
public:
    explicit LongWrite(Office& office)
        : m_database(office.database().another(OpenMode::ReadWrite)), m_write(*m_database) {}

private:
    std::unique_ptr<Database> m_database;
    Transaction m_write;
};

}  // namespace madobe::tests
