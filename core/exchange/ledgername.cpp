// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgername.h"

#include "core/base/error.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace madobe {

using namespace Qt::StringLiterals;

QString LedgerFile::name() const {
    return QFileInfo(path).fileName();
}

namespace {

Error unknownLedger(const QString& name, const Catalogue& catalogue) {
    QStringList known;
    for (const EntityType* type : catalogue.ledgers()) {
        known.append(QString::fromUtf8(type->ledger));
    }
    return Error(ErrorKind::BadFile, {name, u"1"_s, u"unknown-ledger"_s, known.join(u"、"_s)});
}

}  // namespace

LedgerFile identifyLedger(const QString& argument, const Catalogue& catalogue) {
    const qsizetype equals = argument.indexOf(u'=');
    if (equals > 0) {
        const QString named =
            argument.left(equals).normalized(QString::NormalizationForm_C).trimmed();
        if (const EntityType* type = catalogue.byLedger(named)) {
            return {type, argument.mid(equals + 1)};
        }
        if (!QFileInfo::exists(argument)) throw unknownLedger(named, catalogue);
    }
    static const QRegularExpression kLeading(u"^[\\s\\x{3000}]*[0-9]+[\\s\\x{3000}_.-]*"_s);
    static const QRegularExpression kRest(u"[_\\-0-9（(\\s\\x{3000}].*$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QString name = QFileInfo(argument).completeBaseName().normalized(QString::NormalizationForm_C);
    name.remove(kLeading).remove(kRest);
    if (const EntityType* type = catalogue.byLedger(name)) return {type, argument};
    throw unknownLedger(QFileInfo(argument).fileName(), catalogue);
}

}  // namespace madobe
