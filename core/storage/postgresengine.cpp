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

/// How long a server may take to let somebody in, and while it is asked whether it is there at all,
/// in seconds.
constexpr int kConnectPatience = 10;
constexpr int kAnswerPatience = 5;

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

void PostgresEngine::address(QSqlDatabase& connection, int patience) const {
    QStringList options{QStringLiteral("connect_timeout=%1").arg(patience),
                        QStringLiteral("application_name=Madobe"),
                        QStringLiteral("keepalives_idle=30"),
                        QStringLiteral("tcp_user_timeout=8000"),
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
    address(sql(), kConnectPatience);
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

// What hangs leaves sockets open, so nothing but the question tells.
void PostgresEngine::watchAnswers() {
    const QVariant handle = sql().driver()->handle();
    const int socket = PQsocket(*static_cast<PGconn* const*>(handle.constData()));
    m_watch = std::make_unique<AnswerWatch>([this] { return answersElsewhere(); },
                                            [socket] { closeForBoth(socket); });
}

bool PostgresEngine::answersElsewhere() const {
    bool isAnswered = true;
    onOtherConnection("ask", kAnswerPatience, [&](QSqlDatabase& other) {
        isAnswered = other.isOpen() || connectingKind(other.lastError().databaseText()) !=
                                           ErrorKind::ServerUnreachable;
    });
    return isAnswered;
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

void PostgresEngine::onOtherConnection(const char* what, int patience,
                                       const std::function<void(QSqlDatabase&)>& use) const {
    const QString name = QStringLiteral("madobe-%1-%2")
                             .arg(QLatin1String(what))
                             .arg(reinterpret_cast<quintptr>(this));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        address(other, patience);
        other.open();
        use(other);
    }
    QSqlDatabase::removeDatabase(name);
}

// The connection is busy with what is to be stopped, so another one asks.
void PostgresEngine::interrupt() {
    onOtherConnection("cancel", kConnectPatience, [this](QSqlDatabase& other) {
        if (!other.isOpen()) return;
        QSqlQuery(other).exec(QStringLiteral("SELECT pg_cancel_backend(%1)").arg(m_backend));
    });
}

void PostgresEngine::limitTime(std::optional<int> milliseconds) {
    // 0 is no limit there; the default is what the role or its database was given.
    const QString most =
        milliseconds ? QString::number(std::max(1, *milliseconds)) : QStringLiteral("DEFAULT");
    exec(QStringLiteral("SET statement_timeout TO %1").arg(most));
}

void PostgresEngine::listen(QObject* context, std::function<void(const QString&)> heard) {
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
