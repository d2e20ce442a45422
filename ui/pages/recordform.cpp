// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordform.h"

#include "core/text/issuetext.h"
#include "ui/pages/otherslabel.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/followingarea.h"
#include "ui/support/theme.h"
#include "ui/support/withreason.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestForm = 980;
constexpr int kShownReason = 20;
constexpr int kShownChange = 80;

}  // namespace

RecordForm::RecordForm(PageContext& context, const EntityType& type, std::unique_ptr<Entity> entity,
                       const QSet<QString>& hidden, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_type(type),
      m_bar(new MessageBar(this)),
      m_area(new FollowingArea(this)),
      m_view(new FormView(context.office, context.texts, type, hidden, m_area->viewport())),
      m_controller(new FormController(context.office, context.prompts, *m_view, *m_bar,
                                      std::move(entity), this)),
      m_state(new ElidedLabel(this)),
      m_others(new OthersLabel(context.office, *m_bar, draftForm(type), this)),
      m_columns(new QHBoxLayout),
      m_buttons(new QHBoxLayout) {
    auto* layout = new QVBoxLayout(this);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_view->setMaximumWidth(kWidestForm);
    m_area->setWidget(m_view);
    m_columns->addWidget(m_area, 5);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kSmall);
    layout->addWidget(m_bar);
    layout->addWidget(m_others);
    layout->addLayout(m_columns, 1);
    layout->addLayout(m_buttons);
    setTextRole(*m_state, TextRole::Muted);
    addButtons();
    m_view->setReadOnly(!context.office.records().mayWrite(type));
    connect(m_controller, &FormController::stateChanged, this, &RecordForm::updateState);
    connect(m_controller, &FormController::saved, this, [this](qint64 id) {
        m_context.navigator.say(tr("%1を保存しました").arg(entityTitle(m_type)));
        updateState();
        Q_EMIT saved(id);
    });
    updateState();
    m_others->setRecord(m_controller->entity().uid);
}

RecordForm::~RecordForm() {
    // It reads the editors to its end, to keep what was typed; whoever listens may be gone in part.
    m_controller->disconnect();
    delete m_controller;
}

void RecordForm::addButtons() {
    const bool mayWrite = m_context.office.records().mayWrite(m_type);
    const auto add = [this, mayWrite](const QString& text, ActionId action) {
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(false);
        button->setToolTip(actionSpec(action).keys().toString(QKeySequence::NativeText));
        connect(button, &QPushButton::clicked, this, [this, action] { handle(action); });
        button->setVisible(mayWrite);
        m_buttons->addWidget(button);
        return button;
    };
    setPrimary(*add(tr("保存して閉じる"), ActionId::SaveAndClose));
    add(tr("保存"), ActionId::Save);
    if (m_type.find(u"is_finished")) add(tr("未完成のまま保存"), ActionId::SaveUnfinished);
    m_discard = new QPushButton(tr("書きかけを捨てる"), this);
    m_discard->setAutoDefault(false);
    m_buttons->addWidget(m_discard);
    connect(m_discard, &QPushButton::clicked, this,
            [this] { guarded(*m_bar, [this] { m_controller->discard(); }); });
    if (m_type.find(u"cancel_reason")) {
        m_cancel = new QPushButton(this);
        m_cancel->setAutoDefault(false);
        m_buttons->addWidget(m_cancel);
        connect(m_cancel, &QPushButton::clicked, this, &RecordForm::cancelRecord);
    }
    m_buttons->addStretch();
    m_buttons->addWidget(m_state);
}

void RecordForm::setSidePanel(QWidget* panel) {
    m_columns->addWidget(panel, 2);
}

void RecordForm::updateState() {
    m_discard->setVisible(m_controller->isDirty());
    m_state->setText(m_controller->stateText());
    if (!m_cancel) return;
    const QString reason = cancelReason(m_controller->entity());
    m_cancel->setText(reason.isEmpty() ? tr("取消…") : tr("取消を戻す"));
    m_cancel->setVisible(!m_controller->isNew() && m_context.office.records().mayWrite(m_type));
    m_state->setToolTip(reason);
    if (reason.isEmpty()) return;
    const QString shown = tr("取消: %1").arg(reason.simplified().left(kShownReason));
    m_state->setText(shown + u'　' + m_controller->stateText());
}

QString RecordForm::cancelReason(const Entity& entity) const {
    return m_type.value(entity, u"cancel_reason").toString();
}

void RecordForm::cancelRecord() {
    // What a colleague does while the reason is asked for has not been seen.
    const std::unique_ptr<Entity> seen = m_type.copy(m_controller->entity());
    const bool stands = cancelReason(*seen).isEmpty();
    QString why;
    if (stands) {
        why = m_context.prompts.text(tr("取消"),
                                     tr("取り消すわけ（記録は残り、数えられなくなります）:"));
        if (why.trimmed().isEmpty()) return;
    }
    guarded(*m_bar, [&] {
        try {
            m_controller->setCancelReason(*seen, why);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Conflict) throw;
            return tellChanges(*seen);
        }
        m_bar->clear();
        m_context.navigator.say(stands ? tr("取り消しました") : tr("取消を戻しました"));
    });
}

// What is told has to be seen; once it was, the next time closes.
void RecordForm::closeUnlessNoticed() {
    if (!m_controller->hasNewNotices()) Q_EMIT closed();
}

void RecordForm::tellChanges(const Entity& seen) {
    m_context.texts.forget();
    const std::unique_ptr<Entity> stored = m_context.office.store().of(m_type).load(seen.id);
    QStringList lines;
    for (const Field& field : m_type.fields) {
        if (field.isDerived || field.get(seen) == field.get(*stored)) continue;
        const QString text = m_context.texts.text(field, *stored).simplified();
        lines.append(tr("%1: %2").arg(fieldLabel(field), text.left(kShownChange)).toHtmlEscaped());
    }
    m_controller->refresh();
    m_bar->show(MessageBar::Tone::Warning,
                tr("この記録はほかの人が先に変えたので、そのままにしてあります。%1<br>%2")
                    .arg(m_controller->isDirty() ? tr("書いた内容を保存して、見比べてください。")
                                                 : tr("確かめてから、もう一度押してください。"),
                         lines.join(u"<br>"_s)));
}

bool RecordForm::handle(ActionId id) {
    if (!m_context.office.records().mayWrite(m_type)) return false;
    switch (id) {
        case ActionId::Save:
            m_controller->save();
            return true;
        case ActionId::SaveAndClose:
            if (m_controller->save()) closeUnlessNoticed();
            return true;
        case ActionId::SaveUnfinished:
            if (m_type.find(u"is_finished") && m_controller->save(true)) closeUnlessNoticed();
            return true;
        default:
            return false;
    }
}

}  // namespace madobe
