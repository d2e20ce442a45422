// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formcontroller.h"

#include "core/services/journalcontent.h"
#include "ui/forms/conflictdialog.h"
#include "ui/forms/draftmerge.h"
#include "ui/support/withreason.h"

#include <QApplication>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// Behind the last key; the longest a draft is behind is twice that.
constexpr int kDraftDelay = 900;

}  // namespace

QString draftForm(const EntityType& type) {
    return QString::fromLatin1(type.table);
}

FormController::FormController(Office& office, Prompts& prompts, FormView& view, MessageBar& bar,
                               std::unique_ptr<Entity> entity, QObject* parent)
    : QObject(parent),
      m_office(office),
      m_prompts(prompts),
      m_view(view),
      m_bar(bar),
      m_telling(view, bar),
      m_entity(std::move(entity)),
      m_notice(bar) {
    if (m_entity->uid.isEmpty()) {
        m_entity->uid = UidSource().next(office.clock().utc().toMSecsSinceEpoch());
    }
    m_pen = office.drafts().pen(draftForm(view.type()), m_entity->uid);
    m_view.showEntity(*m_entity);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDraftDelay);
    connect(&m_timer, &QTimer::timeout, this, &FormController::keepDraft);
    connect(&m_view, &FormView::changed, this, &FormController::onChanged);
    connect(&office.notifier(), &ChangeNotifier::draftsChanged, this,
            &FormController::onDraftsChanged);
    connect(&m_view, &FormView::failed, &m_bar, &MessageBar::showError);
    connect(&m_bar, &MessageBar::linkActivated, &m_view, &FormView::focusField);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { onFocusChanged(now); });
}

FormController::~FormController() {
    if (m_timer.isActive()) keepDraft();
}

void FormController::onFocusChanged(const QWidget* now) {
    for (FieldEditor* editor : m_view.editors()) {
        if (now && editor->isAncestorOf(now)) m_lastFocus = editor;
    }
    if (m_timer.isActive()) keepDraft();
}

void FormController::setState(const QString& text) {
    m_state = text;
    Q_EMIT stateChanged();
}

void FormController::onChanged() {
    m_isDirty = true;
    m_answers = {};
    // Not restarted by each key: a fast typist's draft must not fall behind.
    if (!m_timer.isActive()) m_timer.start();
    setState(tr("入力中"));
}

// That the account writes on the record elsewhere too: said by the draft's state, and in nobody's
// way.
void FormController::onDraftsChanged(const QByteArray& entityUid) {
    if (!m_isDirty || entityUid != m_entity->uid) return;
    m_isBeside = m_office.drafts().isBeside(m_pen);
    if (!m_timer.isActive()) showDraftState();
}

void FormController::showDraftState() {
    setState(m_isBeside ? tr("%1　別の画面の書きかけも残しています").arg(m_draftState)
                        : m_draftState);
}

QJsonObject FormController::content() const {
    QJsonObject content{{u"typed"_s, m_view.typed()},
                        {u"revision"_s, m_entity->revision},
                        {u"entity"_s, journalContent(m_view.type(), *m_entity)}};
    if (!m_left.isEmpty()) content.insert(u"left"_s, m_left);
    if (!m_answers.isEmpty()) content.insert(u"answers"_s, m_answers);
    return content;
}

QJsonObject FormController::place() const {
    if (!m_lastFocus) return {};
    return {{u"focus"_s, QString::fromLatin1(m_lastFocus->field().column)},
            {u"cursor"_s, m_lastFocus->cursor()}};
}

void FormController::goTo(const QJsonObject& place) {
    FieldEditor* editor = m_view.editor(place.value(u"focus"_s).toString());
    if (!editor) return;
    m_lastFocus = editor;
    editor->setCursorAt(place.value(u"cursor"_s).toInt());
    focusLast();
}

bool FormController::keepDraft() {
    m_timer.stop();
    if (!m_isDirty) return true;
    const QJsonObject content = this->content();
    // Or a forgotten window would bring back what was taken over and changed elsewhere.
    if (content == m_written) {
        const bool isBack = m_isWaiting && !m_office.drafts().isWaiting(m_pen);
        if (isBack) noteKept({DraftService::Kept::InOffice, m_isBeside, {}});
        showDraftState();
        return true;
    }
    QJsonObject draft = content;
    const QJsonObject place = this->place();
    for (auto it = place.begin(); it != place.end(); ++it) draft.insert(it.key(), it.value());
    try {
        noteKept(m_office.drafts().keep(m_pen, draft));
        m_written = content;
        return true;
    } catch (const Error& error) {
        setState(tr("下書きを保存できません"));
        m_notice.keptNowhere(error);
        m_timer.start();
        return false;
    }
}

void FormController::noteKept(const DraftService::Outcome& outcome) {
    m_isBeside = outcome.isBeside;
    m_isWaiting = outcome.kept != DraftService::Kept::InOffice;
    m_draftState = keptText(outcome.kept).arg(m_office.clock().localTime());
    m_notice.kept(outcome);
    showDraftState();
}

QString FormController::keptText(DraftService::Kept kept) const {
    switch (kept) {
        case DraftService::Kept::InOffice:
            return tr("下書きを保存 %1");
        case DraftService::Kept::HereUnreachable:
            return tr("サーバーにつながらないので、下書きをこのPCに保存 %1");
        case DraftService::Kept::HereBusy:
            return tr("ほかの処理が書き込んでいるので、下書きをこのPCに保存 %1");
        case DraftService::Kept::HereTurnedAway:
            return tr("この窓辺からは書き込めないので、下書きをこのPCに保存 %1");
        case DraftService::Kept::HereRefused:
            return tr("今は書き込めないので、下書きをこのPCに保存 %1");
    }
    return {};
}

bool FormController::restoreDraft() {
    std::unique_ptr<Entity> seen = m_view.type().copy(*m_entity);
    const QJsonObject shown = m_view.typed();
    try {
        return takeOverDrafts();
    } catch (...) {
        // As if nobody had tried: they stay, beside what is typed from now on.
        const QSignalBlocker quiet(&m_view);
        m_view.setTyped(shown);
        m_entity = std::move(seen);
        m_pen = m_office.drafts().pen(m_pen.form, m_pen.entityUid);
        m_left = {};
        m_answers = {};
        m_timer.stop();
        m_isDirty = false;
        setState({});
        throw;
    }
}

bool FormController::takeOverDrafts() {
    const QList<QJsonObject> drafts = m_office.drafts().take(m_pen);
    if (drafts.isEmpty()) return false;
    std::unique_ptr<Entity> stored = m_view.type().copy(*m_entity);
    const MergedDraft draft = mergeDrafts(m_view, *stored, drafts);
    const qint64 begunAt = draft.content.value(u"revision"_s).toInteger();
    const bool isSavedSince = !isNew() && begunAt != m_entity->revision;
    // What it was begun from: what the surroundings had settled in a new record, and in a stored
    // one what tells the typed from what a colleague has saved since.
    std::unique_ptr<Entity> begun = m_view.type().copy(*stored);
    setBegunFrom(m_view.type(), draft.content, *begun);
    // The next save will ask.
    if (isSavedSince) begun->revision = begunAt;
    show(std::move(begun));
    m_view.setTyped(draft.content.value(u"typed"_s).toObject());
    m_isDirty = true;
    m_timer.stop();
    goTo(draft.content);
    m_left = draft.content.value(u"left"_s).toArray();
    if (!draft.isMerged) m_answers = draft.content.value(u"answers"_s).toObject();
    m_written = content();
    // What cannot be read is nowhere else.
    if (isSavedSince && m_left.isEmpty() && m_view.readingIssues().isEmpty()) {
        const std::unique_ptr<Entity> mine = m_view.type().copy(*m_entity);
        m_view.applyTo(*mine);
        if (!isConflict(m_office, m_view.type(), *m_entity, *mine, *stored)) {
            show(std::move(stored));
            m_isDirty = false;
            guarded(m_bar, [this] { dropDraft(); });
            goTo(draft.content);
            setState(tr("書きかけの内容は保存されています"));
            return false;
        }
    }
    m_draftState = tr("書きかけを開きました");
    setState(m_draftState);
    m_telling.restored(draft, m_left, isSavedSince);
    return true;
}

void FormController::focusLast() {
    if (m_lastFocus) m_lastFocus->input()->setFocus(Qt::OtherFocusReason);
}

void FormController::dropDraft() {
    m_office.drafts().drop(m_pen);
    m_written = {};
    m_left = {};
    m_answers = {};
    m_isBeside = false;
}

void FormController::show(std::unique_ptr<Entity> entity) {
    m_view.showEntity(*entity);
    m_entity = std::move(entity);
}

void FormController::discard() {
    dropDraft();
    m_timer.stop();
    m_isDirty = false;
    const EntityType& type = m_view.type();
    show(isNew() ? type.copy(*m_entity) : m_office.store().of(type).load(m_entity->id));
    m_view.showIssues({});
    m_bar.clear();
    setState({});
}

void FormController::refresh() {
    if (m_isDirty || isNew()) return;
    show(m_office.store().of(m_view.type()).load(m_entity->id));
    Q_EMIT stateChanged();
}

void FormController::setCancelReason(const Entity& seen, const QString& reason) {
    const EntityType& type = m_view.type();
    std::unique_ptr<Entity> record = type.copy(seen);
    withReason(m_office, m_prompts, [&] {
        reason.isEmpty() ? m_office.records().restore(type, *record)
                         : m_office.records().cancel(type, *record, reason);
    });
    m_entity = std::move(record);
    // A draft goes on from the record as it is now.
    if (m_isDirty) keepDraft();
    refresh();
}

void FormController::tellNotices(const Issues& known) {
    m_hasNewNotices = false;
    guarded(m_bar, [&] {
        const Issues notices = m_office.records().notices(m_view.type(), *m_entity);
        if (notices.isEmpty()) return;
        m_hasNewNotices = std::any_of(notices.begin(), notices.end(),
                                      [&](const Issue& issue) { return !known.contains(issue); });
        m_telling.notices(notices);
    });
}

bool FormController::save(bool asUnfinished) {
    return save(Saving{asUnfinished});
}

bool FormController::save(const Saving& saving) {
    const EntityType& type = m_view.type();
    std::unique_ptr<Entity> mine = type.copy(*m_entity);
    m_view.applyTo(*mine);
    if (const Field* finished = type.find(u"is_finished")) {
        finished->set(*mine, qint64{!saving.asUnfinished});
    }
    Issues known;
    try {
        if (isStoredElsewhere()) {
            const Issues unread = m_view.readingIssues();
            return unread.isEmpty() ? solveConflict(*mine, saving, known)
                                    : m_telling.refused(unread);
        }
        if (!isNew()) known = m_office.records().notices(type, *m_entity);
        const Issues issues = m_view.readingIssues() + m_office.records().check(type, *mine);
        if (!issues.isEmpty()) return m_telling.refused(issues);
        withReason(m_office, m_prompts, [&] {
            std::unique_ptr<Entity> saved = type.copy(*mine);
            m_office.records().save(type, *saved);
            mine = std::move(saved);
        });
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Conflict && !isNew())
            return solveConflict(*mine, saving, known);
        if (error.kind() == ErrorKind::Cancelled) return m_telling.notSaved();
        m_bar.showSaveError(error);
        return false;
    }
    finish(std::move(mine), known);
    return true;
}

void FormController::finish(std::unique_ptr<Entity> stored, const Issues& known) {
    m_bar.clear();
    // The record stands: a draft that cannot be dropped now is dropped by the next save.
    const bool isDropped = guarded(m_bar, [this] { dropDraft(); });
    m_timer.stop();
    m_isDirty = false;
    m_entity = std::move(stored);
    m_view.showIssues({});
    guarded(m_bar, [this] { m_view.showEntity(*m_entity); });
    tellNotices(known);
    setState(tr("保存済み %1").arg(m_office.clock().localTime()));
    if (isDropped && m_office.drafts().isBeside(m_pen)) {
        m_bar.show(MessageBar::Tone::Warning,
                   tr("この記録には、別の画面の書きかけが残っています。「今日」から開いて見比べら"
                      "れます。"));
    }
    Q_EMIT saved(m_entity->id);
}

bool FormController::isStoredElsewhere() {
    if (!isNew()) return false;
    const auto stored = m_office.store().of(m_view.type()).findByUid(m_entity->uid);
    if (stored) m_entity->id = stored->id;
    return stored != nullptr;
}

bool FormController::solveConflict(const Entity& mine, const Saving& saving, const Issues& known) {
    try {
        return settleConflict(mine, saving, known);
    } catch (const Error& error) {
        m_bar.showSaveError(error);
    } catch (const std::exception& error) {
        m_bar.showError(Error(ErrorKind::Internal, {QString::fromUtf8(error.what())}));
    }
    // What was answered goes into the draft as what is typed does.
    if (!m_answers.isEmpty()) m_timer.start();
    return false;
}

bool FormController::settleConflict(const Entity& mine, const Saving& saving, const Issues& known) {
    const EntityType& type = m_view.type();
    std::unique_ptr<Entity> theirs = m_office.store().of(type).load(m_entity->id);
    std::unique_ptr<Entity> chosen = type.copy(*theirs);
    if (isConflict(m_office, type, *m_entity, mine, *theirs)) {
        ConflictDialog dialog(m_office, type,
                              {*m_entity, mine, *theirs, saving.isSettled, m_answers}, &m_view);
        if (!dialog.isEmpty() && dialog.exec() != QDialog::Accepted) return m_telling.notSaved();
        chosen = dialog.result();
        m_answers = dialog.answers();
    } else if (type.value(mine, u"is_finished") == type.value(*theirs, u"is_finished")) {
        m_view.showEntity(*theirs);
        finish(std::move(theirs), known);
        return true;
    }
    // With theirs as its base, a draft of other fields would put back what they changed.
    m_view.showEntity(*chosen);
    m_entity = std::move(theirs);
    onChanged();
    return save({saving.asUnfinished, true});
}

}  // namespace madobe
