// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stallingrelay.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <stdexcept>

namespace madobe::tests {

StallingRelay::StallingRelay(const ServerAddress& behind)
    : m_behind(behind), m_server(std::make_unique<QTcpServer>()) {
    if (!m_server->listen(QHostAddress::LocalHost)) throw std::runtime_error("no port for a relay");
    m_port = m_server->serverPort();
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(),
                     [this] { accept(); });
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

StallingRelay::~StallingRelay() {
    // With it go its sockets, in their own thread.
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

ServerAddress StallingRelay::address() const {
    ServerAddress address = m_behind;
    address.host = QStringLiteral("127.0.0.1");
    address.port = m_port;
    return address;
}

void StallingRelay::accept() {
    while (QTcpSocket* client = m_server->nextPendingConnection()) {
        auto* server = new QTcpSocket(client);
        server->connectToHost(m_behind.host, static_cast<quint16>(m_behind.port));
        join(client, server);
        join(server, client);
    }
}

void StallingRelay::join(QTcpSocket* from, QTcpSocket* to) {
    QObject::connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
        const QByteArray bytes = from->readAll();
        if (!m_isStalled) to->write(bytes);
    });
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
}

}  // namespace madobe::tests
