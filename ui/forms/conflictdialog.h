// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "ui/forms/fieldchoices.h"

#include <QDialog>
#include <QJsonObject>

class QScrollArea;
class QVBoxLayout;

namespace madobe {

/// Two versions of one record that were written from the same one.
struct Conflict {
    const Entity& base;
    const Entity& mine;
    const Entity& theirs;
    /// What only `mine` changed was settled in a box before and is not shown again.
    bool isMineSettled = false;
    /// ConflictDialog::answers() of a box whose choice led nowhere.
    QJsonObject answers = {};
};

/// Side by side mine, theirs, and of long texts both. What only one side changed stands apart, and
/// that side is chosen already. A cancelling is told and not asked about.
class ConflictDialog : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(Office& office, const EntityType& type, const Conflict& conflict,
                   QWidget* parent = nullptr);

    /// Nothing is left to be shown.
    bool isEmpty() const { return m_parts.isEmpty() && m_cancelling.isEmpty(); }
    /// Theirs with the fields that were chosen from mine.
    std::unique_ptr<Entity> result() const;
    /// Chosen already in another box against the same version of theirs.
    QJsonObject answers() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class Part { Both, Theirs, Mine };

    /// Theirs with what was settled.
    std::unique_ptr<Entity> settled(const Conflict& conflict) const;
    /// That somebody cancelled the record, or let it stand again; empty else.
    QString cancellingText(const Conflict& conflict) const;
    void addPart(QVBoxLayout& rows, RecordTexts& texts, const Conflict& conflict, Part part);
    std::optional<FieldChoices::Side> proposed(const Field& field, const Conflict& conflict,
                                               Part part) const;
    void resizeToRows(const QWidget& area, const QWidget& content);

    const EntityType& m_type;
    std::unique_ptr<Entity> m_stored;
    QString m_cancelling;
    QList<FieldChoices*> m_parts;
    QScrollArea* m_area = nullptr;
};

/// Not where all that was changed in `mine` is what `theirs` says: one's own save whose answer was
/// lost, or the same change of somebody.
bool isConflict(Office& office, const EntityType& type, const Entity& base, const Entity& mine,
                const Entity& theirs);

}  // namespace madobe
