// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/session.h"

#include "core/base/error.h"

#include <array>

namespace madobe {

namespace {

constexpr std::array kCodes = {"worker", "supervisor", "administrator", "viewer"};

}  // namespace

QStringList workWards(const QStringList& wards, const QString& homeWard) {
    if (wards.isEmpty()) return {homeWard};
    QStringList ordered = wards;
    if (ordered.removeOne(homeWard)) ordered.prepend(homeWard);
    return ordered;
}

bool Session::may(Right right) const {
    switch (right) {
        case Right::Read:
            return true;
        case Right::Write:
        case Right::ExportCounts:
            return role != Role::Viewer;
        case Right::ExportRecords:
        case Right::Import:
        case Right::ReadJournal:
        case Right::ManageLists:
        case Right::CloseMonths:
            return role == Role::Supervisor || role == Role::Administrator;
        case Right::ManageAccounts:
        case Right::Backup:
            return role == Role::Administrator;
    }
    return false;
}

void Session::require(Right right) const {
    if (!may(right)) throw Error(ErrorKind::NotAllowed, {roleCode(role)});
}

Role lesserRole(Role one, Role other) {
    for (const Role role : {Role::Viewer, Role::Worker, Role::Supervisor}) {
        if (one == role || other == role) return role;
    }
    return Role::Administrator;
}

QString roleCode(Role role) {
    return QString::fromLatin1(kCodes[static_cast<size_t>(role)]);
}

Role roleFromCode(const QString& code) {
    for (size_t i = 0; i < kCodes.size(); ++i) {
        if (code == QLatin1StringView(kCodes[i])) return static_cast<Role>(i);
    }
    throw Error(ErrorKind::Invalid, {code});
}

}  // namespace madobe
