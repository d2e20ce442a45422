// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/side.h"

#include <optional>

namespace madobe::bench {

/// The same work on a file and, where there is one, on a server.
struct Sides {
    std::unique_ptr<Side> file;
    std::unique_ptr<Side> server;
};

void sidesHeading();
/// A line of the table: the file and its limit, the server and its limit, server by file.
void sidesRow(const QString& what, std::optional<Times> file, std::optional<Times> server,
              const char* unit = "ms");

/// Counts, search, lists, a person.
void benchReads(Sides& sides);
/// A new consultation by one and by eight clients that never pause.
void benchSaves(Sides& sides, const Clock& clock);
/// A ledger of consultations into an office that has what they refer to.
void benchImports(const QString& folder, const std::optional<ServerAddress>& server,
                  const Clock& clock);

}  // namespace madobe::bench
