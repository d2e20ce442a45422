// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mergepage.h"

#include "core/domain/mergedpatient.h"
#include "ui/forms/referenceeditor.h"
#include "ui/pages/duplicatetext.h"
#include "ui/pages/mergewrite.h"
#include "ui/support/elidedbutton.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestSearch = 460;
constexpr qsizetype kMostCandidates = 5;

}  // namespace

MergePage::MergePage(PageContext& context, qint64 patient)
    : Page(context),
      m_patient(patient),
      m_bar(new MessageBar(this)),
      m_inputs(new QWidget(this)),
      m_write(new MergeWrite(context, *m_bar, this)) {
    QLabel* heading = wrappedLabel(
        tr("「%1」と同じ人を選ぶ").arg(context.texts.name(u"patient"_s, patient)), this);
    setTextRole(*heading, TextRole::Title);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(
        introLabel(tr("同じ人が二重に登録されているとき、記録を1人にまとめます。あとから分けること"
                      "もできます。")));
    layout->addWidget(m_bar);
    layout->addWidget(m_inputs, 1);
    fillInputs();
    // After what stands above them: widgets are reached in the order in which they were made.
    m_merge = new QPushButton(tr("統合する"), this);
    m_giveUp = new QPushButton(tr("やめる"), this);
    setPrimary(*m_merge);
    layout->addLayout(buttonRow({m_merge, m_giveUp}));
    connect(m_merge, &QPushButton::clicked, this, &MergePage::merge);
    connect(m_giveUp, &QPushButton::clicked, this, &MergePage::giveUp);
    connect(m_write, &MergeWrite::merged, this, [this] {
        m_isMerged = true;
        leaveMerged();
    });
    connect(m_write, &MergeWrite::failed, this, [this] {
        showWriting(false);
        refresh();
    });
    readPlan();
}

/// The search for the other one, and below it the plan.
void MergePage::fillInputs() {
    auto source = std::make_unique<ReferenceSource>(office(), context().texts, patientType());
    source->offerNothingNew();
    m_other =
        new ReferenceEditor(*mergedPatientType().find(u"patient_id"), std::move(source), m_inputs);
    m_other->setMaximumWidth(kWidestSearch);
    auto* candidates = new QVBoxLayout;
    candidates->setSpacing(0);
    auto* area = new QScrollArea(m_inputs);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_area = new QWidget;
    new QVBoxLayout(m_area);
    m_area->layout()->setContentsMargins(0, 0, 0, 0);
    area->setWidget(m_area);
    auto* inputs = new QVBoxLayout(m_inputs);
    inputs->setContentsMargins(0, 0, 0, 0);
    inputs->addWidget(m_other);
    inputs->addLayout(candidates);
    inputs->addWidget(area, 1);
    guarded(*m_bar, [&] { addCandidates(*candidates); });
    connect(m_other, &FieldEditor::changed, this, &MergePage::onChosen);
    connect(m_other, &ReferenceEditor::failed, m_bar, &MessageBar::showError);
}

void MergePage::addCandidates(QBoxLayout& layout) {
    const auto person = office().store().load<Patient>(patientType(), m_patient);
    for (const DuplicateCandidate& each :
         findDuplicates(office().database(), person).mid(0, kMostCandidates)) {
        auto* button = new ElidedButton(duplicateText(context().texts, each),
                                        u"　"_s + numberAndBirth(each.id), m_inputs);
        button->setProperty("flat", true);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, id = each.id] { choose(id); });
        layout.addWidget(button, 0, Qt::AlignLeft);
    }
}

QString MergePage::numberAndBirth(qint64 patient) {
    const auto person = office().store().load<Patient>(patientType(), patient);
    QStringList parts{person.number, context().texts.text(*patientType().find(u"born_on"), person)};
    parts.removeAll(QString());
    return parts.join(u"・"_s);
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
        m_shown = wrappedLabel(tr("移る記録を調べています…"));
        m_area->layout()->addWidget(m_shown);
    }
    context().background.run<MergePlan>(
        this, job,
        [gone = m_gone, kept = m_kept](Office& work) {
            return PersonMerge(work.unitOfWork(), work.session()).plan(gone, kept);
        },
        [this](const MergePlan& plan) { takePlan(plan); },
        [this](const Error& error) {
            if (!m_view) clearPlan();
            m_takesFocus = false;
            m_merge->setEnabled(false);
            m_bar->showError(error);
        });
}

void MergePage::takePlan(const MergePlan& plan) {
    // Else it is read again when that failed.
    if (m_isMerged || m_write->isRunning()) return;
    if (!m_view || !plan.isOfSamePair(m_view->plan())) {
        showPlan(plan, {});
    } else if (!plan.isSame(m_view->plan())) {
        showPlanAgain(plan);
    }
    m_merge->setEnabled(mayMerge());
    if (std::exchange(m_takesFocus, false)) m_shown->setFocus(Qt::OtherFocusReason);
}

void MergePage::clearPlan() {
    delete m_shown;
    m_shown = nullptr;
    m_view = nullptr;
}

void MergePage::showPlan(const MergePlan& plan, const MergePlanView::Sides& chosen) {
    clearPlan();
    m_view = new MergePlanView(context(), plan, m_patient, chosen, m_area);
    m_shown = m_view;
    connect(m_view, &MergePlanView::stayChosen, this, [this](qint64 stays) {
        if (stays != m_kept) swap();
    });
    m_area->layout()->addWidget(m_shown);
    m_shown->show();
    QWidget* last = m_area;
    for (QWidget* each : m_view->findChildren<QWidget*>()) {
        if (each->focusPolicy() & Qt::TabFocus) last = each;
    }
    setTabOrder(last, m_merge);
    setTabOrder(m_merge, m_giveUp);
}

void MergePage::showPlanAgain(const MergePlan& plan) {
    const bool hasFocus = m_shown->isAncestorOf(window()->focusWidget());
    const QString column = m_view->choices().focusedColumn();
    showPlan(plan, m_view->choices().chosen());
    if (hasFocus) m_view->focusColumn(column);
}

bool MergePage::mayMerge() const {
    if (!m_view || m_write->isRunning()) return false;
    const MergePlan& plan = m_view->plan();
    return plan.gone.id == m_gone && plan.kept.id == m_kept && plan.obstacles.isEmpty();
}

void MergePage::merge() {
    if (!mayMerge()) return;
    guarded(*m_bar, [this] {
        if (m_write->start(m_view->plan().gone, m_view->stays())) showWriting(true);
    });
}

void MergePage::showWriting(bool isWriting) {
    // Else the keyboard goes wherever Qt finds room for it.
    if (isWriting) m_giveUp->setFocus(Qt::OtherFocusReason);
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
