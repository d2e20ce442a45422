// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

#include <QJsonObject>
#include <QLatin1StringView>

namespace madobe {

/// In the journal's content of a removed record, beside its fields; the history is a list of
/// [field, valid from, value].
inline constexpr QLatin1StringView kFormerId("id");
inline constexpr QLatin1StringView kFormerRevision("revision");
inline constexpr QLatin1StringView kFormerHistory("history");

/// The record's own fields as the journal keeps them: column to value.
QJsonObject journalContent(const EntityType& type, const Entity& entity);
/// The value of a field from the journal's form of it.
QVariant fromJournalValue(const Field& field, const QJsonValue& value);

/// The canonical bytes of a record for a hash without payload; not meant to be read back. What is
/// empty says nothing.
QByteArray hashContent(const EntityType& type, const Entity& entity);

}  // namespace madobe
