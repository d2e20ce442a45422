// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/base/dates.h"
#include "core/base/fulldisk.h"
#include "core/exchange/countexport.h"
#include "core/exchange/countworkbook.h"
#include "core/exchange/ledgerexport.h"
#include "core/exchange/ledgerimport.h"
#include "core/text/issuetext.h"
#include "ui/print/documentprinter.h"

#include <QCoreApplication>
#include <QDir>

namespace madobe::ctl {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("ctl", text);
}

QString problemLine(const EntityType& type, const Issue& issue) {
    const Field* field = type.find(issue.column);
    // A column that no field reads is named as in the file.
    const QString column = field ? QString::fromUtf8(field->label) : issue.column;
    return column.isEmpty() ? issueText(issue) : column + u": "_s + issueText(issue);
}

void printResult(const ImportResult& result, const ImportOptions& options) {
    for (const LedgerResult& ledger : result.ledgers) {
        if (!ledger.unknownColumns.isEmpty()) {
            printLine(say(QT_TRANSLATE_NOOP("ctl", "%1: 読まなかった列: %2"))
                          .arg(QString::fromUtf8(ledger.type->ledger),
                               ledger.unknownColumns.join(u"、"_s)));
        }
        printLine(
            say(QT_TRANSLATE_NOOP("ctl", "%1: 追加 %2、更新 %3、変更なし %4、取り込めない行 %5"))
                .arg(QString::fromUtf8(ledger.type->ledger))
                .arg(ledger.inserted)
                .arg(ledger.updated)
                .arg(ledger.unchanged)
                .arg(ledger.bad));
    }
    for (const QString& file : result.badRowFiles) {
        printLine(
            say(QT_TRANSLATE_NOOP("ctl", "取り込めない行を %1 に書き出しました。")).arg(file));
    }
    if (options.checkOnly) {
        printLine(say(QT_TRANSLATE_NOOP("ctl", "点検だけを行い、何も書き込んでいません。")));
    } else if (!result.isWritten && result.badRows() > 0) {
        printLine(
            say(QT_TRANSLATE_NOOP("ctl", "取り込めない行があるので、何も書き込んでいません。")));
    }
}

int monthArgument(const Arguments& arguments, const QString& name) {
    const int month = monthNumber(readYearMonth(arguments.required(name)));
    if (month == 0) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "--%1 には年月を指定してください（例: 2021-04）。"))
                .arg(name));
    }
    return month;
}

CountRequest countRequest(const Arguments& arguments, const QList<const CountTable*>& tables,
                          const QString& format) {
    CountRequest request;
    request.fromMonth = monthArgument(arguments, u"from"_s);
    request.toMonth = monthArgument(arguments, u"to"_s);
    if (request.fromMonth > request.toMonth) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "--from は --to 以前の年月にしてください。")));
    }
    request.withFiscalYears = arguments.has(u"fiscal-year"_s);
    request.isReturn = arguments.has(u"national-return"_s);
    request.tables = arguments.values(u"table"_s);
    for (const QString& name : request.tables) {
        const bool isKnown = std::any_of(
            tables.begin(), tables.end(),
            [&](const CountTable* table) { return name == QLatin1StringView(table->code); });
        if (!isKnown)
            throw UsageError(say(QT_TRANSLATE_NOOP("ctl", "集計表「%1」はありません。")).arg(name));
    }
    const CsvArguments csv = csvArguments(arguments, format);
    request.encoding = csv.encoding;
    request.replacement = csv.replacement;
    request.heard = &printReason;
    return request;
}

QStringList wardCodes(const QStringList& names, const CodeBook& codes) {
    QStringList result;
    for (const QString& name : names) {
        if (name == u"区計"_s || name == kWardsTotal) {
            result.append(kWardsTotal);
        } else if (name == u"全市"_s || name == kCity) {
            result.append(kCity);
        } else if (const CodeEntry* ward = codes.find(u"ward", name)) {
            result.append(ward->code);
        } else {
            throw UsageError(say(QT_TRANSLATE_NOOP("ctl", "区「%1」はありません。")).arg(name));
        }
    }
    return result;
}

/// The path of a file in a folder that is made where it is missing.
QString fileIn(const QString& folder, const QString& name) {
    makeFolder(folder);
    return QDir(folder).filePath(name);
}

/// 集計.xlsx or 集計.pdf.
QString writeCountPaper(Office& office, const CountRequest& request, const CountOrigin& origin,
                        const QString& format, const QString& folder) {
    CountPaperWords words{origin.officeWard};
    if (origin.isPractice) words.practiceMark = say(QT_TRANSLATE_NOOP("ctl", "（練習用）"));
    const CountPaper paper = countPaper(office, standardCountTables(), request, words);
    const QString path = fileIn(folder, u"集計."_s + format);
    if (format == u"pdf"_s) {
        writeDocumentPdf(countDocument(paper.sheets, paper.words), path);
    } else {
        writeCountWorkbook(paper.sheets, paper.words, path);
    }
    return path;
}

}  // namespace

CsvArguments csvArguments(const Arguments& arguments, const QString& format) {
    const QString encoding = arguments.value(u"encoding"_s);
    const QString replacement = arguments.value(u"replacement"_s);
    const bool isCp932 = encoding == u"cp932"_s;
    if (!isCp932 && !encoding.isEmpty() && encoding != u"utf-8"_s) {
        throw UsageError(say(QT_TRANSLATE_NOOP("ctl", "--encoding は utf-8 か cp932 です。")));
    }
    const bool hasReplacement = arguments.has(u"replacement"_s);
    if (format != u"csv"_s && (arguments.has(u"encoding"_s) || hasReplacement)) {
        throw UsageError(say(QT_TRANSLATE_NOOP(
            "ctl", "--encoding と --replacement が使えるのは --format csv だけです。")));
    }
    if (hasReplacement && !isCp932) {
        throw UsageError(say(QT_TRANSLATE_NOOP(
            "ctl", "--replacement は --encoding cp932 と一緒に指定してください。")));
    }
    return {isCp932 ? CsvEncoding::Cp932 : CsvEncoding::Utf8Bom, replacement};
}

void printReplaced(qint64 number, const QString& replacement) {
    if (number == 0) return;
    printLine(say(QT_TRANSLATE_NOOP("ctl", "シフトJISにない%1文字を「%2」に置き換えました。"))
                  .arg(number)
                  .arg(replacement));
}

QString formatArgument(const Arguments& arguments, const QStringList& known) {
    const QString name = arguments.value(u"format"_s);
    if (name.isEmpty()) return known.first();
    if (!known.contains(name)) {
        throw UsageError(say(QT_TRANSLATE_NOOP("ctl", "--format に指定できるのは %1 です。"))
                             .arg(known.join(u"、"_s)));
    }
    return name;
}

int importLedgers(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list, {u"db"_s, u"user"_s, u"password-file"_s, u"skip-bad-rows"_s, u"reason"_s},
        {u"check"_s, u"update"_s}, Arguments::Files::Some);
    if (arguments.positional().isEmpty()) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "取り込む台帳のファイルを指定してください。")));
    }
    ImportOptions options;
    options.checkOnly = arguments.has(u"check"_s);
    options.update = arguments.has(u"update"_s);
    options.badRowsPath = arguments.value(u"skip-bad-rows"_s);
    options.reason = problemLine;
    options.problem = [](const RowProblem& problem) {
        const QString line = u"%1:%2: %3"_s.arg(problem.file)
                                 .arg(problem.line)
                                 .arg(problemLine(*problem.type, problem.issue));
        problem.issue.isNotice() ? printLine(line) : printReason(line);
    };
    const Purpose purpose = options.checkOnly ? Purpose::Read : Purpose::Write;
    const OpenedOffice opened = openOffice(arguments, purpose, clock);
    QList<LedgerFile> files;
    for (const QString& argument : arguments.positional()) {
        files.append(identifyLedgers(argument, opened.office->store().catalogue()));
    }
    opened.office->unitOfWork().giveReason(arguments.value(u"reason"_s));
    LedgerImport import(opened.office->unitOfWork(), opened.office->session());
    const ImportResult result = import.run(files, options);
    printResult(result, options);
    const bool hasBadRows = result.badRows() > 0;
    return hasBadRows && (options.checkOnly || !result.isWritten) ? kRefused : kDone;
}

int exportCounts(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list,
        {u"db"_s, u"user"_s, u"password-file"_s, u"from"_s, u"to"_s, u"table"_s, u"ward"_s,
         u"encoding"_s, u"replacement"_s, u"format"_s, u"out"_s},
        {u"fiscal-year"_s, u"national-return"_s});
    const QList<const CountTable*> tables = standardCountTables();
    const QString kind = formatArgument(arguments, {u"csv"_s, u"xlsx"_s, u"pdf"_s});
    CountRequest request = countRequest(arguments, tables, kind);
    const QString out = arguments.required(u"out"_s);
    const OpenedOffice opened = openOffice(arguments, Purpose::Read, clock);
    Office& office = *opened.office;
    request.wards = wardCodes(arguments.values(u"ward"_s), office.codes());
    CountOrigin origin;
    origin.officeWard = office.codes().find(u"ward", office.ward())->label;
    origin.isPractice = office.kind() == OfficeKind::Practice;
    origin.schemaVersion = office.schemaVersion();
    origin.programVersion = programVersion();
    CountExport counts(office, tables);
    const QStringList paths =
        kind == u"csv"_s ? counts.run(request, origin, out)
                         : QStringList{writeCountPaper(office, request, origin, kind, out)};
    for (const QString& path : paths) printLine(path);
    printReplaced(counts.replaced(), request.replacement);
    for (const QString& sentence : counts.emptyParts(request)) printReason(sentence);
    return kDone;
}

int exportLedgers(const QStringList& list, const Clock& clock) {
    const Arguments arguments(list,
                              {u"db"_s, u"user"_s, u"password-file"_s, u"encoding"_s,
                               u"replacement"_s, u"format"_s, u"out"_s},
                              {});
    const QString kind = formatArgument(arguments, {u"csv"_s, u"xlsx"_s});
    const CsvArguments csv = csvArguments(arguments, kind);
    const QString out = arguments.required(u"out"_s);
    const OpenedOffice opened = openOffice(arguments, Purpose::Read, clock);
    LedgerExport ledgers(*opened.office);
    if (kind == u"xlsx"_s) {
        const QString path = fileIn(out, u"台帳.xlsx"_s);
        ledgers.runWorkbook(path);
        printLine(path);
        return kDone;
    }
    const QStringList paths = ledgers.run(out, csv.encoding, csv.replacement, &printReason);
    for (const QString& path : paths) printLine(path);
    printReplaced(ledgers.replaced(), csv.replacement);
    return kDone;
}

}  // namespace madobe::ctl
