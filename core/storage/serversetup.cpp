// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/serversetup.h"

#include "core/storage/statement.h"

#include <QRegularExpression>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Names stand unquoted in statements that take no parameters.
const QString& plainName(const QString& name) {
    static const QRegularExpression kPlain(u"^[a-z_][a-z0-9_]{0,62}$"_s);
    if (!kPlain.match(name).hasMatch()) throw Error(ErrorKind::Invalid, {name});
    return name;
}

bool isThere(Database& database, const QString& sql, const QString& name) {
    Statement row(database, sql);
    row.bind(name);
    return row.step();
}

void refuseOffice(ServerAddress administrator, const QString& name) {
    administrator.database = name;
    Database database(DatabaseSource{administrator, nullptr}, OpenMode::ReadWrite);
    if (database.schemaVersion() == 0) {
        // Whatever is there is somebody else's.
        Statement table(database, database.dialect().tables());
        if (!table.step()) return;
        throw Error(ErrorKind::AlreadyExists, {database.path()});
    }
    // Without its keys it was left half way.
    Statement office(database, u"SELECT 1 FROM office_keys"_s);
    if (office.step()) throw Error(ErrorKind::AlreadyExists, {database.path()});
}

}  // namespace

void createServerDatabase(const ServerAddress& administrator, const ServerAddress& office) {
    const QString role = plainName(office.role);
    const QString name = plainName(office.database);
    Database server(DatabaseSource{administrator, nullptr}, OpenMode::Administer);
    const bool isAgain = isThere(server, u"SELECT 1 FROM pg_database WHERE datname = ?"_s, name);
    if (isAgain) refuseOffice(administrator, name);
    if (!isThere(server, u"SELECT 1 FROM pg_roles WHERE rolname = ?"_s, role)) {
        server.exec(u"CREATE ROLE %1 LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE"_s.arg(role));
    }
    if (isThere(server,
                u"SELECT 1 FROM pg_roles WHERE rolname = ?"
                " AND (rolsuper OR rolcreatedb OR rolcreaterole)"_s,
                role)) {
        throw Error(ErrorKind::RoleTooMighty, {role});
    }
    if (!isAgain)
        server.exec(
            u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc"
            " LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(name));
    server.exec(u"GRANT CONNECT, TEMPORARY ON DATABASE %1 TO %2"_s.arg(name, role));
    server.exec(u"REVOKE ALL ON DATABASE %1 FROM PUBLIC"_s.arg(name));
}

void grantServerRights(Database& asAdministrator, const QString& role) {
    for (const char* statement : {
             "REVOKE ALL ON SCHEMA public FROM PUBLIC",
             "GRANT USAGE ON SCHEMA public TO %1",
             "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %1",
             "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %1",
             "REVOKE UPDATE, DELETE ON journal_entry, journal_change, journal_payload FROM %1",
             "REVOKE INSERT, UPDATE, DELETE ON schema_version, office FROM %1",
         }) {
        asAdministrator.exec(QString::fromLatin1(statement).replace(u"%1"_s, plainName(role)));
    }
}

}  // namespace madobe
