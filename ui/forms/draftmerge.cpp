// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/draftmerge.h"

#include "core/services/journalcontent.h"
#include "ui/forms/bothtexts.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kTyped = u"typed"_s;
const QString kLeft = u"left"_s;
const QString kRevision = u"revision"_s;
const QString kEntity = u"entity"_s;

class Merge {
public:
    Merge(FormView& view, const Entity& stored, const QJsonObject& newest)
        : m_view(view),
          m_stored(stored),
          m_merged{newest, false, {}},
          m_before(before(newest)),
          m_typed(newest.value(kTyped).toObject()),
          m_left(newest.value(kLeft).toArray()) {}

    void add(const QJsonObject& older) {
        const QJsonObject untouched = before(older);
        const QJsonObject typed = older.value(kTyped).toObject();
        m_view.setTyped(typed);
        for (const FieldEditor* editor : m_view.editors()) {
            const auto column = QString::fromLatin1(editor->field().column);
            if (!typed.contains(column) || typed[column] == untouched[column]) continue;
            addField(*editor, column, typed[column]);
        }
        const QJsonArray left = older.value(kLeft).toArray();
        for (const auto& each : left) {
            if (!m_left.contains(each)) m_left.append(each);
        }
        // The earliest, so that a save is held against all that colleagues saved since.
        QJsonObject& content = m_merged.content;
        if (older[kRevision].toInteger() >= content.value(kRevision).toInteger()) return;
        content.insert(kRevision, older[kRevision]);
        content.insert(kEntity, older[kEntity]);
    }

    MergedDraft result() {
        m_merged.content.insert(kTyped, m_typed);
        if (!m_left.isEmpty()) m_merged.content.insert(kLeft, m_left);
        return m_merged;
    }

private:
    /// As the fields were before anything was typed.
    QJsonObject before(const QJsonObject& draft) {
        const std::unique_ptr<Entity> begun = m_view.type().copy(m_stored);
        setBegunFrom(m_view.type(), draft, *begun);
        m_view.showEntity(*begun);
        return m_view.typed();
    }

    void addField(const FieldEditor& editor, const QString& column, const QJsonValue& other) {
        const QJsonValue mine = m_typed.value(column);
        if (other == mine) return;
        if (mine.isUndefined() || mine == m_before.value(column)) {
            m_typed.insert(column, other);
        } else if (editor.field().kind == FieldKind::Note) {
            const QString both =
                bothTexts(m_before.value(column).toString(), other.toString(), mine.toString());
            if (both == mine.toString()) return;
            m_typed.insert(column, both);
            m_merged.both.append(editor.label());
        } else {
            m_left.append(u"%1: %2"_s.arg(editor.label(), m_view.textOf(editor)));
        }
        m_merged.isMerged = true;
    }

    FormView& m_view;
    const Entity& m_stored;
    MergedDraft m_merged;
    QJsonObject m_before;
    QJsonObject m_typed;
    QJsonArray m_left;
};

}  // namespace

MergedDraft mergeDrafts(FormView& view, const Entity& stored, const QList<QJsonObject>& drafts) {
    if (drafts.size() == 1) return {drafts.first(), false, {}};
    const QSignalBlocker quiet(&view);
    Merge merge(view, stored, drafts.first());
    for (const QJsonObject& older : drafts.mid(1)) merge.add(older);
    return merge.result();
}

void setBegunFrom(const EntityType& type, const QJsonObject& draft, Entity& entity) {
    const QJsonObject begunFrom = draft.value(kEntity).toObject();
    if (begunFrom.isEmpty()) return;
    for (const Field& field : type.fields) {
        if (field.isDerived) continue;
        const QJsonValue value = begunFrom.value(QLatin1StringView(field.column));
        // Of a new record, what the surroundings had settled.
        if (entity.id == 0 && value.isUndefined()) continue;
        field.set(entity, fromJournalValue(field, value));
    }
}

}  // namespace madobe
