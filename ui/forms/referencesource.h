// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "ui/support/recordtexts.h"

namespace madobe {

/// One record that a reference may mean.
struct ReferenceChoice {
    qint64 id = 0;
    QString title;
    /// What tells it from others of the same name.
    QString detail;
};

/// Finds records of one family for a reference field, by kana, name, number or phone.
class ReferenceSource {
public:
    ReferenceSource(Office& office, RecordTexts& texts, const EntityType& type);

    const EntityType& type() const { return m_type; }
    QList<ReferenceChoice> search(const QString& text, int limit = 12);
    ReferenceChoice choice(qint64 id);
    /// A person who is not there yet may be entered with nothing but a description.
    bool canMakeProvisional() const;
    /// Only those who are there already.
    void offerNothingNew() { m_offersNew = false; }
    qint64 makeProvisional(const QString& description);

private:
    ReferenceChoice describe(const Entity& entity);

    Office& m_office;
    RecordTexts& m_texts;
    const EntityType& m_type;
    RecordList m_list;
    bool m_offersNew = true;
};

}  // namespace madobe
