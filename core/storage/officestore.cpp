// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officestore.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kSealsTexts = u"seals_texts"_s;

}  // namespace

void writeIdentity(Database& database, const OfficeIdentity& identity) {
    Statement(database,
              u"INSERT INTO office (id, uid, kind, ward, created_at, program_version) "
              "VALUES (1, ?, ?, ?, ?, ?)"_s)
        .bindAll(identity.uid, identity.kind, identity.ward, identity.createdAt,
                 identity.programVersion)
        .run();
}

OfficeIdentity readIdentity(Database& database) {
    Statement row(database, u"SELECT uid, kind, ward, created_at, program_version FROM office"_s);
    if (!row.step()) throw Error(ErrorKind::NotOurFile, {database.path()});
    return {row.blob(0), row.text(1), row.text(2), row.text(3), row.text(4)};
}

std::optional<AccountState> readAccountState(Database& database, const QString& name) {
    Statement row(database, u"SELECT role, is_enabled FROM account WHERE name = ?"_s);
    row.bind(name);
    if (!row.step()) return std::nullopt;
    return AccountState{row.text(0), row.integer(1) != 0};
}

QString readSetting(Database& database, const QString& name) {
    Statement row(database, u"SELECT value FROM setting WHERE name = ?"_s);
    row.bind(name);
    return row.step() ? row.text(0) : QString();
}

void writeSetting(Database& database, const QString& name, const QString& value) {
    Statement(database,
              u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) "
              "DO UPDATE SET value = excluded.value"_s)
        .bindAll(name, value)
        .run();
}

bool sealsTexts(Database& database) {
    return readSetting(database, kSealsTexts) == u"1"_s;
}

void writeSealsTexts(Database& database, bool seals) {
    writeSetting(database, kSealsTexts, seals ? u"1"_s : u"0"_s);
}

QString storedNow(Database& database, const Clock& clock) {
    const QString now = database.dialect().now();
    if (now.isEmpty()) return clock.instant();
    Statement row(database, u"SELECT "_s + now);
    row.step();
    return row.text(0);
}

bool hasRows(Database& database, const QString& table) {
    Statement row(database, u"SELECT 1 FROM %1 LIMIT 1"_s.arg(table));
    return row.step();
}

qint64 countRows(Database& database, const QString& table) {
    Statement row(database, u"SELECT count(*) FROM %1"_s.arg(table));
    row.step();
    return row.integer(0);
}

}  // namespace madobe
