// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/officemove.h"
#include "tests/support/testoffice.h"

namespace madobe::tests {

/// A place on the tests' server to which an office can move or be restored; dropped with this.
class ServerPlace {
public:
    explicit ServerPlace(bool sealsTexts = false);
    ~ServerPlace();
    ServerPlace(const ServerPlace&) = delete;
    ServerPlace& operator=(const ServerPlace&) = delete;

    /// The office that came, as a PC opens it.
    std::unique_ptr<Office> open(const Clock& clock,
                                 const QString& account = QStringLiteral("admin")) const;
    bool isMade() const;
    /// Its database as the administrator sees it.
    std::unique_ptr<Database> asAdministrator() const;

    ServerTarget target;

private:
    ServerDatabase m_scratch;
    QString m_database;
};

}  // namespace madobe::tests
