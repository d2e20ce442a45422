// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/newrecord.h"

#include "core/domain/consultation.h"
#include "core/domain/staffmember.h"
#include "core/services/usualward.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

void fillConsultation(Office& office, Consultation& entry) {
    entry.direction = office.codes().id("direction", "incoming");
    entry.method = office.codes().id("method", "phone");
    const auto account = office.accounts().find(office.session().account);
    if (!account || account->staffMemberNumber.isEmpty()) return;
    const qint64 self = office.store().of(staffMemberType()).findId({account->staffMemberNumber});
    if (self != 0) entry.workers = {self};
}

}  // namespace

std::unique_ptr<Entity> newRecord(Office& office, const EntityType& type) {
    std::unique_ptr<Entity> entity = type.make();
    const QString today = office.clock().today().toString(Qt::ISODate);
    bool followsDate = false;
    for (const Field& field : type.fields) {
        const auto column = QString::fromLatin1(field.column);
        if (column == QLatin1StringView(type.date)) field.set(*entity, today);
        if (followsDate && field.kind == FieldKind::Time) {
            field.set(*entity, office.clock().localTime());
        }
        followsDate = column == QLatin1StringView(type.date);
        if (field.kind != FieldKind::Code) continue;
        if (column == QLatin1StringView(type.ward)) {
            field.set(*entity, usualWard(office.session(), office.codes(), field));
        } else if (*field.fallback != '\0') {
            field.set(*entity, office.codes().id(field.target, field.fallback));
        }
    }
    if (&type == &consultationType()) {
        fillConsultation(office, static_cast<Consultation&>(*entity));
    }
    return entity;
}

}  // namespace madobe
