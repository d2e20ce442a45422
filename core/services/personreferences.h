// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/recordstore.h"

namespace madobe {

/// Fields by which a family names persons.
QList<const Field*> personReferences(const EntityType& type);
/// `other` instead of `person`, where the field names him; a set names each once.
void replacePerson(const Field& field, Entity& entity, qint64 person, qint64 other);
/// References to merged persons mean the one who stayed: in what was begun before the merge.
void followMerges(RecordStore& store, const EntityType& type, Entity& entity);
/// Who stayed when the person was merged; 0 for one who never was.
qint64 survivorOf(RecordStore& store, qint64 person);

}  // namespace madobe
