// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cellcodec.h"

#include "core/base/dates.h"
#include "core/base/width.h"
#include "core/domain/fieldtext.h"
#include "core/exchange/formulaguard.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

bool CellCodec::isText(FieldKind kind) {
    switch (kind) {
        case FieldKind::Date:
        case FieldKind::PartialDate:
        case FieldKind::Time:
        case FieldKind::Month:
        case FieldKind::Number:
        case FieldKind::Decimal:
        case FieldKind::FiscalYear:
        case FieldKind::DateSet:
        case FieldKind::Flag:
        case FieldKind::Tristate:
            return false;
        default:
            return true;
    }
}

qint64 CellCodec::codeBefore(const EntityType& type, const Field& field, const Entity& entity) {
    if (field.kind != FieldKind::Code || &field == &type.fields.front()) return 0;
    const Field& before = *(&field - 1);
    return before.kind == FieldKind::Code ? before.get(entity).toLongLong() : 0;
}

CellReading CellCodec::read(const Field& field, const QString& raw, int fiscalYear,
                            const QString& own, qint64 before) const {
    CellReading reading;
    QString cell = isText(field.kind) ? unguardFormula(raw) : raw;
    if (field.kind != FieldKind::Note) cell = trimmedBlanks(cell);
    if (cell.contains(QChar(u'\0'))) {
        reading.issues.append({QString::fromLatin1(field.column), IssueKind::HasNul, {}, {}});
        return reading;
    }
    if (cell.isEmpty() && *field.fallback != '\0') cell = QString::fromUtf8(field.fallback);
    switch (field.kind) {
        case FieldKind::Code:
            reading.value = cell.isEmpty()
                                ? qint64{0}
                                : readCode(field, cell, fiscalYear, before, reading.issues);
            break;
        case FieldKind::Reference:
            reading.value =
                cell.isEmpty() ? qint64{0} : readReference(field, toHalfWidth(cell), own, reading);
            break;
        case FieldKind::CodeSet:
        case FieldKind::ReferenceSet: {
            QList<qint64> ids;
            for (const QString& part : partsOf(field, cell, fiscalYear, reading.issues)) {
                const qint64 id = field.isCode()
                                      ? readCode(field, part, fiscalYear, 0, reading.issues)
                                      : readReference(field, toHalfWidth(part), own, reading);
                if (id != 0 && !ids.contains(id)) ids.append(id);
            }
            reading.value = QVariant::fromValue(ids);
            break;
        }
        default: {
            FieldText text = readFieldText(field, cell);
            reading.value = std::move(text.value);
            reading.issues = std::move(text.issues);
        }
    }
    return reading;
}

QStringList CellCodec::partsOf(const Field& field, const QString& cell, int fiscalYear,
                               Issues& issues) const {
    QStringList parts = splitValues(cell);
    if (parts.size() < 2 || !field.isCode() || !mayFallApart(field)) return parts;
    const auto list = QString::fromLatin1(field.target);
    const CodeEntry* whole = m_codes.find(list, cell, fiscalYear);
    if (!whole) return parts;
    // A label that holds a separator, unless others stand side by side here.
    QStringList codes{whole->code};
    for (const QString& part : parts) {
        const CodeEntry* code = m_codes.find(list, part, fiscalYear);
        if (!code) return {whole->code};
        codes.append(code->code);
    }
    issues.append(
        {QString::fromLatin1(field.column), IssueKind::SharedLabel, {codes.join(u" "_s)}, cell});
    return {};
}

bool CellCodec::mayFallApart(const Field& field) const {
    const auto known = m_fallApart.constFind(&field);
    if (known != m_fallApart.cend()) return *known;
    const QList<const CodeEntry*> codes = m_codes.list(QString::fromLatin1(field.target));
    const bool may = std::any_of(codes.begin(), codes.end(),
                                 [](const CodeEntry* code) { return holdsSeparator(code->label); });
    return *m_fallApart.insert(&field, may);
}

qint64 CellCodec::readCode(const Field& field, const QString& cell, int fiscalYear, qint64 parent,
                           Issues& issues) const {
    const KnownCode known{&field, fiscalYear, parent, cell};
    const auto seen = m_known.constFind(known);
    if (seen != m_known.cend()) return *seen;
    const auto list = QString::fromLatin1(field.target);
    const auto column = QString::fromLatin1(field.column);
    const CodeEntry* code = m_codes.find(list, cell, fiscalYear, m_codes.code(parent));
    if (!code || field.excludes(code->code)) {
        QStringList allowed;
        for (const CodeEntry* entry : m_codes.list(list)) {
            if (!field.excludes(entry->code) && (fiscalYear == 0 || entry->isValidIn(fiscalYear))) {
                allowed.append(entry->label);
            }
        }
        issues.append({column, IssueKind::UnknownCode, {allowed.join(u"、"_s)}, cell});
        return 0;
    }
    if (fiscalYear != 0 && !code->isValidIn(fiscalYear)) {
        issues.append({column, IssueKind::CodeNotValidThen, {QString::number(fiscalYear)}, cell});
        return 0;
    }
    const bool isLabel = comparableCode(cell) != comparableCode(code->code);
    const QStringList alike = isLabel ? sharers(field, *code, fiscalYear, parent) : QStringList();
    if (!alike.isEmpty()) {
        issues.append({column, IssueKind::SharedLabel, {alike.join(u"、"_s)}, cell});
        return 0;
    }
    m_known.insert(known, code->id);
    return code->id;
}

QStringList CellCodec::sharers(const Field& field, const CodeEntry& code, int fiscalYear,
                               qint64 parent) const {
    QStringList others;
    for (const CodeEntry* other : m_codes.rivals(code, fiscalYear, m_codes.code(parent))) {
        if (!field.excludes(other->code)) others.append(other->code);
    }
    return others.isEmpty() ? others : QStringList{code.code} + others;
}

qint64 CellCodec::readReference(const Field& field, const QString& cell, const QString& own,
                                CellReading& reading) const {
    const qint64 id = m_references.idOf(field.target, cell);
    if (id != 0) return id;
    if (own == QLatin1StringView(field.target)) reading.isPending = true;
    reading.issues.append(m_references.explainMissing(field, cell));
    return 0;
}

QString CellCodec::codeText(const EntityType& type, const Entity& entity, qint64 id,
                            qint64 before) const {
    const auto known = m_labels.constFind({id, before});
    if (known != m_labels.cend()) return *known;
    const CodeEntry* code = m_codes.byId(id);
    if (!code) return {};
    const QString parent = m_codes.code(before);
    if (m_codes.rivals(*code, 0, parent).isEmpty()) {
        return *m_labels.insert({id, before}, code->label);
    }
    const QString date = type.value(entity, QString::fromLatin1(type.date)).toString();
    const int year = fiscalYearOf(date);
    const bool isAlone = year != 0 && m_codes.rivals(*code, year, parent).isEmpty();
    return isAlone ? code->label : code->code;
}

QString CellCodec::plain(const EntityType& type, const Field& field, const Entity& entity) const {
    const QVariant value = field.get(entity);
    const auto number = [&](qint64 id) {
        return m_references.numberOf(QString::fromLatin1(field.target), id);
    };
    switch (field.kind) {
        case FieldKind::Code:
            return codeText(type, entity, value.toLongLong(), codeBefore(type, field, entity));
        case FieldKind::Reference:
            return number(value.toLongLong());
        case FieldKind::CodeSet:
        case FieldKind::ReferenceSet: {
            QStringList parts;
            for (const qint64 id : value.value<QList<qint64>>()) {
                if (!field.isCode()) {
                    parts.append(number(id));
                    continue;
                }
                const QString text = codeText(type, entity, id, 0);
                parts.append(holdsSeparator(text) ? m_codes.code(id) : text);
            }
            return parts.join(u';');
        }
        default:
            return writeFieldText(field, value);
    }
}

QString CellCodec::write(const EntityType& type, const Field& field, const Entity& entity) const {
    const QString text = plain(type, field, entity);
    return isText(field.kind) ? guardFormula(text) : text;
}

}  // namespace madobe
