// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mergepage.h"

#include "core/domain/mergedpatient.h"
#include "core/text/issuetext.h"
#include "ui/forms/formcontroller.h"
#include "ui/forms/referenceeditor.h"
#include "ui/pages/duplicatetext.h"
#include "ui/support/longchange.h"
#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestSearch = 460;
constexpr qsizetype kMostCandidates = 5;

QLabel* wrapped(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QLabel* heading(const QString& text) {
    QLabel* label = wrapped(text);
    setTextRole(*label, TextRole::Heading);
    return label;
}

}  // namespace

MergePage::MergePage(PageContext& context, qint64 patient)
    : Page(context),
      m_patient(patient),
      m_heading(new QLabel(this)),
      m_bar(new MessageBar(this)),
      m_inputs(new QWidget(this)),
      m_merge(new QPushButton(tr("統合する"), this)),
      m_giveUp(new QPushButton(tr("やめる"), this)),
      m_write(new LongChange(context.office, context.longWork, context.prompts, this)) {
    auto* layout = new QVBoxLayout(this);
    setTextRole(*m_heading, TextRole::Title);
    m_heading->setWordWrap(true);
    m_heading->setText(tr("「%1」と同じ人を選ぶ").arg(context.texts.name(u"patient"_s, patient)));
    QLabel* intro = wrapped(tr(
        "同じ人が二重に登録されているとき、記録を1人にまとめます。あとから分けることもできます。"));
    setTextRole(*intro, TextRole::Muted);
    auto source = std::make_unique<ReferenceSource>(context.office, context.texts, patientType());
    source->offerNothingNew();
    m_other =
        new ReferenceEditor(*mergedPatientType().find(u"patient_id"), std::move(source), m_inputs);
    m_other->setMaximumWidth(kWidestSearch);
    auto* candidates = new QHBoxLayout;
    auto* area = new QScrollArea(m_inputs);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_area = new QWidget;
    new QVBoxLayout(m_area);
    m_area->layout()->setContentsMargins(0, 0, 0, 0);
    area->setWidget(m_area);
    auto* buttons = new QHBoxLayout;
    m_merge->setAutoDefault(false);
    setPrimary(*m_merge);
    m_giveUp->setAutoDefault(false);
    buttons->addWidget(m_merge);
    buttons->addWidget(m_giveUp);
    buttons->addStretch();
    auto* inputs = new QVBoxLayout(m_inputs);
    inputs->setContentsMargins(0, 0, 0, 0);
    inputs->addWidget(m_other);
    inputs->addLayout(candidates);
    inputs->addWidget(area, 1);
    layout->addWidget(m_heading);
    layout->addWidget(intro);
    layout->addWidget(m_bar);
    layout->addWidget(m_inputs, 1);
    layout->addLayout(buttons);
    guarded(*m_bar, [&] { addCandidates(*candidates); });
    connect(m_other, &FieldEditor::changed, this, &MergePage::onChosen);
    connect(m_other, &ReferenceEditor::failed, m_bar, &MessageBar::showError);
    connect(m_merge, &QPushButton::clicked, this, &MergePage::merge);
    connect(m_giveUp, &QPushButton::clicked, this, &MergePage::giveUp);
    connectWrite();
    readPlan();
}

void MergePage::connectWrite() {
    connect(m_write, &LongChange::progressed, this, [this](qint64 done, qint64 of) {
        m_bar->show(MessageBar::Tone::Warning,
                    tr("統合しています… %1件のうち%2件")
                        .arg(QLocale().toString(of), QLocale().toString(done)));
    });
    connect(m_write, &LongChange::done, this, [this] {
        m_isMerged = true;
        leaveMerged();
    });
    connect(m_write, &LongChange::failed, this, [this](const Error& error) {
        showWriting(false);
        if (error.kind() == ErrorKind::Cancelled) {
            m_bar->show(MessageBar::Tone::Warning, tr("統合をやめました。何も変わっていません。"));
        } else {
            m_bar->showError(error);
        }
        refresh();
    });
}

void MergePage::addCandidates(QBoxLayout& layout) {
    const auto person = office().store().load<Patient>(patientType(), m_patient);
    for (const DuplicateCandidate& each :
         findDuplicates(office().database(), person).mid(0, kMostCandidates)) {
        auto* button = new QPushButton(duplicateText(context().texts, each), m_inputs);
        button->setProperty("flat", true);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, id = each.id] { choose(id); });
        layout.addWidget(button);
    }
    layout.addStretch();
}

QString MergePage::title() const {
    return tr("同じ人の統合");
}

void MergePage::activate() {
    // Not while the workspace is still on its way here.
    if (m_isMerged) return QTimer::singleShot(0, this, &MergePage::leaveMerged);
    m_other->setFocus();
}

bool MergePage::handle(ActionId id) {
    if (id != ActionId::Back || !m_write->isRunning()) return false;
    giveUp();
    return true;
}

void MergePage::giveUp() {
    if (!m_write->isRunning()) return context().navigator.back();
    m_write->cancel();
    m_bar->show(MessageBar::Tone::Warning, tr("統合をやめています…"));
}

void MergePage::choose(qint64 other) {
    m_other->choose(other);
}

void MergePage::onChosen() {
    const qint64 other = m_other->value().toLongLong();
    m_gone = m_kept = 0;
    clearPlan();
    if (other == 0) return readPlan();
    guarded(*m_bar, [&] {
        const auto here = office().store().load<Patient>(patientType(), m_patient);
        // Who was entered with papers stays, else who was there first.
        const auto there = office().store().load<Patient>(patientType(), other);
        const bool hereStays =
            here.isProvisional != there.isProvisional ? there.isProvisional : m_patient < other;
        m_kept = hereStays ? m_patient : other;
        m_gone = hereStays ? other : m_patient;
    });
    // The field where the other one was found is gone.
    m_takesFocus = true;
    readPlan();
}

void MergePage::swap() {
    if (m_write->isRunning()) return;
    std::swap(m_gone, m_kept);
    m_takesFocus = true;
    readPlan();
}

void MergePage::refresh() {
    if (!m_isMerged && !m_write->isRunning()) readPlan();
}

/// In the background, since every record that goes over is looked at.
void MergePage::readPlan() {
    // A newer one of the name makes the older answer void.
    const QString job = u"merge plan %1"_s.arg(reinterpret_cast<quintptr>(this));
    m_merge->setEnabled(mayMerge());
    if (m_gone == 0) return context().background.cancel(job);
    if (!m_shown) {
        m_shown = wrapped(tr("移る記録を調べています…"));
        m_area->layout()->addWidget(m_shown);
    }
    context().background.run<MergePlan>(
        this, job,
        [gone = m_gone, kept = m_kept](Office& work) {
            return PersonMerge(work.unitOfWork(), work.session()).plan(gone, kept);
        },
        [this](const MergePlan& plan) { takePlan(plan); },
        [this](const Error& error) {
            if (!m_choices) clearPlan();
            m_takesFocus = false;
            m_merge->setEnabled(false);
            m_bar->showError(error);
        });
}

void MergePage::takePlan(const MergePlan& plan) {
    // Else it is read again when that failed.
    if (m_isMerged || m_write->isRunning()) return;
    const bool isShown = m_choices && plan.isOfSamePair(m_plan);
    if (!isShown || !plan.isSame(m_plan)) {
        m_plan = plan;
        isShown ? showPlanAgain() : showPlan({});
    }
    m_merge->setEnabled(mayMerge());
    if (std::exchange(m_takesFocus, false)) m_shown->setFocus(Qt::OtherFocusReason);
}

bool MergePage::mayMerge() const {
    return m_choices && m_plan.gone.id == m_gone && m_plan.kept.id == m_kept &&
           m_plan.obstacles.isEmpty() && !m_write->isRunning();
}

void MergePage::clearPlan() {
    delete m_shown;
    m_shown = nullptr;
    m_choices = nullptr;
}

void MergePage::showPlanAgain() {
    const bool hasFocus = m_shown->isAncestorOf(window()->focusWidget());
    const QString column = m_choices->focusedColumn();
    showPlan(m_choices->chosen());
    if (hasFocus && !m_choices->focusColumn(column)) m_shown->setFocus(Qt::OtherFocusReason);
}

void MergePage::showPlan(const Sides& chosen) {
    clearPlan();
    m_shown = new QWidget(m_area);
    auto* layout = new QVBoxLayout(m_shown);
    layout->setContentsMargins(0, spacing::kMedium, 0, 0);
    layout->setSpacing(spacing::kSmall);
    showObstacles(*layout);
    showWhoStays(*layout);
    showFacts(*layout, chosen);
    showMoves(*layout);
    layout->addStretch();
    m_area->layout()->addWidget(m_shown);
    m_shown->show();
}

void MergePage::showFacts(QVBoxLayout& layout, const Sides& chosen) {
    const Patient facts = mergedFacts(m_plan.gone, m_plan.kept, office().codes());
    using Side = FieldChoices::Side;
    m_choices = new FieldChoices(
        context().texts, patientType(), m_plan.gone, m_plan.kept,
        {tr("統合される人"), tr("残る人")},
        [&](const Field& each) -> std::optional<Side> {
            if (each.isKey) return std::nullopt;
            const auto before = chosen.constFind(QString::fromLatin1(each.column));
            if (before != chosen.constEnd()) return *before;
            const QVariant value = each.get(facts);
            if (value == each.get(m_plan.kept)) return Side::Second;
            return value == each.get(m_plan.gone) ? Side::First : Side::Both;
        },
        m_shown);
    layout.addSpacing(spacing::kSmall);
    layout.addWidget(heading(tr("残す内容（番号は残る人のものになります）")));
    layout.addWidget(m_choices);
}

QString MergePage::nameOf(const Patient& patient) const {
    QStringList parts{patient.name, patient.kana, patient.number};
    parts.removeAll(QString());
    if (patient.isProvisional) parts.append(tr("仮登録"));
    return parts.join(u"・"_s);
}

void MergePage::showWhoStays(QVBoxLayout& layout) {
    layout.addWidget(heading(tr("残る人")));
    auto* group = new QButtonGroup(m_shown);
    const bool isHereKept = m_kept == m_patient;
    const Patient& here = isHereKept ? m_plan.kept : m_plan.gone;
    const Patient& there = isHereKept ? m_plan.gone : m_plan.kept;
    for (const Patient* person : {&here, &there}) {
        auto* button = new QRadioButton(nameOf(*person));
        group->addButton(button);
        button->setChecked(person->id == m_kept);
        if (person->id == m_kept) m_shown->setFocusProxy(button);
        layout.addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, id = person->id] {
            if (id != m_kept) swap();
        });
    }
}

void MergePage::showMoves(QVBoxLayout& layout) {
    QStringList parts;
    for (const auto& [type, records] : m_plan.families) {
        parts.append(tr("%1 %2件").arg(entityTitle(*type), QLocale().toString(records)));
    }
    layout.addSpacing(spacing::kSmall);
    layout.addWidget(heading(tr("残る人に移る記録")));
    layout.addWidget(wrapped(parts.isEmpty() ? tr("ありません。") : parts.join(tr("、"))));
    layout.addWidget(wrapped(tr("番号「%1」はこのあとも残る人を指します（台帳の取り込みでも）。")
                                 .arg(m_plan.gone.number)));
}

void MergePage::showObstacles(QVBoxLayout& layout) {
    if (m_plan.obstacles.isEmpty()) return;
    layout.addWidget(heading(tr("このままでは統合できません。先に次の記録を直してください。")));
    for (const MergeObstacle& each : m_plan.obstacles) {
        auto* row = new QHBoxLayout;
        auto* open = new QPushButton(tr("開いて直す"));
        open->setAutoDefault(false);
        const QString record =
            entityTitle(*each.type) + u"　"_s +
            context().texts.title(*each.type, *office().store().of(*each.type).load(each.record));
        open->setAccessibleName(tr("%1を開いて直す").arg(record));
        connect(open, &QPushButton::clicked, this, [this, type = each.type, id = each.record] {
            context().navigator.openRecord(*type, id);
        });
        row->addWidget(open);
        row->addWidget(wrapped(record + u": "_s + issueText(each.issue)), 1);
        layout.addLayout(row);
    }
}

/// What somebody is writing about the one who goes would have no record any more.
bool MergePage::isBegunElsewhere() {
    const QString form = draftForm(patientType());
    QStringList writers;
    for (const Draft& draft : office().drafts().ofOthers(form, m_plan.gone.uid)) {
        writers.append(tr("%1 さん").arg(draft.account));
    }
    if (!office().drafts().find(form, m_plan.gone.uid).isEmpty()) writers.append(tr("自分"));
    if (writers.isEmpty()) return false;
    m_bar->show(
        MessageBar::Tone::Warning,
        tr("「%1」の基本情報に書きかけがあります（%2）。保存するか捨ててから統合してください。")
            .arg(m_plan.gone.name, writers.join(tr("、")))
            .toHtmlEscaped());
    return true;
}

void MergePage::merge() {
    if (!mayMerge()) return;
    guarded(*m_bar, [this] {
        if (isBegunElsewhere()) return;
        const auto kept = static_cast<const Patient&>(*m_choices->result());
        m_write->tell(
            [&navigator = context().navigator](const QString& text) { navigator.say(text); },
            tr("「%1」に統合しました").arg(kept.name), tr("統合できませんでした: %1"));
        m_write->start([gone = m_plan.gone, kept](Office& work, const UndoWatch& watch) {
            Patient stays = kept;
            return PersonMerge(work.unitOfWork(), work.session()).merge(gone, stays, watch);
        });
        showWriting(true);
    });
}

void MergePage::showWriting(bool isWriting) {
    if (isWriting) {
        m_bar->show(MessageBar::Tone::Warning, tr("統合しています…"));
        // Else the keyboard goes wherever Qt finds room for it.
        m_giveUp->setFocus(Qt::OtherFocusReason);
    }
    m_inputs->setEnabled(!isWriting);
    m_merge->setEnabled(mayMerge());
}

/// At once, or when the user, who went on to another page, is back.
void MergePage::leaveMerged() {
    if (!isVisible()) return;
    Navigator& navigator = context().navigator;
    const qint64 kept = m_kept;
    const bool isHereGone = m_gone == m_patient;
    navigator.back();
    if (!isHereGone) return;
    // The page below is that of somebody who is no more.
    navigator.back();
    navigator.openRecord(patientType(), kept);
}

}  // namespace madobe
