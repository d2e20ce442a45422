// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/postgresdialect.h"

#include <memory>

namespace madobe {

/// A database on a server, for the several PCs of an office.
class PostgresEngine final : public Engine {
public:
    PostgresEngine(ServerAddress address, OpenMode mode);
    ~PostgresEngine() override;

    void open() override;
    const Dialect& dialect() const override { return m_dialect; }
    QString name() const override;
    bool climbsWhenOpened() const override { return false; }
    QString folder() const override { return {}; }
    bool hasPages() const override { return false; }
    bool needsChecking() const override { return false; }
    bool mayBeLost() const override { return true; }
    bool quickCheck() override { return true; }
    /// What the server keeps sound itself is not asked.
    QStringList integrityProblems() override { return {}; }
    QStringList foreignKeyProblems() override { return {}; }
    void checkpoint() override {}
    void interrupt() override;
    AnswerWatch* answerWatch() override { return m_watch.get(); }
    void limitTime(std::optional<int> milliseconds) override;
    void listen(QObject* context, std::function<void(const QString&)> heard) override;

private:
    void address(QSqlDatabase& connection) const;
    void connectPatiently();
    Error connectingError(const QSqlError& error) const;
    void verifyServer();
    void watchAnswers();
    /// Whether anybody answers there, from any thread; false after a few seconds.
    bool answersElsewhere() const;

    PostgresDialect m_dialect;
    ServerAddress m_address;
    OpenMode m_mode;
    /// The server's process of this connection.
    qint64 m_backend = 0;
    std::unique_ptr<AnswerWatch> m_watch;
};

}  // namespace madobe
