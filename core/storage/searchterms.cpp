// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchterms.h"

#include "core/base/fold.h"
#include "core/base/width.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// Two digits say little, and match every number.
constexpr qsizetype kFewestPhoneDigits = 3;

enum class Matching { Folded, Number, Phone, Plain, None };

bool isFolded(const Field& field) {
    return field.isDerived && QLatin1StringView(field.column).endsWith(u"_fold"_s);
}

Matching matchingOf(const Field& field, bool hasFolded) {
    if (isFolded(field)) return Matching::Folded;
    if (field.kind == FieldKind::Identifier && field.isKey) return Matching::Number;
    if (QLatin1StringView(field.column) == "phone_digits"_L1) return Matching::Phone;
    const bool isText = field.kind == FieldKind::Line || field.kind == FieldKind::Kana ||
                        field.kind == FieldKind::Note || field.kind == FieldKind::Phone;
    return !hasFolded && !field.isDerived && isText ? Matching::Plain : Matching::None;
}

bool hasDigit(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar character) { return character.isDigit(); });
}

struct OtherColumn {
    const char* table;
    const char* column;
    Matching matching;
};
constexpr OtherColumn kOtherColumns[] = {
    {"family_member", "kana_fold", Matching::Folded},
    {"family_member", "name_fold", Matching::Folded},
    {"case_file", "number", Matching::Number},
};

/// The needle for one way of matching; empty: not to be sought there.
QString needleFor(Matching matching, const QString& typed, bool hasFolded) {
    switch (matching) {
        case Matching::Folded:
            return fold(typed);
        case Matching::Number:
            // A number has digits; a name's letters need not be sought in it.
            return !hasFolded || hasDigit(typed) ? toHalfWidth(typed) : QString();
        case Matching::Phone: {
            const QString digits = lastDigits(typed);
            return digits.size() >= kFewestPhoneDigits ? digits : QString();
        }
        case Matching::Plain:
            return typed;
        case Matching::None:
            break;
    }
    return {};
}

}  // namespace

bool hasFoldedNames(const EntityType& type) {
    return std::any_of(type.fields.begin(), type.fields.end(), isFolded);
}

QList<SearchTerm> searchTerms(const EntityType& type, const QString& text) {
    const QString typed = trimmedBlanks(text);
    QList<SearchTerm> terms;
    if (fold(typed).isEmpty()) return terms;
    const bool hasFolded = hasFoldedNames(type);
    for (const Field& field : type.fields) {
        const QString needle = needleFor(matchingOf(field, hasFolded), typed, hasFolded);
        if (needle.isEmpty()) continue;
        terms.append({QString::fromLatin1(type.table), QString::fromLatin1(field.column), needle});
    }
    return terms;
}

QList<SearchTerm> nameTerms(const EntityType& type, const QString& text) {
    const QString folded = fold(text);
    QList<SearchTerm> terms;
    for (const Field& field : type.fields) {
        if (!isFolded(field)) continue;
        terms.append({QString::fromLatin1(type.table), QString::fromLatin1(field.column), folded});
    }
    return terms;
}

QList<SearchTerm> otherPatientTerms(const QString& text) {
    const QString typed = trimmedBlanks(text);
    QList<SearchTerm> terms;
    for (const OtherColumn& other : kOtherColumns) {
        const QString needle = needleFor(other.matching, typed, true);
        if (needle.isEmpty()) continue;
        terms.append({QString::fromLatin1(other.table), QString::fromLatin1(other.column), needle});
    }
    return terms;
}

QStringList searchedColumns(const EntityType& type) {
    QStringList columns;
    for (const Field& field : type.fields) {
        if (matchingOf(field, true) == Matching::None) continue;
        columns.append(QString::fromLatin1(field.column));
    }
    return columns;
}

QList<std::pair<QString, QString>> otherPatientColumns() {
    QList<std::pair<QString, QString>> columns;
    for (const OtherColumn& other : kOtherColumns) {
        columns.append({QString::fromLatin1(other.table), QString::fromLatin1(other.column)});
    }
    return columns;
}

}  // namespace madobe
