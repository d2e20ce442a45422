// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <cstring>

namespace madobe::tests {

/// While it lives, files with this in their path cannot be opened as databases: "database is
/// locked", as on some shares.
class LockedFiles {
public:
    explicit LockedFiles(const char* part) {
        s_part = part;
        sqlite3_auto_extension(entry());
    }
    ~LockedFiles() { sqlite3_cancel_auto_extension(entry()); }
    LockedFiles(const LockedFiles&) = delete;
    LockedFiles& operator=(const LockedFiles&) = delete;

private:
    using Entry = void (*)();
    static int refuse(sqlite3* opened, const char**, const void*) {
        const char* path = sqlite3_db_filename(opened, "main");
        return path && std::strstr(path, s_part) ? SQLITE_BUSY : SQLITE_OK;
    }
    /// SQLite calls it as what it is.
    static Entry entry() { return reinterpret_cast<Entry>(&refuse); }

    inline static std::atomic<const char*> s_part = "";
};

}  // namespace madobe::tests
