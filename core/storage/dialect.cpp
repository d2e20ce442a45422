// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/dialect.h"

#include <QRegularExpression>

namespace madobe {

QString Dialect::expand(const QString& migrationSql) const {
    QString sql = migrationSql;
    sql.replace(QLatin1String("{id}"), idColumn());
    sql.replace(QLatin1String("{int}"), integer());
    sql.replace(QLatin1String("{text}"), text());
    sql.replace(QLatin1String("{blob}"), blob());
    sql.replace(QLatin1String("{bool}"), boolean());
    sql.replace(QLatin1String("{strict}"), strictTable());
    sql.replace(QLatin1String("{keyed}"), keyedTable());
    sql.replace(QLatin1String("{new_uid}"), newUid());
    static const QRegularExpression kMonth(QStringLiteral("\\{year_month (\\w+)\\}"));
    for (auto month = kMonth.match(sql); month.hasMatch(); month = kMonth.match(sql)) {
        sql.replace(month.captured(0), yearMonth(month.captured(1)));
    }
    static const QRegularExpression kRule(
        QStringLiteral("\\{(forbid|allow) (UPDATE|DELETE) (\\w+)\\}"));
    for (auto rule = kRule.match(sql); rule.hasMatch(); rule = kRule.match(sql)) {
        const bool forbids = rule.captured(1) == QLatin1String("forbid");
        sql.replace(rule.captured(0), forbids ? forbid(rule.captured(2), rule.captured(3))
                                              : allow(rule.captured(2), rule.captured(3)));
    }
    return sql;
}

}  // namespace madobe
