// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "tests/bench/bareengine.h"

#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace madobe::bench {

/// What our connection to a file sends to the library while something runs, values filled in.
QList<QByteArray> statementsOf(Database& file, const std::function<void()>& work);

/// The cipher library alone.
class RawConnection final : public BareEngine {
public:
    explicit RawConnection(const DatabaseSource& source);
    ~RawConnection() override;
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    void exec(const char* sql);
    sqlite3_stmt* prepare(const QString& sql);
    sqlite3_stmt* prepare(const QByteArray& sql);
    using BareEngine::run;
    void run(const QByteArray& statement) override;
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

}  // namespace madobe::bench
