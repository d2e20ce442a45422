// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QThread>

#include <atomic>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace madobe::tests {

/// A port before a server that can cease to pass anything on, with all connections left open: what
/// a halted server looks like from a PC.
class StallingRelay {
public:
    explicit StallingRelay(const ServerAddress& behind);
    ~StallingRelay();
    StallingRelay(const StallingRelay&) = delete;
    StallingRelay& operator=(const StallingRelay&) = delete;

    /// What lies behind, by way of here.
    ServerAddress address() const;
    void stall() { m_isStalled = true; }
    /// What came meanwhile is lost.
    void goOn() { m_isStalled = false; }

private:
    void accept();
    void join(QTcpSocket* from, QTcpSocket* to);

    ServerAddress m_behind;
    std::atomic<bool> m_isStalled = false;
    QThread m_thread;
    /// Lives in the thread.
    std::unique_ptr<QTcpServer> m_server;
    int m_port = 0;
};

}  // namespace madobe::tests
