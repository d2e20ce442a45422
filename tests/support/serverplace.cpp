// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverplace.h"

#include "core/storage/statement.h"

namespace madobe::tests {

using namespace Qt::StringLiterals;

ServerPlace::ServerPlace(bool sealsTexts) : m_database(m_scratch.address().database + u"_moved"_s) {
    target = {m_scratch.address(), m_scratch.address(), sealsTexts};
    target.office.database = m_database;
    target.office.role = u"madobe_office"_s;
}

ServerPlace::~ServerPlace() {
    Database(DatabaseSource{m_scratch.address(), nullptr}, OpenMode::ReadWrite)
        .exec(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_database));
}

std::unique_ptr<Office> ServerPlace::open(const Clock& clock, const QString& account) const {
    return Office::open(target.office, account, kPassword, clock, standardCatalogue());
}

bool ServerPlace::isMade() const {
    Database database(DatabaseSource{m_scratch.address(), nullptr}, OpenMode::ReadWrite);
    Statement row(database, u"SELECT 1 FROM pg_database WHERE datname = ?"_s);
    row.bind(m_database);
    return row.step();
}

std::unique_ptr<Database> ServerPlace::asAdministrator() const {
    ServerAddress place = m_scratch.address();
    place.database = m_database;
    return std::make_unique<Database>(DatabaseSource{place, nullptr}, OpenMode::ReadWrite);
}

}  // namespace madobe::tests
