// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/tenwards.h"

#include "core/text/errortext.h"
#include "tests/support/fakeclock.h"

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

Cells cellsOf(const QString& path) {
    Cells cells;
    for (const QStringList& row : rowsOf(path)) cells.insert(at(row), {row[7], row[8]});
    return cells;
}

}  // namespace

QList<const CountTable*> tables(const QStringList& codes) {
    QList<const CountTable*> result = standardCountTables();
    result.removeIf(
        [&](const CountTable* table) { return !codes.contains(QString::fromLatin1(table->code)); });
    return result;
}

MadeCounts oneMonth(const QStringList& codes) {
    MadeCounts made;
    made.tables = tables(codes);
    made.periods = {Period::month(202108)};
    return made;
}

QStringList Files::ten(MadeCounts made) const {
    QStringList paths;
    for (const QString& ward : kTenWards) {
        made.ward = ward;
        ++made.seed;
        paths.append(made.write(folder()));
    }
    return paths;
}

Cells Files::write(const Rollup& rollup) const {
    const FakeClock clock;
    rollup.write({out(), u"test"_s}, clock);
    return cellsOf(out());
}

QList<QStringList> rowsOf(const QString& path) {
    QList<QStringList> rows;
    for (const QString& line : QString::fromUtf8(contentOf(path)).split(u"\r\n"_s)) {
        rows.append(line.split(u','));
    }
    rows.removeFirst();
    rows.removeLast();
    return rows;
}

QString at(const QStringList& row) {
    return QStringList{row[0], row[1], row[2], row[3], row[5]}.join(u' ');
}

QStringList codesOf(const Rollup& rollup, RollupProblem::Kind kind) {
    QStringList codes;
    for (const RollupProblem& problem : rollup.problems()) {
        if (problem.kind != kind) continue;
        const bool isOurs = problem.reason.kind() == ErrorKind::BadCounts;
        codes.append(isOurs ? problem.reason.args().value(0) : problem.reason.args().value(2));
    }
    return codes;
}

QString textOf(const Rollup& rollup, RollupProblem::Kind kind) {
    for (const RollupProblem& problem : rollup.problems()) {
        if (problem.kind == kind) return errorText(problem.reason);
    }
    return {};
}

QJsonObject metaOf(const QString& csvPath) {
    return QJsonDocument::fromJson(contentOf(countMetaPath(csvPath))).object();
}

}  // namespace madobe::tests
