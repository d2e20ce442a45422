// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace madobe {

/// What the database says about itself; written once at its creation.
struct OfficeIdentity {
    QByteArray uid;
    QString kind;  // real, practice
    QString ward;  // code
    QString createdAt;
    QString programVersion;
};

void writeIdentity(Database& database, const OfficeIdentity& identity);
/// Throws NotOurFile when there is none.
OfficeIdentity readIdentity(Database& database);

struct AccountState {
    QString role;  // code
    bool isEnabled = false;
};
/// None for a name that is no account's.
std::optional<AccountState> readAccountState(Database& database, const QString& name);

/// Setting of how indicator ③ is counted, and its value for activities instead of actions.
inline const QString kPeerCountBasis = QStringLiteral("peer_count_basis");
inline const QString kPerEvent = QStringLiteral("per_event");

/// Settings of what is told before a month is closed: from what share of その他 in the
/// consultations, and from what change against the month before, in percent.
inline const QString kOtherShareSetting = QStringLiteral("closing_other_share");
inline constexpr int kOtherShareDefault = 50;
inline const QString kJumpSetting = QStringLiteral("closing_jump");
inline constexpr int kJumpDefault = 50;
/// Below so many, in the larger of the two months, a change is not told.
inline const QString kJumpLeastSetting = QStringLiteral("closing_jump_least");
inline constexpr int kJumpLeastDefault = 10;

/// How long post-discharge support may last from its start, extensions and all, in months
/// (domain.md section 1.7).
inline const QString kLongestSupportSetting = QStringLiteral("support_longest");
inline constexpr int kLongestSupportDefault = 12;

/// The office's settings: text by name, empty when never set.
QString readSetting(Database& database, const QString& name);
/// Inside a transaction.
void writeSetting(Database& database, const QString& name, const QString& value);

/// Whether confidential texts are sealed here (Database::sealTexts); settled with the first record.
bool sealsTexts(Database& database);
void writeSealsTexts(Database& database, bool seals);

/// UTC text: the server's clock where PCs share one, so that entries have one order.
QString storedNow(Database& database, const Clock& clock);

bool hasRows(Database& database, const QString& table);
/// Rows a table, for a backup's manifest.
qint64 countRows(Database& database, const QString& table);

}  // namespace madobe
