// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "ui/support/recordtexts.h"

#include <QDialog>

class QRadioButton;

namespace madobe {

/// Two versions of one record side by side, a choice for every field that differs: mine, theirs,
/// and of long texts both. Where only one side changed a field, that side is chosen already.
class ConflictDialog : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(Office& office, const EntityType& type, const Entity& base, const Entity& mine,
                   const Entity& theirs, QWidget* parent = nullptr);

    /// Theirs with the fields that were chosen from mine.
    std::unique_ptr<Entity> result() const;

private:
    const EntityType& m_type;
    std::unique_ptr<Entity> m_mine;
    std::unique_ptr<Entity> m_theirs;
    struct Choice {
        const Field* field;
        QRadioButton* mine;
        QRadioButton* both;  // of long texts, else nullptr
    };
    QList<Choice> m_choices;
};

}  // namespace madobe
