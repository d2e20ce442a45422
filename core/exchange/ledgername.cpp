// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgername.h"

#include "core/base/error.h"
#include "core/exchange/xlsxreader.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace madobe {

using namespace Qt::StringLiterals;

QString LedgerFile::name() const {
    const QString fileName = QFileInfo(path).fileName();
    return sheet.isEmpty() ? fileName : sheetLabel(fileName, sheet);
}

namespace {

Error unknownLedger(const QString& name, const Catalogue& catalogue) {
    QStringList known;
    for (const EntityType* type : catalogue.ledgers()) {
        known.append(QString::fromUtf8(type->ledger));
    }
    return Error(ErrorKind::BadFile, {name, u"1"_s, u"unknown-ledger"_s, known.join(u"、"_s)});
}

const EntityType* ledgerNamed(const QString& typed, const Catalogue& catalogue) {
    static const QRegularExpression kLeading(u"^[\\s\\x{3000}]*[0-9]+[\\s\\x{3000}_.-]*"_s);
    static const QRegularExpression kRest(u"[_\\-0-9（(\\s\\x{3000}].*$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QString name = typed.normalized(QString::NormalizationForm_C);
    name.remove(kLeading).remove(kRest);
    return catalogue.byLedger(name);
}

QStringList filledSheets(const std::shared_ptr<const XlsxWorkbook>& workbook) {
    QStringList filled;
    TableRow row;
    for (const QString& sheet : workbook->sheetNames()) {
        if (XlsxReader(workbook, sheet).next(row)) filled.append(sheet);
    }
    return filled;
}

LedgerFile sheetOf(const EntityType& type, const QString& path) {
    const QStringList sheets = filledSheets(std::make_shared<XlsxWorkbook>(path));
    const QString fileName = QFileInfo(path).fileName();
    const auto ledger = QString::fromUtf8(type.ledger);
    if (sheets.contains(ledger)) return {&type, path, ledger};
    if (sheets.size() == 1) return {&type, path, sheets.first()};
    if (sheets.isEmpty()) throw Error(ErrorKind::BadFile, {fileName, u"1"_s, u"empty"_s});
    throw Error(ErrorKind::BadFile, {fileName, u"0"_s, u"several-sheets"_s, sheets.join(u"、"_s)});
}

LedgerFile fileOf(const EntityType& type, const QString& path) {
    return isWorkbook(path) ? sheetOf(type, path) : LedgerFile{&type, path};
}

QList<LedgerFile> ledgersOf(const QString& path, const Catalogue& catalogue) {
    const QStringList sheets = filledSheets(std::make_shared<XlsxWorkbook>(path));
    const EntityType* const byFile = ledgerNamed(QFileInfo(path).completeBaseName(), catalogue);
    if (sheets.size() <= 1 && byFile != nullptr) return {sheetOf(*byFile, path)};
    if (sheets.isEmpty()) {
        throw Error(ErrorKind::BadFile, {QFileInfo(path).fileName(), u"1"_s, u"empty"_s});
    }
    QList<LedgerFile> files;
    for (const QString& sheet : sheets) {
        files.append({ledgerNamed(sheet, catalogue), path, sheet});
    }
    return files;
}

}  // namespace

QList<LedgerFile> identifyLedgers(const QString& argument, const Catalogue& catalogue) {
    const qsizetype equals = argument.indexOf(u'=');
    if (equals > 0) {
        const QString named =
            argument.left(equals).normalized(QString::NormalizationForm_C).trimmed();
        if (const EntityType* type = catalogue.byLedger(named)) {
            return {fileOf(*type, argument.mid(equals + 1))};
        }
        if (!QFileInfo::exists(argument)) throw unknownLedger(named, catalogue);
    }
    const QList<LedgerFile> files = namedLedgers(argument, catalogue);
    for (const LedgerFile& file : files) {
        if (file.type == nullptr) throw unknownLedger(file.name(), catalogue);
    }
    return files;
}

QList<LedgerFile> namedLedgers(const QString& path, const Catalogue& catalogue) {
    if (isWorkbook(path)) return ledgersOf(path, catalogue);
    return {{ledgerNamed(QFileInfo(path).completeBaseName(), catalogue), path}};
}

}  // namespace madobe
