// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "ui/forms/fieldchoices.h"

#include <QDialog>

namespace madobe {

/// Two versions of one record side by side: mine, theirs, and of long texts both. Where only one
/// side changed a field, that side is chosen already.
class ConflictDialog : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(Office& office, const EntityType& type, const Entity& base, const Entity& mine,
                   const Entity& theirs, QWidget* parent = nullptr);

    /// Theirs with the fields that were chosen from mine.
    std::unique_ptr<Entity> result() const { return m_choices->result(); }

private:
    FieldChoices* m_choices;
};

/// Not where all that was changed in `mine` is what `theirs` says: one's own save whose answer was
/// lost, or the same change of somebody.
bool isConflict(Office& office, const EntityType& type, const Entity& base, const Entity& mine,
                const Entity& theirs);

}  // namespace madobe
