// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testoffice.h"

#include <memory>

namespace madobe::tests {

/// An office that was set up like `madobectl server init` does, opened by its restricted role.
class SharedOffice {
public:
    /// `tablespace` where the server has one for it.
    explicit SharedOffice(bool sealsTexts = false, const QString& tablespace = {});
    ~SharedOffice();
    SharedOffice(const SharedOffice&) = delete;
    SharedOffice& operator=(const SharedOffice&) = delete;

    std::unique_ptr<Office> open(const QString& account = QStringLiteral("admin"),
                                 const QString& password = kPassword) const;
    std::unique_ptr<Database> asAdministrator() const;
    /// Somebody waits until another one has written.
    bool hasWaitingWriter() const;
    const ServerAddress& role() const { return m_role; }

    FakeClock clock;
    QString recoveryKey;

private:
    ServerDatabase m_scratch;
    ServerAddress m_administrator;
    ServerAddress m_role;
};

}  // namespace madobe::tests
