// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formcontroller.h"

#include "core/text/errortext.h"
#include "core/text/issuetext.h"
#include "ui/forms/conflictdialog.h"
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
      m_entity(std::move(entity)) {
    if (m_entity->uid.isEmpty()) {
        m_entity->uid = UidSource().next(office.clock().utc().toMSecsSinceEpoch());
    }
    m_view.showEntity(*m_entity);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDraftDelay);
    connect(&m_timer, &QTimer::timeout, this, &FormController::keepDraft);
    connect(&m_view, &FormView::changed, this, &FormController::onChanged);
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
    // Not restarted by each key: a fast typist's draft must not fall behind.
    if (!m_timer.isActive()) m_timer.start();
    setState(tr("入力中"));
}

bool FormController::keepDraft() {
    m_timer.stop();
    if (!m_isDirty) return true;
    QJsonObject content{{u"typed"_s, m_view.typed()},
                        {u"revision"_s, m_entity->revision},
                        {u"entity"_s, journalContent(m_view.type(), *m_entity)}};
    if (m_lastFocus) {
        content.insert(u"focus"_s, QString::fromLatin1(m_lastFocus->field().column));
        content.insert(u"cursor"_s, m_lastFocus->cursor());
    }
    try {
        const DraftService::Kept kept =
            m_office.drafts().keep(draftForm(m_view.type()), m_entity->uid, content);
        m_hasDraft = true;
        setState(keptText(kept).arg(m_office.clock().localTime()));
        return true;
    } catch (const Error& error) {
        setState(tr("下書きを保存できません"));
        m_bar.showError(error);
        m_timer.start();
        return false;
    }
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
    }
    return {};
}

bool FormController::restoreDraft() {
    const QJsonObject draft = m_office.drafts().find(draftForm(m_view.type()), m_entity->uid);
    if (draft.isEmpty()) return false;
    m_hasDraft = true;
    // What it was begun from: what the surroundings had settled in a new record, and in a stored
    // one what tells the typed from what a colleague has saved since.
    const QJsonObject begunFrom = draft.value(u"entity"_s).toObject();
    for (const Field& field : m_view.type().fields) {
        if (field.isDerived || begunFrom.isEmpty()) continue;
        const QJsonValue value = begunFrom.value(QLatin1StringView(field.column));
        if (isNew() && value.isUndefined()) continue;
        field.set(*m_entity, fromJournalValue(field, value));
    }
    m_view.showEntity(*m_entity);
    m_view.setTyped(draft.value(u"typed"_s).toObject());
    m_isDirty = true;
    m_timer.stop();
    m_lastFocus = m_view.editor(draft.value(u"focus"_s).toString());
    if (m_lastFocus) m_lastFocus->setCursorAt(draft.value(u"cursor"_s).toInt());
    focusLast();
    setState(tr("書きかけを開きました"));
    // Somebody saved since: the next save will ask; better to hear of it now.
    if (!isNew() && draft.value(u"revision"_s).toInteger() != m_entity->revision) {
        m_entity->revision = draft.value(u"revision"_s).toInteger();
        m_bar.show(
            MessageBar::Tone::Warning,
            tr("この記録は、書きかけのあいだに別の内容で保存されています。保存するときに見比べ"
               "られます。"));
    }
    return true;
}

void FormController::focusLast() {
    if (m_lastFocus) m_lastFocus->input()->setFocus(Qt::OtherFocusReason);
}

void FormController::discard() {
    m_timer.stop();
    m_isDirty = false;
    if (m_hasDraft) m_office.drafts().drop(draftForm(m_view.type()), m_entity->uid);
    m_hasDraft = false;
    if (!isNew()) m_entity = m_office.store().of(m_view.type()).load(m_entity->id);
    m_view.showEntity(*m_entity);
    m_view.showIssues({});
    m_bar.clear();
    setState({});
}

void FormController::refresh() {
    if (m_isDirty || isNew()) return;
    m_entity = m_office.store().of(m_view.type()).load(m_entity->id);
    m_view.showEntity(*m_entity);
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

QString FormController::linesOf(const Issues& issues) const {
    QStringList lines;
    QSet<QString> told;
    for (const Issue& issue : issues) {
        if (told.contains(issue.column)) continue;
        told.insert(issue.column);
        const FieldEditor* editor = m_view.editor(issue.column);
        const Field* field = m_view.type().find(issue.column);
        const QString label = field ? fieldLabel(*field) : entityTitle(m_view.type());
        const QString text = (label + u": "_s + issueText(issue)).toHtmlEscaped();
        lines.append(editor ? u"<a href=\"%1\">%2</a>"_s.arg(issue.column, text) : text);
    }
    return lines.join(u"<br>"_s);
}

void FormController::tellNotices(const Issues& known) {
    m_hasNewNotices = false;
    guarded(m_bar, [&] {
        const Issues notices = m_office.records().notices(m_view.type(), *m_entity);
        if (notices.isEmpty()) return;
        m_hasNewNotices = std::any_of(notices.begin(), notices.end(),
                                      [&](const Issue& issue) { return !known.contains(issue); });
        m_bar.show(MessageBar::Tone::Warning,
                   u"<b>%1</b><br>%2"_s.arg(tr("保存しました。次のところを確かめてください。"),
                                            linesOf(notices)));
    });
}

bool FormController::refuse(const Issues& issues) {
    m_view.showIssues(issues);
    m_bar.show(MessageBar::Tone::Danger,
               u"<b>%1</b><br>%2"_s.arg(tr("まだ保存していません。次のところを直してください。"),
                                        linesOf(issues)));
    for (const Issue& issue : issues) {
        if (!m_view.editor(issue.column)) continue;
        m_view.focusField(issue.column);
        break;
    }
    return false;
}

bool FormController::save(bool asUnfinished) {
    const EntityType& type = m_view.type();
    std::unique_ptr<Entity> mine = type.copy(*m_entity);
    m_view.applyTo(*mine);
    if (const Field* finished = type.find(u"is_finished")) {
        finished->set(*mine, qint64{!asUnfinished});
    }
    Issues known;
    try {
        if (!isNew()) known = m_office.records().notices(type, *m_entity);
        const Issues issues = m_view.readingIssues() + m_office.records().check(type, *mine);
        if (!issues.isEmpty()) return refuse(issues);
        withReason(m_office, m_prompts, [&] {
            std::unique_ptr<Entity> saved = type.copy(*mine);
            m_office.records().save(type, *saved);
            mine = std::move(saved);
        });
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Conflict && !isNew())
            return solveConflict(*mine, asUnfinished);
        if (error.kind() == ErrorKind::Cancelled) return sayNotSaved();
        m_bar.showSaveError(error);
        return false;
    }
    m_bar.clear();
    // The record stands: a draft that cannot be dropped now is dropped by the next save.
    m_hasDraft =
        m_hasDraft && !guarded(m_bar, [&] { m_office.drafts().drop(draftForm(type), mine->uid); });
    m_timer.stop();
    m_isDirty = false;
    m_entity = type.copy(*mine);
    m_view.showIssues({});
    m_view.showEntity(*m_entity);
    tellNotices(known);
    setState(tr("保存済み %1").arg(m_office.clock().localTime()));
    Q_EMIT saved(m_entity->id);
    return true;
}

bool FormController::sayNotSaved() {
    m_bar.show(MessageBar::Tone::Warning,
               tr("まだ保存していません。書いたものは下書きに残っています。"));
    return false;
}

bool FormController::solveConflict(const Entity& mine, bool asUnfinished) {
    const EntityType& type = m_view.type();
    std::unique_ptr<Entity> theirs;
    if (!guarded(m_bar, [&] { theirs = m_office.store().of(type).load(m_entity->id); })) {
        return false;
    }
    ConflictDialog dialog(m_office, type, *m_entity, mine, *theirs, &m_view);
    if (dialog.exec() != QDialog::Accepted) return sayNotSaved();
    const std::unique_ptr<Entity> chosen = dialog.result();
    m_entity = std::move(theirs);
    m_view.showEntity(*chosen);
    m_isDirty = true;
    return save(asUnfinished);
}

}  // namespace madobe
