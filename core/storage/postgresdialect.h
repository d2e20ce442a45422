// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/dialect.h"

namespace madobe {

class PostgresDialect final : public Dialect {
public:
    QString idColumn() const override;
    QString integer() const override;
    QString text() const override;
    QString blob() const override;
    QString boolean() const override;
    QString newUid() const override;
    QString strictTable() const override;
    QString keyedTable() const override;
    QString forbid(const QString& operation, const QString& table) const override;
    QString allow(const QString& operation, const QString& table) const override;
    QString begin() const override;
    QString waitAtMost(int milliseconds) const override;
    QString beginRead() const override;
    QString firstRead() const override;
    QString beforeClimb() const override;
    QString afterClimb() const override;
    bool streamsRows() const override;
    QString contains(const QString& column) const override;
    QString weekday(const QString& column) const override;
    QString yearMonth(const QString& column) const override;
    QString announce() const override;
    QString tables() const override;
    QString columnsOf() const override;
    QString returningId() const override;
    QString newId(const QString& table) const override;
    QString nextIds(const QString& table) const override;
    int rowsAtOnce(Rows lie) const override;
    QString afterCopy(const QString& table) const override;
    QString afterFilling(const QString& table) const override;
    QString now() const override;
    /// What announce() is heard on.
    static QString channel();
    ErrorKind classify(const QSqlError& error, const QString& folder) const override;
    QString constraintText(const QSqlError& error) const override;
    bool isConnectionLost(const QSqlError& error) const override;
    int schemaVersion(Engine& engine) const override;
    void setSchemaVersion(Engine& engine, int version) const override;
};

}  // namespace madobe
