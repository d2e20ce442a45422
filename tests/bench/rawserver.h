// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "tests/bench/bareengine.h"

#include <functional>

struct pg_conn;

namespace madobe::bench {

/// What our connection to a server sends while something runs: its messages, as libpq writes them
/// down. Run the work once before, so that what is prepared only once is.
Recording messagesOf(Database& server, const std::function<void()>& work);

/// libpq alone.
class RawServer final : public BareEngine {
public:
    explicit RawServer(const ServerAddress& address);
    ~RawServer() override;
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    using BareEngine::run;
    void run(const QByteArray& statement) override;
    void prepareFor(const Recording& recording) override;

private:
    pg_conn* m_connection = nullptr;
};

}  // namespace madobe::bench
