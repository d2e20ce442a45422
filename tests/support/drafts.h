// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/longwrite.h"
#include "tests/support/testserver.h"

#include <QJsonObject>

#include <memory>

namespace madobe::tests {

/// A form in which that was typed.
inline DraftPen typedDraft(Office& office, const QString& form, const QByteArray& uid,
                           const QString& text) {
    DraftPen pen = office.drafts().pen(form, uid);
    office.drafts().keep(pen, {{QStringLiteral("typed"), text}});
    return pen;
}

/// As the newest draft of the record has it.
inline QString typedIn(Office& office, const QString& form, const QByteArray& uid) {
    return office.drafts().find(form, uid).value(QStringLiteral("typed")).toString();
}

/// Whether this window can write into the office at all; what keeps it from that may be a server's
/// standby, or a right that is missing.
inline void setReadOnly(Office& office, bool isReadOnly) {
    const QString how = testsOnServer() ? QStringLiteral("SET default_transaction_read_only = %1")
                                        : QStringLiteral("PRAGMA query_only = %1");
    office.database().exec(how.arg(isReadOnly ? QStringLiteral("on") : QStringLiteral("off")));
}

/// Nobody writes a draft into the office for as long as it lives.
class HeldDrafts {
public:
    explicit HeldDrafts(Office& office)
        : m_database(office.database().another(OpenMode::ReadWrite)), m_write(*m_database) {
        if (testsOnServer()) m_database->exec(QStringLiteral("LOCK TABLE draft IN SHARE MODE"));
    }

private:
    std::unique_ptr<Database> m_database;
    Transaction m_write;
};

}  // namespace madobe::tests
