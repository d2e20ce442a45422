// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sharedoffice.h"

#include "core/storage/serversetup.h"
#include "core/storage/statement.h"

namespace madobe::tests {

using namespace Qt::StringLiterals;

SharedOffice::SharedOffice(bool sealsTexts, const QString& tablespace) {
    m_administrator = m_scratch.address();
    m_administrator.database = m_scratch.address().database + u"_office"_s;
    if (!tablespace.isEmpty()) {
        Database(DatabaseSource{m_scratch.address(), nullptr}, OpenMode::ReadWrite)
            .exec(u"CREATE DATABASE %1 TEMPLATE template0 TABLESPACE %2"_s.arg(
                m_administrator.database, tablespace));
    }
    m_role = m_administrator;
    m_role.role = u"madobe_office"_s;
    createServerDatabase(m_scratch.address(), m_role);
    NewOffice office = newOffice(m_administrator);
    office.sealsTexts = sealsTexts;
    office.role = m_role.role;
    recoveryKey = Office::create(office, clock, standardCatalogue());
}

SharedOffice::~SharedOffice() {
    Database(DatabaseSource{m_scratch.address(), nullptr}, OpenMode::ReadWrite)
        .exec(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_administrator.database));
}

std::unique_ptr<Office> SharedOffice::open(const QString& account, const QString& password) const {
    return Office::open(m_role, account, password, clock, standardCatalogue());
}

std::unique_ptr<Database> SharedOffice::asAdministrator() const {
    return std::make_unique<Database>(DatabaseSource{m_administrator, nullptr},
                                      OpenMode::ReadWrite);
}

bool SharedOffice::hasWaitingWriter() const {
    const auto onlooker = asAdministrator();
    Statement row(
        *onlooker,
        u"SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
        " WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()"_s);
    return row.step();
}

}  // namespace madobe::tests
