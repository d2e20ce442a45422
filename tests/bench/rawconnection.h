// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace madobe::bench {

/// The cipher library without anything of ours: the limit that a figure is held against.
class RawConnection {
public:
    explicit RawConnection(const DatabaseSource& source);
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    void exec(const char* sql);
    sqlite3_stmt* prepare(const QString& sql);
    /// Steps through every row, reading every column as text or number.
    qint64 readAll(const QString& sql);
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

}  // namespace madobe::bench
