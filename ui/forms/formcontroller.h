// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/draftservice.h"
#include "ui/forms/formtelling.h"
#include "ui/forms/formview.h"
#include "ui/support/draftnotice.h"

#include <QJsonArray>
#include <QTimer>

#include <memory>

namespace madobe {

class Prompts;

/// Keeps what is typed in a form as a draft, at most two seconds behind, and saves the record.
class FormController : public QObject {
    Q_OBJECT
public:
    /// A new record (id 0) gets its uid here, so that several new ones can be under way.
    FormController(Office& office, Prompts& prompts, FormView& view, MessageBar& bar,
                   std::unique_ptr<Entity> entity, QObject* parent = nullptr);
    ~FormController() override;

    const Entity& entity() const { return *m_entity; }
    bool isNew() const { return m_entity->id == 0; }
    bool isDirty() const { return m_isDirty; }
    /// Brings back a draft of this record, with its cursor. False when there is none, or when it
    /// says what was stored since, and so ends.
    bool restoreDraft();
    /// The keyboard goes where it was last, if it was anywhere.
    void focusLast();
    /// Where that is, and back there.
    QJsonObject place() const;
    void goTo(const QJsonObject& place);
    /// Writes what is typed, unless it stands in its draft; before a lock, on leaving.
    /// False when it could be kept nowhere.
    bool keepDraft();
    /// What was typed since the last save is given up; the stored record is shown.
    void discard();
    /// Tells what stands against it under the fields and in the bar. An unfinished record needs
    /// little more than a number.
    bool save(bool asUnfinished = false);
    /// What was saved has something to be looked at that it had not before.
    bool hasNewNotices() const { return m_hasNewNotices; }
    /// Cancels the record as it was seen; lets it stand again where the reason is empty. What is
    /// typed stays typed. Throws what RecordService throws.
    void setCancelReason(const Entity& seen, const QString& reason);
    /// `保存済み 14:05` and the like.
    QString stateText() const { return m_state; }
    /// Reloads the stored record unless something was typed.
    void refresh();

Q_SIGNALS:
    /// With every change of what the form shows too, by whomever.
    void stateChanged();
    void saved(qint64 id);

private:
    struct Saving {
        bool asUnfinished = false;
        /// What is typed was settled in a box, against what was stored then.
        bool isSettled = false;
    };

    void onChanged();
    void onFocusChanged(const QWidget* now);
    void setState(const QString& text);
    void onDraftsChanged(const QByteArray& entityUid);
    /// Becomes what was typed from; not where it cannot be shown.
    void show(std::unique_ptr<Entity> entity);
    QJsonObject content() const;
    bool takeOverDrafts();
    void dropDraft();
    void noteKept(const DraftService::Outcome& outcome);
    void showDraftState();
    QString keptText(DraftService::Kept kept) const;
    bool save(const Saving& saving);
    /// Tells in the bar what is unusual about the saved record; `known`: what was so before.
    void tellNotices(const Issues& known);
    /// The record stands as stored, by whomever: what is typed is done with.
    void finish(std::unique_ptr<Entity> stored, const Issues& known);
    /// A new record that was begun in another window too, and saved there.
    bool isStoredElsewhere();
    /// Field by field, where it is one; saves again when it was solved, and asks then about what
    /// changed anew. Tells what went wrong.
    bool solveConflict(const Entity& mine, const Saving& saving, const Issues& known);
    /// The same; where it throws, what was typed and from what are as they were.
    bool settleConflict(const Entity& mine, const Saving& saving, const Issues& known);

    Office& m_office;
    Prompts& m_prompts;
    FormView& m_view;
    MessageBar& m_bar;
    FormTelling m_telling;
    std::unique_ptr<Entity> m_entity;
    DraftPen m_pen;
    DraftNotice m_notice;
    QTimer m_timer;
    /// Where the keyboard was last; a lock takes the focus away before it asks for the draft.
    FieldEditor* m_lastFocus = nullptr;
    bool m_isDirty = false;
    bool m_hasNewNotices = false;
    /// content() as it stands in the draft.
    QJsonObject m_written;
    /// What other drafts said and no field shows.
    QJsonArray m_left;
    /// What was chosen in a box whose outcome could not be shown, until something else is typed.
    QJsonObject m_answers;
    /// What there is to say of the draft while nothing is typed.
    QString m_draftState;
    bool m_isBeside = false;
    bool m_isWaiting = false;
    QString m_state;
};

/// Form name of drafts, from the family's table.
QString draftForm(const EntityType& type);

}  // namespace madobe
