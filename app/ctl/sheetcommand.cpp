// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/domain/fieldtext.h"
#include "core/exchange/documenthtml.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/sheetdocument.h"
#include "ui/print/documentprinter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace madobe::ctl {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("ctl", text);
}

WriteDocument writerFor(const QString& path) {
    static const QHash<QString, WriteDocument> kWriters{
        {u"pdf"_s, &writeDocumentPdf},
        {u"odt"_s, &writeDocumentOdt},
        {u"html"_s, &writeDocumentHtml},
    };
    if (const auto write = kWriters.value(QFileInfo(path).suffix().toLower())) return write;
    throw UsageError(
        say(QT_TRANSLATE_NOOP("ctl", "--out の終わりは .pdf、.odt、.html のどれかです。")));
}

int fiscalYearArgument(const Arguments& arguments) {
    const Field& field = *situationSheetType().find(u"fiscal_year");
    const FieldText year = readFieldText(field, arguments.required(u"fiscal-year"_s).trimmed());
    if (!year.issues.isEmpty() || year.value.toInt() <= 0) {
        throw UsageError(say(QT_TRANSLATE_NOOP(
            "ctl", "--fiscal-year には年度を指定してください（例: 2021、R3）。")));
    }
    return year.value.toInt();
}

}  // namespace

int sheet(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list, {u"db"_s, u"user"_s, u"password-file"_s, u"fiscal-year"_s, u"out"_s}, {});
    const QString out = arguments.required(u"out"_s);
    const WriteDocument write = writerFor(out);
    const int year = fiscalYearArgument(arguments);
    const OpenedOffice opened = openOffice(arguments, Purpose::Read, clock);
    RecordStore& store = opened.office->store();
    const std::optional<SheetContent> stored = findSheet(store, year);
    if (!stored) {
        printLine(
            say(QT_TRANSLATE_NOOP(
                    "ctl",
                    "%1年度の状況共有シートはまだないので、前のシートかひな形に数を入れて書き出し"
                    "ます。文は画面の「協議の場」で書けます。"))
                .arg(year));
    }
    write(sheetDocument(stored ? *stored : nextSheet(store, year), *opened.office), out);
    printLine(out);
    return kDone;
}

}  // namespace madobe::ctl
