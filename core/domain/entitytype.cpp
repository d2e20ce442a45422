// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entitytype.h"

#include "core/domain/fieldtext.h"

namespace madobe {

const Field* EntityType::find(QStringView column) const {
    const int index = indexOf(column);
    return index < 0 ? nullptr : &fields[static_cast<size_t>(index)];
}

int EntityType::indexOf(QStringView column) const {
    for (size_t i = 0; i < fields.size(); ++i) {
        if (column == QLatin1StringView(fields[i].column)) return static_cast<int>(i);
    }
    return -1;
}

const Field& EntityType::numberField() const {
    for (const Field& field : fields) {
        if (field.isKey) return field;
    }
    return fields.front();
}

QVariant EntityType::value(const Entity& entity, QStringView column) const {
    const Field* field = find(column);
    return field ? field->get(entity) : QVariant();
}

namespace {

bool isEmpty(const Field& field, const QVariant& value) {
    switch (field.kind) {
        case FieldKind::Flag:
        case FieldKind::State:
            return false;
        case FieldKind::Code:
        case FieldKind::Reference:
            return value.toLongLong() == 0;
        case FieldKind::Number:
        case FieldKind::FiscalYear:
        case FieldKind::Tristate:
            return !value.isValid();
        case FieldKind::CodeSet:
        case FieldKind::ReferenceSet:
        case FieldKind::DateSet:
            return value.value<QList<qint64>>().isEmpty();
        default:
            return value.toString().isEmpty();
    }
}

bool isFinished(const EntityType& type, const Entity& entity) {
    for (const Field& field : type.fields) {
        if (field.kind == FieldKind::State) return field.get(entity).toLongLong() != 0;
    }
    return true;
}

}  // namespace

void fillStandIns(const EntityType& type, Entity& entity) {
    for (const Field& field : type.fields) {
        if (*field.standsFor == '\0' || !isEmpty(field, field.get(entity))) continue;
        field.set(entity, type.value(entity, QString::fromLatin1(field.standsFor)));
    }
}

Issues validate(const EntityType& type, const Entity& entity, const CodeBook& codes) {
    Issues issues;
    const bool finished = isFinished(type, entity);
    for (const Field& field : type.fields) {
        const QVariant value = field.get(entity);
        // Nearly every value is good, so its column's name is made only when it is not.
        const auto column = [&field] { return QString::fromLatin1(field.column); };
        if (isEmpty(field, value)) {
            // The number of a numbered family is given when it is empty.
            if (field.isKey ? !type.isNumbered : field.isRequired && finished) {
                issues.append({column(), IssueKind::Missing, {}, {}});
            }
            continue;
        }
        if (field.standsInSets && holdsSeparator(value.toString())) {
            issues.append({column(), IssueKind::HasSeparator, {}, value.toString()});
        }
        if (field.maxLength > 0 && value.toString().size() > field.maxLength) {
            issues.append({column(), IssueKind::TooLong, {QString::number(field.maxLength)}, {}});
        }
        if (field.maximum >= field.minimum && field.kind == FieldKind::Number &&
            (value.toLongLong() < field.minimum || value.toLongLong() > field.maximum)) {
            issues.append({column(),
                           IssueKind::OutOfRange,
                           {QString::number(field.minimum), QString::number(field.maximum)},
                           value.toString()});
        }
    }
    if (type.check) issues += type.check(entity, codes);
    return issues;
}

}  // namespace madobe
