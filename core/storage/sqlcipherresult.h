// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QSqlResult>
#include <QVariantList>

struct sqlite3_stmt;

namespace madobe {

class SqlCipherDriver;

/// The result half of SqlCipherDriver; nobody else uses it.
class SqlCipherResult final : public QSqlResult {
public:
    explicit SqlCipherResult(const SqlCipherDriver* driver);
    ~SqlCipherResult() override;

    /// The connection is about to close.
    void forgetStatement();

protected:
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool reset(const QString& sql) override;
    bool prepare(const QString& sql) override;
    bool exec() override;
    /// By position, as Statement binds: without the names that the base class would keep.
    void bindValue(int position, const QVariant& value, QSql::ParamType type) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override { return -1; }
    int numRowsAffected() override { return m_rowsAffected; }
    QVariant lastInsertId() const override { return m_lastId; }
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    const SqlCipherDriver* cipherDriver() const;
    bool compile(const QString& sql, unsigned flags);
    bool bindAll();
    int bindOne(int index, const QVariant& value);
    /// True for a row, false for the end or an error, which is then set.
    bool stepOnce();
    void rewind();
    bool fail(QSqlError::ErrorType type, const char* what);

    sqlite3_stmt* m_statement = nullptr;
    // What SQLite reads by pointer while it steps.
    QVariantList m_bound;
    QVariantList m_values;
    bool m_rowWaits = false;
    bool m_stepping = false;
    int m_rowsAffected = 0;
    qint64 m_lastId = 0;
};

}  // namespace madobe
