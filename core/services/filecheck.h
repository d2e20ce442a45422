// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/database.h"

#include <optional>

namespace madobe {

/// Whether the office's file is sound: looked at after it was not closed properly, and weekly.
/// A server looks after itself.
class FileCheck {
public:
    struct Outcome {
        QString day;  // ISO
        bool isSound = false;
    };

    FileCheck(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// By whoever opens a file that was not closed (unclosedfile.h): it is due until it was looked
    /// at, whatever happens before.
    void noteUnclosed();
    bool isDue();
    /// The last one, unless the file was not closed since.
    std::optional<Outcome> last();
    /// Reads the whole file, which takes its time with a large one; false when it is damaged. Keeps
    /// day and outcome. Interrupted, it throws Cancelled and stays due.
    bool run();
    void keep(bool isSound);

private:
    Database& m_database;
    const Clock& m_clock;
};

}  // namespace madobe
