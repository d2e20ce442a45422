// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/brokenrule.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace madobe {

Error brokenRulesError(const QList<BrokenRule>& rules) {
    QStringList args;
    for (const auto& [table, record, day, issue] : rules) {
        const QJsonArray facts{table,
                               record,
                               day,
                               issue.column,
                               static_cast<int>(issue.kind),
                               QJsonArray::fromStringList(issue.args),
                               issue.value};
        args.append(QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
    }
    return Error(ErrorKind::BreaksRule, args);
}

QList<BrokenRule> brokenRulesIn(const Error& error) {
    QList<BrokenRule> rules;
    for (const QString& argument : error.args()) {
        const QJsonArray facts = QJsonDocument::fromJson(argument.toUtf8()).array();
        Issue issue{facts.at(3).toString(), static_cast<IssueKind>(facts.at(4).toInt()),
                    facts.at(5).toVariant().toStringList(), facts.at(6).toString()};
        rules.append({facts.at(0).toString(), facts.at(1).toString(), facts.at(2).toString(),
                      std::move(issue)});
    }
    return rules;
}

}  // namespace madobe
