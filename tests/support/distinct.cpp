// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/distinct.h"

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

qint64 someCode(Office& office, const Field& field, int n) {
    QList<const CodeEntry*> codes = office.codes().list(QString::fromLatin1(field.target));
    codes.removeIf([&](const CodeEntry* code) { return field.excludes(code->code); });
    return codes.isEmpty() ? 0 : codes[n % codes.size()]->id;
}

// Another one each time, whoever asks.
qint64 someReference(Office& office, const Field& field) {
    static int salt = 1000;
    ++salt;
    const EntityType& type = *office.store().catalogue().byTable(QString::fromLatin1(field.target));
    std::unique_ptr<Entity> target = distinctEntity(office, type, salt);
    office.records().save(type, *target);
    return target->id;
}

QVariant distinctValue(Office& office, const EntityType& type, const Field& field, int n,
                       int salt) {
    const QString text = u"%1-%2-%3"_s.arg(QLatin1StringView(field.column)).arg(n).arg(salt);
    switch (field.kind) {
        case FieldKind::Date:
        case FieldKind::PartialDate:
            return QDate(2021, 4, 1).addDays(n * 3 + salt).toString(Qt::ISODate);
        case FieldKind::DateSet:
            return QVariant::fromValue(QList<qint64>{20210401 + n % 20, 20210501 + salt % 20});
        case FieldKind::Month:
            return u"20%1-%2"_s.arg(10 + salt % 80).arg(1 + n % 12, 2, 10, QChar(u'0'));
        case FieldKind::Decimal:
            return u"%1.5"_s.arg(n * 100 + salt);
        case FieldKind::Icd10:
            return u"F%1.%2"_s.arg(n % 100, 2, 10, QChar(u'0')).arg(salt % 10);
        case FieldKind::DatedWords:
            return u"研修%12021-04-01"_s.arg(QChar(u'あ' + (n + salt) % 80));
        case FieldKind::Time:
            return u"%1:%2"_s.arg(n % 24, 2, 10, QChar(u'0')).arg(salt % 60, 2, 10, QChar(u'0'));
        case FieldKind::Number:
            return field.maximum >= field.minimum
                       ? field.minimum + (n + salt) % (field.maximum - field.minimum + 1)
                       : qint64{n * 100 + salt};
        case FieldKind::FiscalYear:
            return qint64{2000 + n};
        case FieldKind::Flag:
        case FieldKind::Tristate:
        case FieldKind::State:
            return qint64{1};
        case FieldKind::CodeList:
            return u"subcategory"_s;
        case FieldKind::Code:
            return someCode(office, field, n + salt);
        case FieldKind::CodeSet: {
            QList<qint64> ids{someCode(office, field, n), someCode(office, field, n + 1)};
            return QVariant::fromValue(ids);
        }
        // A family that refers to itself would never end.
        case FieldKind::Reference:
            return qstrcmp(field.target, type.table) == 0 ? qint64{0}
                                                          : someReference(office, field);
        case FieldKind::ReferenceSet:
            return QVariant::fromValue(
                QList<qint64>{someReference(office, field), someReference(office, field)});
        case FieldKind::Identifier:
            return field.maxLength > 0 ? text.right(field.maxLength) : text;
        default:
            return text;
    }
}

}  // namespace

std::unique_ptr<Entity> distinctEntity(Office& office, const EntityType& type, int salt) {
    std::unique_ptr<Entity> entity = type.make();
    int n = 0;
    for (const Field& field : type.fields) {
        if (field.isDerived) continue;
        field.set(*entity, distinctValue(office, type, field, ++n, salt));
    }
    // An account's role is one of four words.
    if (const Field* role = type.find(u"role"); role && qstrcmp(type.table, "account") == 0) {
        role->set(*entity, u"viewer"_s);
    }
    return entity;
}

QStringList differences(const EntityType& type, const Entity& a, const Entity& b) {
    QStringList columns;
    for (const Field& field : type.fields) {
        if (field.get(a) != field.get(b)) columns.append(QString::fromLatin1(field.column));
    }
    return columns;
}

}  // namespace madobe::tests
