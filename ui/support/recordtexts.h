// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/era.h"
#include "core/domain/entitytype.h"
#include "core/storage/recordlist.h"

#include <QHash>
#include <QString>

namespace madobe {

/// Values as the screen shows them: dates in the office's calendar, codes by label, references by
/// name. Remembers names until forget().
class RecordTexts {
public:
    RecordTexts(RecordStore& store, DateStyle dateStyle);

    DateStyle dateStyle() const { return m_dateStyle; }
    QString text(const Field& field, const Entity& entity);
    QString valueText(const Field& field, const QVariant& value);
    QString name(const QString& table, qint64 id);
    /// What to call the record in a heading.
    QString title(const EntityType& type, const Entity& entity);
    /// Fetches the names that these rows need in one go.
    void prefetch(const EntityType& type, const std::vector<std::unique_ptr<Entity>>& rows);
    void forget();

private:
    QString codeText(qint64 id) const;
    /// Of codes in a text, separated by blanks.
    QString codeTexts(const Field& field, const QString& codes) const;

    RecordStore& m_store;
    DateStyle m_dateStyle;
    QHash<QString, QHash<qint64, QString>> m_names;
};

/// Full years on a day by the plain birthday rule (domain.md section 9.1); -1 when unknown.
int ageOn(const QString& bornOn, const QString& day);

}  // namespace madobe
