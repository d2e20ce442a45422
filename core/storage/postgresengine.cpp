// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/postgresengine.h"

#include "core/storage/servercheck.h"

#include <QDeadlineTimer>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QVariant>

#include <libpq-fe.h>

#include <clocale>
#include <mutex>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace madobe {

namespace {

/// How long a server may take to start, and how long between two tries, in milliseconds.
constexpr int kStartPatience = 5000;
constexpr unsigned long kStartPause = 500;

/// How long a server that is asked whether it is there may take, in seconds.
constexpr int kAnswerPatience = 3;

/// Whoever waits at the socket is told that nothing comes any more.
void closeForBoth(int socket) {
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

/// A value of a connection string of libpq; Qt takes `;` for a blank, so none may stand in a path.
QString optionValue(QString value) {
    value.replace(QLatin1String("\\"), QLatin1String("\\\\"))
        .replace(QLatin1String("'"), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

/// libpq tells the reason of a refusal in words alone.
void keepMessagesEnglish() {
#ifdef LC_MESSAGES
    static std::once_flag done;
    std::call_once(done, [] { std::setlocale(LC_MESSAGES, "C"); });
#endif
}

}  // namespace

bool ServerAddress::isLoopback() const {
    return host == QLatin1String("127.0.0.1") || host == QLatin1String("::1") ||
           host == QLatin1String("localhost");
}

PostgresEngine::PostgresEngine(ServerAddress address, OpenMode mode)
    : m_address(std::move(address)), m_mode(mode) {}

PostgresEngine::~PostgresEngine() = default;

QString PostgresEngine::name() const {
    return QStringLiteral("%1:%2/%3")
        .arg(m_address.host, QString::number(m_address.port), m_address.database);
}

void PostgresEngine::address(QSqlDatabase& connection) const {
    QStringList options{
        QStringLiteral("connect_timeout=10"), QStringLiteral("application_name=Madobe"),
        QStringLiteral("keepalives_idle=30"), QStringLiteral("tcp_user_timeout=8000"),
        // Else libpq prefers Kerberos to TLS where a PC has it.
        QStringLiteral("gssencmode=disable")};
    if (!m_address.isLoopback()) options.append(QStringLiteral("sslmode=verify-full"));
    const auto file = [&](const char* option, const QString& path) {
        if (!path.isEmpty()) {
            options.append(QLatin1String(option) + QLatin1Char('=') + optionValue(path));
        }
    };
    file("sslrootcert", m_address.rootCertificate);
    file("sslcert", m_address.clientCertificate);
    file("sslkey", m_address.clientKey);
    connection.setHostName(m_address.host);
    connection.setPort(m_address.port);
    connection.setDatabaseName(m_address.database);
    connection.setUserName(m_address.role);
    connection.setConnectOptions(options.join(QLatin1Char(';')));
}

Error PostgresEngine::connectingError(const QSqlError& error) const {
    return Error(connectingKind(error.databaseText()), {name()}, error.nativeErrorCode());
}

// A server that was started again is there in a moment.
void PostgresEngine::connectPatiently() {
    const QDeadlineTimer patience(kStartPatience);
    while (!sql().open()) {
        const Error error = connectingError(sql().lastError());
        if (error.kind() != ErrorKind::ServerStarting || patience.hasExpired()) throw Error(error);
        QThread::msleep(kStartPause);
    }
}

void PostgresEngine::open() {
    keepMessagesEnglish();
    connectTo(QStringLiteral("QPSQL"));
    address(sql());
    connectPatiently();
    watchAnswers();
    verifyServer();
    // A colleague's long import is waited for like in the file.
    exec(m_dialect.waitAtMost(kLockPatience));
    exec(QStringLiteral("SET client_min_messages = warning"));
    // To compile a question takes longer than to answer it.
    exec(QStringLiteral("SET jit = off"));
    // Or the server goes on with a long question of a PC that was switched off.
    exec(QStringLiteral("SET client_connection_check_interval = '10s'"));
    // Or the writers' lock of a PC that was switched off in the middle of an import stays for
    // hours. Keepalives do not run while an answer is under way to it: then the timeout counts.
    for (const char* setting :
         {"tcp_keepalives_idle = 30", "tcp_keepalives_interval = 10", "tcp_keepalives_count = 3",
          "tcp_user_timeout = '30s'", "idle_in_transaction_session_timeout = '10min'"}) {
        exec(QLatin1String("SET ") + QLatin1String(setting));
    }
    if (m_mode == OpenMode::ReadOnly) {
        exec(QStringLiteral("SET default_transaction_read_only = on"));
    }
}

void PostgresEngine::watchAnswers() {
    const QVariant handle = sql().driver()->handle();
    const int socket = PQsocket(*static_cast<PGconn* const*>(handle.constData()));
    m_watch = std::make_unique<AnswerWatch>([this] { return answersElsewhere(); },
                                            [socket] { closeForBoth(socket); });
}

// Nothing is said but who comes, so it does not matter who answers.
bool PostgresEngine::answersElsewhere() const {
    const std::pair<const char*, QString> parameters[] = {
        {"host", m_address.host},
        {"port", QString::number(m_address.port)},
        {"dbname", m_address.database},
        {"user", m_address.role},
        {"sslcert", m_address.clientCertificate},
        {"sslkey", m_address.clientKey},
        {"sslmode", QStringLiteral("prefer")},
        {"gssencmode", QStringLiteral("disable")},
        {"connect_timeout", QString::number(kAnswerPatience)},
    };
    std::vector<const char*> names;
    std::vector<QByteArray> texts;
    for (const auto& [name, text] : parameters) {
        names.push_back(name);
        texts.push_back(text.toUtf8());
    }
    std::vector<const char*> values;
    values.reserve(texts.size() + 1);
    for (const QByteArray& text : texts) values.push_back(text.constData());
    names.push_back(nullptr);
    values.push_back(nullptr);
    return PQpingParams(names.data(), values.data(), 0) != PQPING_NO_RESPONSE;
}

void PostgresEngine::verifyServer() {
    const AnswerWatch::Question question(answerWatch());
    QSqlQuery query(sql());
    // By way of JSON, since a server that is too old has no such column.
    if (!query.exec(QStringLiteral(
            "SELECT current_setting('server_version_num'), pg_encoding_to_char(encoding),"
            " datcollate, to_jsonb(d)->>'datlocprovider', pg_backend_pid()"
            " FROM pg_database d WHERE datname = current_database()")) ||
        !query.next()) {
        throw storageError(*this, query.lastError(), QStringLiteral("verify"));
    }
    const ServerFacts facts{query.value(0).toInt(), query.value(1).toString(),
                            query.value(2).toString(), query.value(3).toString()};
    m_backend = query.value(4).toLongLong();
    requireNewServer(facts, name());
    if (m_mode != OpenMode::Administer) requireFileOrder(facts, name());
}

// The connection is busy with what is to be stopped, so another one asks.
void PostgresEngine::interrupt() {
    if (!answersElsewhere()) return;
    const QString name = QStringLiteral("madobe-cancel-%1").arg(reinterpret_cast<quintptr>(this));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        address(other);
        if (other.open()) {
            QSqlQuery(other).exec(QStringLiteral("SELECT pg_cancel_backend(%1)").arg(m_backend));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void PostgresEngine::limitTime(std::optional<int> milliseconds) {
    // 0 is no limit there; the default is what the role or its database was given.
    const QString most =
        milliseconds ? QString::number(std::max(1, *milliseconds)) : QStringLiteral("DEFAULT");
    exec(QStringLiteral("SET statement_timeout TO %1").arg(most));
}

void PostgresEngine::listen(QObject* context, std::function<void(const QString&)> heard) {
    const AnswerWatch::Question question(answerWatch());
    QSqlDriver* driver = sql().driver();
    if (!driver->subscribeToNotification(PostgresDialect::channel())) {
        throw storageError(*this, driver->lastError(), QStringLiteral("LISTEN"));
    }
    QObject::connect(
        driver, &QSqlDriver::notification, context,
        [heard = std::move(heard)](const QString&, QSqlDriver::NotificationSource source,
                                   const QVariant& text) {
            if (source != QSqlDriver::SelfSource) heard(text.toString());
        });
}

}  // namespace madobe
