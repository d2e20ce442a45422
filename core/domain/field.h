// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entity.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace madobe {

/// How a field's value is typed in, shown, stored and exchanged. Dates and times are ISO text
/// (`2021-08-01`, `09:05`); a partial date may be `1975-08`, `1975` or `unknown`; an empty text
/// means "not asked". Codes and references are row ids, 0 or absent = none.
enum class FieldKind {
    Line,
    Note,
    Kana,
    Identifier,
    Icd10,  // as typed, half-width: `F20.0`
    Phone,
    Date,
    PartialDate,
    Time,
    Month,       // `2021-08`
    DatedWords,  // words with a day each: `基礎2020-09-01;専門2020-10-05`
    Number,
    Decimal,  // as text: `85.3`
    FiscalYear,
    Flag,      // yes or no
    Tristate,  // yes, no, or left to be derived
    State,     // finished or not
    Code,
    CodeList,  // the name of a code list
    Reference,
    CodeSet,
    ReferenceSet,
    DateSet,  // days as numbers yyyymmdd, so that every set is a list of numbers
};

/// One declared field of an entity: column, label, ledger header, form editor, journal entry and
/// limits follow from it. Built by field<&Struct::member>() and the chained setters.
struct Field {
    const char* column = "";
    /// Japanese label, translated in context "field"; also the ledger header, verbatim.
    const char* label = "";
    FieldKind kind = FieldKind::Line;
    QVariant (*get)(const Entity&) = nullptr;
    void (*set)(Entity&, const QVariant&) = nullptr;

    /// Code list of a code, table of a reference.
    const char* target = "";
    /// Codes of the list that this field does not take, separated by blanks.
    const char* excluded = "";
    /// Child table of a set; its rows are (<table>_id, position, <childColumn>, carried columns).
    const char* child = "";
    const char* childColumn = "";
    /// Columns of this entity repeated in the child's rows, separated by blanks.
    const char* carried = "";
    /// What a ledger without this column, or an empty cell in it, means.
    const char* fallback = "";
    /// Column whose value an empty one stands for.
    const char* standsFor = "";
    /// What an empty value stands for, reckoned from the others.
    QVariant (*whenEmpty)(const Entity&) = nullptr;
    qint64 minimum = 0;
    qint64 maximum = -1;  // < minimum: no limit
    int maxLength = 0;    // 0: no limit
    int listLetters = 0;  // its column in a list has room for so many kanji; 0: as its kind

    bool isRequired = false;    // to finish a record
    bool needsColumn = false;   // a ledger without this column is refused
    bool isKey = false;         // part of the business number; needed even in an unfinished record
    bool standsInSets = false;  // others name it among several in a cell: no separator in it
    bool isInLedger = true;
    bool isInForm = true;
    bool isInList = false;
    bool isDerived = false;       // filled by the entity's derive(); no form, no ledger, no journal
    bool hasHistory = false;      // former values are kept with the day from which the next held
    bool isConfidential = false;  // may be sealed before it reaches a shared server
    bool mayBeClear = false;      // sealed since a later version: older texts stand in clear
    bool keepsNullChild = false;  // an empty set is one child row with NULL

private:
    template <class T>
    constexpr Field with(T Field::*member, std::type_identity_t<T> value) const {
        Field copy = *this;
        copy.*member = value;
        return copy;
    }

public:
    constexpr Field required() const {
        return with(&Field::isRequired, true).with(&Field::needsColumn, true);
    }
    /// Required by a rule of the entity's check(), not always.
    constexpr Field requiredColumn() const { return with(&Field::needsColumn, true); }
    constexpr Field key() const { return with(&Field::isKey, true); }
    constexpr Field inSets() const { return with(&Field::standsInSets, true); }
    constexpr Field notInLedger() const { return with(&Field::isInLedger, false); }
    constexpr Field notInForm() const { return with(&Field::isInForm, false); }
    constexpr Field inList() const { return with(&Field::isInList, true); }
    constexpr Field inList(int letters) const {
        return inList().with(&Field::listLetters, letters);
    }
    constexpr Field history() const { return with(&Field::hasHistory, true); }
    constexpr Field derived() const {
        return notInLedger().notInForm().with(&Field::isDerived, true);
    }
    constexpr Field confidential() const { return with(&Field::isConfidential, true); }
    /// In an office that sealed texts before this one was confidential.
    constexpr Field confidentialLately() const {
        return confidential().with(&Field::mayBeClear, true);
    }
    constexpr Field of(const char* listOrTable) const { return with(&Field::target, listOrTable); }
    constexpr Field without(const char* codes) const { return with(&Field::excluded, codes); }
    constexpr Field in(const char* table, const char* valueColumn,
                       const char* carriedColumns = "") const {
        return with(&Field::child, table)
            .with(&Field::childColumn, valueColumn)
            .with(&Field::carried, carriedColumns);
    }
    constexpr Field nullWhenEmpty() const { return with(&Field::keepsNullChild, true); }
    constexpr Field byDefault(const char* code) const { return with(&Field::fallback, code); }
    constexpr Field orElse(const char* otherColumn) const {
        return with(&Field::standsFor, otherColumn);
    }
    constexpr Field reckoned(QVariant (*fromOthers)(const Entity&)) const {
        return with(&Field::whenEmpty, fromOthers);
    }
    constexpr Field range(qint64 low, qint64 high) const {
        return with(&Field::minimum, low).with(&Field::maximum, high);
    }
    constexpr Field upTo(int characters) const { return with(&Field::maxLength, characters); }

    bool excludes(const QString& code) const {
        return QString::fromLatin1(excluded).split(u' ').contains(code);
    }
    constexpr bool isSet() const {
        return kind == FieldKind::CodeSet || kind == FieldKind::ReferenceSet ||
               kind == FieldKind::DateSet;
    }
    constexpr bool isCode() const { return kind == FieldKind::Code || kind == FieldKind::CodeSet; }
    constexpr bool isReference() const {
        return kind == FieldKind::Reference || kind == FieldKind::ReferenceSet;
    }
};

namespace detail {

template <class M>
struct MemberOf;
template <class E, class T>
struct MemberOf<T E::*> {
    using Owner = E;
    using Type = T;
};

template <auto Member>
QVariant getMember(const Entity& entity) {
    using M = MemberOf<decltype(Member)>;
    const auto& value = static_cast<const typename M::Owner&>(entity).*Member;
    if constexpr (std::is_same_v<typename M::Type, std::optional<qint64>>) {
        return value ? QVariant(*value) : QVariant();
    } else if constexpr (std::is_same_v<typename M::Type, bool>) {
        return QVariant(qint64{value});
    } else {
        return QVariant::fromValue(value);
    }
}

template <auto Member>
void setMember(Entity& entity, const QVariant& value) {
    using M = MemberOf<decltype(Member)>;
    auto& target = static_cast<typename M::Owner&>(entity).*Member;
    if constexpr (std::is_same_v<typename M::Type, std::optional<qint64>>) {
        target =
            value.isValid() && !value.isNull() ? std::optional(value.toLongLong()) : std::nullopt;
    } else if constexpr (std::is_same_v<typename M::Type, bool>) {
        target = value.toLongLong() != 0;
    } else if constexpr (std::is_same_v<typename M::Type, qint64>) {
        target = value.toLongLong();
    } else {
        target = value.template value<typename M::Type>();
    }
}

}  // namespace detail

/// Member types: QString, qint64 (an id, 0 = none), std::optional<qint64>, bool, QList<qint64>.
template <auto Member>
constexpr Field field(const char* column, const char* label, FieldKind kind) {
    Field result;
    result.column = column;
    result.label = label;
    result.kind = kind;
    result.get = &detail::getMember<Member>;
    result.set = &detail::setMember<Member>;
    return result;
}

}  // namespace madobe
