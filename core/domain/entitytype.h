// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/field.h"
#include "core/domain/issue.h"

#include <memory>
#include <span>

namespace madobe {

class CodeBook;

/// One declared record family. Storage, ledgers, forms, lists and the journal work from it alone.
struct EntityType {
    /// Table, and name in the journal and in drafts.
    const char* table = "";
    /// Japanese ledger name; also the screen's title, translated in context "entity".
    const char* ledger = "";
    std::span<const Field> fields;
    std::unique_ptr<Entity> (*make)() = nullptr;
    std::unique_ptr<Entity> (*copy)(const Entity&) = nullptr;
    /// Fills the derived fields; called before every write.
    void (*derive)(Entity&, const CodeBook&) = nullptr;
    /// Rules across fields; only what the record itself and the codes can tell.
    Issues (*check)(const Entity&, const CodeBook&) = nullptr;
    /// Column of the patient(s) that the record is about: time-line, seal of the journal's values.
    const char* subject = "";
    /// Column of the day on which the record's codes must be valid, of the ward it belongs to.
    const char* date = "";
    const char* ward = "";
    /// Prefix rule: numbers are given as <年度>-<ward>-<5 digits> when left empty.
    bool isNumbered = false;

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

/// Required fields, lengths, ranges, and the type's own check. An unfinished record needs its
/// key only.
Issues validate(const EntityType& type, const Entity& entity, const CodeBook& codes);

}  // namespace madobe
