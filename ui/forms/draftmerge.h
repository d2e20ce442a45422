// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/formview.h"

#include <QJsonArray>
#include <QStringList>

namespace madobe {

/// A form's draft as JSON: `typed` in the fields, `entity` and `revision` as they were when it was
/// begun, in `answers` what was chosen of a conflict, and in `left` what other drafts of the
/// account say and no field shows.
struct MergedDraft {
    QJsonObject content;
    /// More than the newest one says.
    bool isMerged = false;
    /// Labels of the fields in which both texts stand.
    QStringList both;
};

/// What the account typed on one record in several windows, newest first, field by field: where one
/// changed a field it is theirs, of texts that both wrote both stand, elsewhere the newest, and the
/// other is left to be told. `view` tells what is typed, and shows whatever it was asked about.
MergedDraft mergeDrafts(FormView& view, const Entity& stored, const QList<QJsonObject>& drafts);

/// The record from which a draft was begun, over what is stored.
void setBegunFrom(const EntityType& type, const QJsonObject& draft, Entity& entity);

}  // namespace madobe
