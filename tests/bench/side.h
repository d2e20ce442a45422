// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "tests/bench/bareengine.h"
#include "tests/bench/timing.h"

namespace madobe::bench {

/// One of the two engines with an office on it, and a copy of the office for its own library.
class Side {
public:
    virtual ~Side() = default;

    Office& office() { return *m_office; }
    virtual bool isServer() const = 0;
    virtual Recording record(const Run& work) = 0;
    /// As it is now; replaces the last one. The office is closed and opened again.
    virtual void copyOffice() = 0;
    enum class Where { Office, Copy };
    virtual std::unique_ptr<BareEngine> bare(Where where) = 0;

    /// Both in turn, several times.
    Times reading(const Run& work, int runs);

protected:
    std::unique_ptr<Office> m_office;
};

std::unique_ptr<Side> fileSide(const QString& path, const Clock& clock);
/// On a private server; `server` is one of its databases.
std::unique_ptr<Side> serverSide(const ServerAddress& server, const QString& database,
                                 const Clock& clock);

}  // namespace madobe::bench
