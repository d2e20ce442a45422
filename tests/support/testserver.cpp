// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testserver.h"

#include <QCoreApplication>

#include <atomic>

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

ServerAddress serverItself() {
    const QStringList parts = qEnvironmentVariable("MADOBE_TEST_SERVER").split(u':');
    return {parts.value(0), parts.value(1).toInt(), u"postgres"_s, u"madobe"_s};
}

void onServer(const QString& sql) {
    Database(DatabaseSource{serverItself(), nullptr}, OpenMode::ReadWrite).exec(sql);
}

}  // namespace

bool testsOnServer() {
    return qEnvironmentVariable("MADOBE_TEST_ENGINE") == u"postgresql"_s;
}

bool hasTestServer() {
    return qEnvironmentVariableIsSet("MADOBE_TEST_SERVER");
}

ServerDatabase::ServerDatabase() : m_address(serverItself()) {
    static std::atomic<int> next{0};
    m_address.database = u"madobe_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++next);
    onServer(u"CREATE DATABASE %1"_s.arg(m_address.database));
}

ServerDatabase::~ServerDatabase() {
    try {
        onServer(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_address.database));
    } catch (const Error&) {
        return;  // the whole server goes away with the tests
    }
}

}  // namespace madobe::tests
