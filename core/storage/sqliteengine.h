// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"
#include "core/storage/engine.h"
#include "core/storage/sqlitedialect.h"

#include <memory>

namespace madobe {

class SqlCipherDriver;

/// The encrypted file of one office on one PC.
class SqliteEngine final : public Engine {
public:
    SqliteEngine(QString path, std::shared_ptr<const DataKey> key, OpenMode mode);
    ~SqliteEngine() override;

    void open() override;
    const Dialect& dialect() const override { return m_dialect; }
    QString name() const override { return m_path; }
    bool climbsWhenOpened() const override { return true; }
    QString folder() const override;
    bool hasPages() const override { return true; }
    bool needsChecking() const override { return true; }
    bool mayBeLost() const override { return false; }
    bool quickCheck() override;
    QStringList integrityProblems() override;
    QStringList foreignKeyProblems() override;
    void checkpoint() override;
    void interrupt() override;
    void limitTime(std::optional<int> milliseconds) override;

    SqlCipherDriver& driver() { return *m_driver; }

private:
    void prepare();
    void refusePlaintext() const;
    void refuseNetworkFolder() const;
    void connectDriver();
    void verifyCipher();
    void verifyKey();
    void verifyMark();
    void applySettings();
    Error openingError(const QSqlError& error) const;
    QString pragma(const QString& statement);

    SqliteDialect m_dialect;
    QString m_path;
    std::shared_ptr<const DataKey> m_key;
    OpenMode m_mode;
    SqlCipherDriver* m_driver = nullptr;  // owned by the connection
};

}  // namespace madobe
