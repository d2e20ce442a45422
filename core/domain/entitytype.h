// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/field.h"
#include "core/domain/issue.h"

#include <memory>
#include <span>

namespace madobe {

class CodeBook;

/// A part of a form: fields in the order in which they are asked. Codes and short fields stand side
/// by side, long ones have a line of their own.
struct FormSection {
    /// Translated in context "form"; may be empty.
    const char* title;
    /// Columns, separated by blanks.
    const char* columns;
};

/// A day on which a record stands on the time-line of the persons it is about.
struct Moment {
    const char* day;
    /// What happened, translated in context "moment"; may be empty.
    const char* words = "";
    const char* time = "";
    /// Columns, separated by blanks: values behind the words, how, the text, the staff.
    const char* what = "";
    const char* how = "";
    const char* text = "";
    const char* who = "";
    /// Another day of the record: only where they are the same, or only where they differ.
    const char* onDayOf = "";
    const char* notOnDayOf = "";
    /// Several records may tell the same event: one entry a day.
    bool isOnceADay = false;
};

/// One declared record family. Storage, ledgers, forms, lists and the journal work from it alone.
struct EntityType {
    /// Table, and name in the journal and in drafts.
    const char* table = "";
    /// Japanese ledger name; also the screen's title, translated in context "entity".
    const char* ledger = "";
    /// Where there is no ledger, or the screen has another word; translated in context "entity".
    const char* title = "";
    std::span<const Field> fields;
    std::unique_ptr<Entity> (*make)() = nullptr;
    std::unique_ptr<Entity> (*copy)(const Entity&) = nullptr;
    /// Fills the derived fields; called before every write.
    void (*derive)(Entity&, const CodeBook&) = nullptr;
    /// Rules across fields; only what the record itself and the codes can tell.
    Issues (*check)(const Entity&, const CodeBook&) = nullptr;
    /// Column of the patient(s) that the record is about: time-line, seal of the journal's values.
    const char* subject = "";
    std::span<const Moment> moments = {};
    /// Column of the day on which the record's codes must be valid, of the ward it belongs to.
    const char* date = "";
    const char* ward = "";
    /// Where the form asks in another order than the ledger; fields not named follow at the end.
    std::span<const FormSection> form = {};
    /// Columns of the list, separated by blanks; empty: those marked inList(), in their order.
    const char* list = "";
    /// Order of the ledger's rows, columns separated by blanks; empty: by the number.
    const char* ledgerOrder = "";
    /// Column of the record whose columns show the latest of what such records say: it is settled
    /// (services' storerules) after each write here.
    const char* settles = "";
    /// Prefix rule: numbers are given as <年度>-<ward>-<5 digits> when left empty.
    bool isNumbered = false;
    /// Written by the program alone: there is nothing to fill in or to change.
    bool isByProgram = false;

    const Field* find(QStringView column) const;
    /// -1 when there is none.
    int indexOf(QStringView column) const;
    const Field& numberField() const;
    QVariant value(const Entity& entity, QStringView column) const;
};

template <class E>
std::unique_ptr<Entity> makeEntity() {
    return std::make_unique<E>();
}
template <class E>
std::unique_ptr<Entity> copyEntity(const Entity& entity) {
    return std::make_unique<E>(static_cast<const E&>(entity));
}

/// Empty fields that stand for another column's value take it.
void fillStandIns(const EntityType& type, Entity& entity);

/// Required fields, lengths, ranges, and the type's own check. An unfinished record needs its
/// key only.
Issues validate(const EntityType& type, const Entity& entity, const CodeBook& codes);

}  // namespace madobe
