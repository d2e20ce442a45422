// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/recordtexts.h"

#include "core/base/dates.h"
#include "core/domain/account.h"
#include "core/domain/fieldtext.h"
#include "core/text/roletext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("recordtexts", text);
}

QString yesNo(const QVariant& value) {
    if (!value.isValid()) return {};
    return value.toLongLong() != 0 ? say(QT_TRANSLATE_NOOP("recordtexts", "はい"))
                                   : say(QT_TRANSLATE_NOOP("recordtexts", "いいえ"));
}

/// `基礎2020-09-01;専門2020-10-05` as 基礎 R2.9.1、専門 R2.10.5
QString datedWords(const QString& stored, DateStyle style) {
    static const QRegularExpression dated(u"^(.*?)(\\d{4}-\\d{2}-\\d{2})$"_s);
    QStringList words;
    for (const QString& part : stored.split(u';', Qt::SkipEmptyParts)) {
        const auto match = dated.match(part);
        words.append(match.hasMatch()
                         ? match.captured(1) + u' ' + formatDate(match.captured(2), style)
                         : part);
    }
    return words.join(u"、"_s);
}

}  // namespace

RecordTexts::RecordTexts(RecordStore& store, DateStyle dateStyle)
    : m_store(store), m_dateStyle(dateStyle) {}

QString RecordTexts::codeText(qint64 id) const {
    const CodeEntry* code = m_store.codes().byId(id);
    return code ? code->words() : QString();
}

QString RecordTexts::codeTexts(const Field& field, const QString& codes) const {
    const auto list = QString::fromLatin1(field.target);
    if (list == QLatin1StringView(kRoleWords)) return roleText(codes);
    QStringList texts;
    for (const QString& code : codes.split(u' ', Qt::SkipEmptyParts)) {
        const CodeEntry* entry = m_store.codes().find(list, code);
        texts.append(entry ? entry->words() : code);
    }
    return texts.join(u"、"_s);
}

QString RecordTexts::name(const QString& table, qint64 id) {
    if (id == 0) return {};
    QHash<qint64, QString>& names = m_names[table];
    const auto known = names.constFind(id);
    if (known != names.constEnd()) return *known;
    const EntityType* type = m_store.catalogue().byTable(table);
    const QString found = type ? recordNames(m_store, *type, {id}).value(id) : QString();
    names.insert(id, found);
    return found;
}

QString RecordTexts::title(const EntityType& type, const Entity& entity) {
    if (const Field* name = type.find(u"name")) return name->get(entity).toString();
    return text(type.numberField(), entity);
}

void RecordTexts::prefetch(const EntityType& type,
                           const std::vector<std::unique_ptr<Entity>>& rows) {
    for (const Field& field : type.fields) {
        if (!field.isReference() || !field.isInList) continue;
        const auto table = QString::fromLatin1(field.target);
        QHash<qint64, QString>& names = m_names[table];
        QList<qint64> missing;
        const auto want = [&](qint64 id) {
            if (id != 0 && !names.contains(id)) missing.append(id);
        };
        for (const auto& row : rows) {
            const QVariant value = field.get(*row);
            if (!field.isSet()) {
                want(value.toLongLong());
                continue;
            }
            for (const qint64 id : value.value<QList<qint64>>()) want(id);
        }
        if (const EntityType* target = m_store.catalogue().byTable(table)) {
            names.insert(recordNames(m_store, *target, missing));
        }
    }
}

void RecordTexts::forget() {
    m_names.clear();
}

QString RecordTexts::text(const Field& field, const Entity& entity) {
    return valueText(field, field.get(entity));
}

QString RecordTexts::valueText(const Field& field, const QVariant& value) {
    switch (field.kind) {
        case FieldKind::Date:
        case FieldKind::PartialDate:
            if (value.toString() == u"unknown"_s)
                return say(QT_TRANSLATE_NOOP("recordtexts", "不詳"));
            return formatDate(value.toString(), m_dateStyle);
        case FieldKind::Month:
            return formatDate(value.toString(), m_dateStyle);
        case FieldKind::FiscalYear:
            return value.isNull() ? QString() : formatFiscalYear(value.toInt(), m_dateStyle);
        case FieldKind::DatedWords:
            return datedWords(value.toString(), m_dateStyle);
        case FieldKind::Flag:
            // An unset mark is no news.
            return value.toLongLong() != 0 ? yesNo(value) : QString();
        case FieldKind::Tristate:
            return yesNo(value);
        case FieldKind::State:
            return value.toLongLong() != 0 ? say(QT_TRANSLATE_NOOP("recordtexts", "完成"))
                                           : say(QT_TRANSLATE_NOOP("recordtexts", "未完成"));
        case FieldKind::Code:
            return codeText(value.toLongLong());
        case FieldKind::Reference:
            return name(QString::fromLatin1(field.target), value.toLongLong());
        case FieldKind::DateSet: {
            QStringList days;
            for (const qint64 day : value.value<QList<qint64>>()) {
                days.append(formatDate(dayText(day), m_dateStyle));
            }
            return days.join(u"、"_s);
        }
        case FieldKind::CodeSet:
        case FieldKind::ReferenceSet: {
            QStringList texts;
            if (field.keepsNullChild && value.value<QList<qint64>>().isEmpty()) {
                return say(QT_TRANSLATE_NOOP("recordtexts", "（匿名）"));
            }
            for (const qint64 id : value.value<QList<qint64>>()) {
                texts.append(field.kind == FieldKind::CodeSet
                                 ? codeText(id)
                                 : name(QString::fromLatin1(field.target), id));
            }
            return texts.join(u"、"_s);
        }
        case FieldKind::CodeList:
            for (const CodeListName& list : codeListNames()) {
                if (value.toString() == QLatin1StringView(list.key)) {
                    return QString::fromUtf8(list.label);
                }
            }
            return value.toString();
        case FieldKind::Note:
            return value.toString().simplified();
        case FieldKind::Identifier:
            return *field.target == '\0' ? value.toString() : codeTexts(field, value.toString());
        default:
            return writeFieldText(field, value);
    }
}

int ageOn(const QString& bornOn, const QString& day) {
    if (!isIsoDate(bornOn) || !isIsoDate(day) || bornOn > day) return -1;
    const int years = QStringView(day).left(4).toInt() - QStringView(bornOn).left(4).toInt();
    return QStringView(day).mid(5) < QStringView(bornOn).mid(5) ? years - 1 : years;
}

}  // namespace madobe
