// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerimport.h"
#include "core/text/issuetext.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <algorithm>

namespace madobe::tests {

using namespace Qt::StringLiterals;

/// What an import did and complained about.
struct Outcome {
    ImportResult result;
    QList<RowProblem> problems;

    bool has(IssueKind kind, qint64 line) const {
        return std::any_of(problems.begin(), problems.end(), [&](const RowProblem& problem) {
            return problem.issue.kind == kind && problem.line == line;
        });
    }
};

inline Outcome import(TestOffice& office, const QStringList& arguments,
                      ImportOptions options = {}) {
    Outcome outcome;
    options.problem = [&](const RowProblem& problem) { outcome.problems.append(problem); };
    options.reason = [](const EntityType&, const Issue& issue) {
        return u"issue %1"_s.arg(static_cast<int>(issue.kind));
    };
    QList<LedgerFile> files;
    for (const QString& argument : arguments) {
        files.append(identifyLedgers(argument, office->store().catalogue()));
    }
    outcome.result = LedgerImport(office->unitOfWork(), office->session()).run(files, options);
    return outcome;
}

/// Of files that are refused whole.
inline std::optional<ErrorKind> refusal(TestOffice& office, const QStringList& arguments) {
    return failure([&] { import(office, arguments); });
}

/// `2 受付日: ...` for each problem of a file.
inline QStringList linesOf(const QList<RowProblem>& problems, const QString& fileName) {
    QStringList lines;
    for (const auto& [type, file, line, issue] : problems) {
        if (file != fileName) continue;
        const Field* const field = type->find(issue.column);
        lines.append(u"%1 %2: %3"_s.arg(line).arg(
            field ? QString::fromUtf8(field->label) : QString(), issueText(issue)));
    }
    return lines;
}

}  // namespace madobe::tests
