// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/recordrights.h"

#include "core/domain/account.h"
#include "core/domain/codeentry.h"
#include "core/domain/mergedpatient.h"
#include "core/domain/staffmember.h"

#include <algorithm>
#include <array>

namespace madobe {

namespace {

struct Undoable {
    const char* action;
    Right right;
};
constexpr Undoable kUndoable[] = {
    {"import", Right::Import},
    {"patient.merge", Right::Write},
    {"situation_sheet.start", Right::Write},
    {"situation_sheet.remove", Right::Write},
};
/// Of RecordService, for every family that it writes.
constexpr std::array kUndoableVerbs = {"save", "cancel", "restore"};

}  // namespace

std::optional<Right> writeRight(const EntityType& type) {
    if (type.isByProgram || &type == &accountType()) return std::nullopt;
    const bool isList = &type == &codeEntryType() || &type == &staffMemberType();
    return isList ? Right::ManageLists : Right::Write;
}

std::optional<Right> undoRight(const QString& action, const Catalogue& catalogue) {
    for (const Undoable& known : kUndoable) {
        if (action == QLatin1StringView(known.action)) return known.right;
    }
    const EntityType* type = catalogue.byTable(action.section(u'.', 0, 0));
    const QString verb = action.section(u'.', 1);
    const bool isVerb =
        std::any_of(kUndoableVerbs.begin(), kUndoableVerbs.end(),
                    [&](const char* known) { return verb == QLatin1StringView(known); });
    return type && isVerb ? writeRight(*type) : std::nullopt;
}

std::optional<Right> undoRight(const EntityType& type) {
    // Written by a merge, and gone with it.
    return &type == &mergedPatientType() ? Right::Write : writeRight(type);
}

}  // namespace madobe
