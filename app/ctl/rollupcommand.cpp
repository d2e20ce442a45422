// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/base/dates.h"
#include "core/exchange/countworkbook.h"
#include "core/exchange/rollupsheets.h"
#include "core/text/errortext.h"
#include "ui/print/documentprinter.h"

#include <QCoreApplication>

namespace madobe::ctl {

using namespace Qt::StringLiterals;

namespace {

using Kind = RollupProblem::Kind;

const QString kAcceptMissing = u"accept-missing"_s;
const QString kAcceptOpen = u"accept-open"_s;
const QString kNationalReturn = u"national-return"_s;
const QStringList kFormats{u"csv"_s, u"xlsx"_s, u"pdf"_s};

QString say(const char* text) {
    return QCoreApplication::translate("ctl", text);
}

QString dueDay(const Arguments& arguments) {
    if (!arguments.has(u"due"_s)) return {};
    const QString day = readDate(arguments.value(u"due"_s)).iso;
    if (!day.isEmpty()) return day;
    throw UsageError(
        say(QT_TRANSLATE_NOOP("ctl", "--due には日付を指定してください（例: R8.5.10）。")));
}

QString reasonLine(const RollupProblem& problem) {
    const QString text = errorText(problem.reason);
    if (problem.kind != Kind::Missing && problem.kind != Kind::OpenMonths) return text;
    return say(QT_TRANSLATE_NOOP("ctl", "%1（このまま合算するには --%2）"))
        .arg(text, problem.kind == Kind::Missing ? kAcceptMissing : kAcceptOpen);
}

QStringList writeRollup(const Rollup& rollup, const RollupTarget& target, const QString& format,
                        const CountRequest& request, const Clock& clock, qint64& replaced) {
    if (format == kFormats.first()) return rollup.write(target, clock, &replaced);
    const QList<CountSheet> sheets = rollupSheets(rollup, request);
    if (format == u"pdf"_s) {
        writeDocumentPdf(countDocument(sheets, rollupWords()), target.path);
    } else {
        writeCountWorkbook(sheets, rollupWords(), target.path);
    }
    return {target.path};
}

}  // namespace

int rollUp(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list, {u"out"_s, u"encoding"_s, u"replacement"_s, u"due"_s, u"format"_s},
        {kAcceptMissing, kAcceptOpen, kNationalReturn}, Arguments::Files::Some);
    const QStringList inputs = arguments.positional();
    if (inputs.isEmpty()) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "合算する集計のファイルを指定してください。")));
    }
    const QString format = formatArgument(arguments, kFormats);
    const CsvArguments csv = csvArguments(arguments, format);
    const RollupTarget target{arguments.required(u"out"_s), programVersion(), csv.encoding,
                              csv.replacement, &printReason};
    Rollup::requireOther(target.path, inputs);
    CountRequest request;
    request.isReturn = arguments.has(kNationalReturn);
    const RollupAcceptance acceptance{arguments.has(kAcceptMissing), arguments.has(kAcceptOpen)};
    const Rollup rollup = Rollup::read(inputs, dueDay(arguments));
    const bool isAccepted = rollup.isAccepted(acceptance);
    for (const RollupProblem& problem : rollup.problems()) {
        if (acceptance.accepts(problem.kind)) {
            printLine(errorText(problem.reason));
        } else {
            printReason(reasonLine(problem));
        }
    }
    if (!isAccepted) return kRefused;
    qint64 replaced = 0;
    for (const QString& path : writeRollup(rollup, target, format, request, clock, replaced)) {
        printLine(path);
    }
    printReplaced(replaced, csv.replacement);
    return kDone;
}

}  // namespace madobe::ctl
