// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/personreferences.h"

#include "core/domain/patient.h"
#include "core/storage/mergelookup.h"

#include <algorithm>

namespace madobe {

QList<const Field*> personReferences(const EntityType& type) {
    QList<const Field*> references;
    for (const Field& field : type.fields) {
        if (field.isReference() &&
            QLatin1StringView(field.target) == QLatin1StringView(patientType().table)) {
            references.append(&field);
        }
    }
    return references;
}

void replacePerson(const Field& field, Entity& entity, qint64 person, qint64 other) {
    if (!field.isSet()) {
        if (field.get(entity).toLongLong() == person) field.set(entity, other);
        return;
    }
    auto persons = field.get(entity).value<QList<qint64>>();
    if (!persons.contains(person)) return;
    if (persons.contains(other)) {
        persons.removeAll(person);
    } else {
        std::replace(persons.begin(), persons.end(), person, other);
    }
    field.set(entity, QVariant::fromValue(persons));
}

void followMerges(RecordStore& store, const EntityType& type, Entity& entity) {
    for (const Field* field : personReferences(type)) {
        const auto persons = field->isSet() ? field->get(entity).value<QList<qint64>>()
                                            : QList<qint64>{field->get(entity).toLongLong()};
        for (const qint64 person : persons) {
            const qint64 survivor = person != 0 ? survivorOf(store, person) : 0;
            if (survivor != 0) replacePerson(*field, entity, person, survivor);
        }
    }
}

qint64 survivorOf(RecordStore& store, qint64 person) {
    return findSurvivor(store.database(), person);
}

}  // namespace madobe
